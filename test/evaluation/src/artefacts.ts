import type { Contact } from '@peephole/core';

/**
 * Header fields that tell the corpora's classes apart without saying anything about fraud: the
 * collectors' own transport (Exchange verdicts in nearly all phish), mailing-list headers (most of
 * the honest mail is list mail of 2002 and 2010), and every foreign authentication result, since
 * one class has them and the other was stripped of them.
 */
const CLASS_FIELDS = new RegExp(
  [
    '^(?:x-ms-.*',
    'x-microsoft-.*',
    'x-eop.*',
    'x-sid-.*',
    'x-forefront-.*',
    'x-exchange-.*',
    'x-incomingtopheadermarker',
    'x-incomingheadercount',
    'x-originatororg',
    'x-sender-ip',
    'x-message-(?:delivery|info)',
    'x-store-info',
    'spamdiagnostic.*',
    'x-spam-.*',
    'authentication-results',
    'authentication-results-original',
    'arc-.*',
    'received-spf',
    'list-.*',
    'delivered-to',
    'precedence)$',
  ].join('|'),
  'u',
);

/** Recipients that a collector put in, or that only one corpus has. */
const RECIPIENTS =
  /phishing@pot(?:-f-p)?|phish@pot|username@domain\.com|testuser@example\.com|[\w.+-]{1,64}@csmining\.org/giu;

const ONE_PERSON = 'person@example.org';

/** Left-overs of the collector's own name and mailbox in the text. */
const PERSON = /\b(?:rodrigo f p|merciayanmact|jehd)\b/giu;

/** A mail without the headers and recipients that betray its class; line ends become LF. */
export function stripMail(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    .toString('latin1')
    .replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const body = end < 0 ? '' : text.slice(end);
  return Buffer.from(keepFields(head).replace(RECIPIENTS, ONE_PERSON) + body, 'latin1');
}

/** A text in which the collectors are one person, for who need not keep its length. */
export function nameOnePerson(text: string): string {
  return text.replace(RECIPIENTS, ONE_PERSON).replace(PERSON, 'Pat');
}

function keepFields(head: string): string {
  const kept: string[] = [];
  let keeping = true;
  for (const line of head.split('\n')) {
    const folded = line.startsWith(' ') || line.startsWith('\t');
    if (!folded) {
      const colon = line.indexOf(':');
      keeping = colon < 0 || !CLASS_FIELDS.test(line.slice(0, colon).trim().toLowerCase());
    }
    if (keeping) kept.push(line);
  }
  return kept.join('\n');
}

/** Same, for what only shows after decoding. Keeps every length, so that link ranges stay true. */
export function stripParts(contact: Contact): Contact {
  const parts = contact.parts.map((part) => ({ ...part, text: mask(part.text) }));
  return { ...contact, parts };
}

function mask(text: string): string {
  return text
    .replace(RECIPIENTS, (found) => '@a.b'.padStart(found.length, 'p'))
    .replace(PERSON, (found) => found.replace(/\S/gu, 'x'));
}

// Nine places or more are a telephone number in every row that was read; dates and amounts are shorter.
const MASKED_NUMBER = /\+?[X\d]{0,4}X[X\d]{0,14}(?:[ -][X\d]{1,6}){0,3}/gu;

/** Reserved for fiction in the United States. */
const FICTITIOUS = '202 555 0143';

/**
 * Puts a fictitious number where a collection masked one with `X`: a
 * text that asks to call nothing exists in no mailbox. Shorter figures stay masked.
 */
export function unmaskNumbers(text: string): string {
  return text.replace(MASKED_NUMBER, (found) => {
    const places = found.replace(/[^X\d]/gu, '').length;
    return places >= 9 && places <= 15 ? FICTITIOUS : found;
  });
}
