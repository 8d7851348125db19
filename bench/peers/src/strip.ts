import { nameOnePerson, stripMail } from '#evaluation/artefacts';

/**
 * Fields that the sender chose. All others are transport, and say which collection a mail is from
 * and of which year: what learns would learn that, and look better than it is.
 */
const KEPT = /^(?:from|sender|reply-to|subject|mime-version|content-[a-z-]+)$/u;

/** Kept as one constant: rules ask only whether they are there. */
const CONSTANT: ReadonlyMap<string, string> = new Map([
  ['in-reply-to', '<20261120.1@mx.example.net>'],
  ['references', '<20261120.1@mx.example.net>'],
]);

const ADDED = [
  'Message-ID: <20261122.1@mx.example.net>',
  'To: person@example.org',
  'Date: Sun, 22 Nov 2026 09:00:00 +0000',
];

/** Recipients and hosts of the collectors of honest mail, which only filters that learn notice. */
const COLLECTORS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:zzzz|yyyy)[\w.+-]{0,40}@[\w.-]{1,60}/giu, 'person@example.org'],
  [/\b(?:jm@jmason\.org|jose@monkey\.org)\b/giu, 'person@example.org'],
  [/\btest\s?user@fake\.email\b/giu, 'person@example.org'],
  [/\b(?:taint\.org|netnoteinc\.com|csmining\.org|monkey\.org)\b/giu, 'example.org'],
  [/\b(?:shironeko|kijitora)\b/giu, 'person'],
  [/\[removed\]/giu, ''],
  // A recipient that quoted-printable broke in two.
  [/phish(?:=\n)?ing(?:=\n)?@(?:=\n)?pot/giu, 'person@example.org'],
];

/** A mail with nothing left that tells its collection: words, links and what the sender chose. */
export function stripForAll(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(stripMail(raw))
    .toString('latin1')
    .replace(/^>?From [^\n]*\n/u, '');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const body = end < 0 ? '' : text.slice(end + 2);
  return Buffer.from(`${[...fieldsOf(head), ...ADDED].join('\n')}\n\n${cleanBody(body)}`, 'latin1');
}

function fieldsOf(head: string): readonly string[] {
  return head.split(/\n(?![ \t])/u).flatMap((field) => {
    const name = field.slice(0, Math.max(0, field.indexOf(':'))).toLowerCase();
    const constant = CONSTANT.get(name);
    if (constant !== undefined) return [`${field.slice(0, name.length)}: ${constant}`];
    return KEPT.test(name) ? [clean(cleanWords(field))] : [];
  });
}

const ENCODED_WORD = /=\?([\w-]{1,30})\?b\?([\w+/=]{1,400})\?=/giu;

function cleanWords(field: string): string {
  return field.replace(ENCODED_WORD, (word, charset: string, code: string) => {
    const cleaned = cleanBase64(code);
    return cleaned === code ? word : `=?${charset}?B?${cleaned}?=`;
  });
}

/** Lines of base64, as a mail's parts have them; nobody writes that many in a row by hand. */
const BASE64 = /(?:^[\w+/]{40,998}={0,2}[ \t]{0,9}\n)+(?:[\w+/]{2,998}={0,2}[ \t]{0,9}\n?)?/gmu;

function cleanBody(body: string): string {
  return clean(
    body.replace(BASE64, (block) => {
      const code = block.replace(/\s/gu, '');
      const cleaned = cleanBase64(code);
      return cleaned === code ? block : cleaned.replace(/.{1,76}/gu, '$&\n');
    }),
  );
}

/** The same code where nothing had to go: what is encoded otherwise than by us stays as it is. */
function cleanBase64(code: string): string {
  const text = Buffer.from(code, 'base64').toString('latin1');
  const cleaned = clean(text);
  return cleaned === text ? code : Buffer.from(cleaned, 'latin1').toString('base64');
}

function clean(text: string): string {
  return COLLECTORS.reduce(
    (cleaned, [pattern, instead]) => cleaned.replace(pattern, instead),
    nameOnePerson(text),
  );
}
