import type { SeededRandom } from './seeded-random.ts';

/** One way to break a mail. `size` says how large it may grow it, in bytes. */
export interface Mutation {
  readonly name: string;
  readonly apply: (mail: Uint8Array, random: SeededRandom, size: number) => Uint8Array;
}

/** Mutations that only damage. */
const DAMAGE: readonly Mutation[] = [
  {
    name: 'bit flips',
    apply: (mail, random) => {
      const out = Uint8Array.from(mail);
      for (let i = random.below(40) + 1; i > 0; i -= 1) {
        const at = random.below(out.length);
        out[at] = (out[at] ?? 0) ^ (1 << random.below(8));
      }
      return out;
    },
  },
  { name: 'truncation', apply: (mail, random) => mail.slice(0, random.below(mail.length)) },
  {
    name: 'a piece twice',
    apply: (mail, random) => {
      const at = random.below(mail.length);
      const piece = mail.slice(at, at + random.below(400));
      return insert(mail, random.below(mail.length), piece);
    },
  },
  {
    name: 'a piece removed',
    apply: (mail, random) => {
      const at = random.below(mail.length);
      return join(mail.slice(0, at), mail.slice(at + random.below(200)));
    },
  },
  {
    name: 'random bytes',
    apply: (mail, random) => {
      const junk = Uint8Array.from({ length: random.below(2_000) }, () => random.below(256));
      return insert(mail, random.below(mail.length), junk);
    },
  },
  {
    name: 'hostile words',
    apply: (mail, random) => {
      let out = mail;
      for (let i = random.below(12) + 1; i > 0; i -= 1) {
        out = insert(out, random.below(out.length), bytes(random.pick(HOSTILE)));
      }
      return out;
    },
  },
  {
    name: 'line ends',
    apply: (mail, random) => lineEnds(mail, random.pick([[10], [13], [13, 13, 10], []])),
  },
];

/** Bits of syntax on which parsers have broken. */
const HOSTILE: readonly string[] = [
  '=?utf-8?B?',
  '=?x?Q?=?=',
  '=?utf-8?Q?=00=ff?=',
  '"',
  '\\',
  '(((((',
  '<<<<',
  '<@,@,@:',
  ';;;;',
  ':,;',
  '\0',
  '\r',
  '\n\n',
  '\r\n ',
  '\r\nFrom: ',
  '\r\nContent-Type: multipart/mixed; boundary=alt\r\n',
  '--',
  '--alt--',
  '=',
  '=\r\n',
  '=G0',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<style>',
  '</style>',
  '<script>',
  '<title>',
  '<a href="',
  '<a href=x>',
  '</a>',
  '</table>',
  '<td>',
  '<svg/>',
  '<plaintext>',
  '<textarea>',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&',
  '&amp',
  '{',
  '}',
  '/*',
  '*/',
  '@media{',
  'style="font-size:0',
  'color:#',
  '\ud800',
  '\u2028',
  '\ufeff',
  '\u202e',
  'begin 644 x\n',
  '-----BEGIN PGP MESSAGE-----',
  '\r\nFrom - \r\n',
  '>From ',
];

/** Mutations that grow: each is an attack on time or memory. */
const GROWTH: readonly Mutation[] = [
  { name: 'nested multiparts', apply: (_, random) => nestedMultiparts(5_000, random) },
  { name: 'nested messages', apply: (mail) => nestedMessages(mail, 400) },
  {
    name: 'header flood',
    apply: (mail, _, size) =>
      join(bytes('X-Flood: y\r\n'.repeat(Math.ceil((200_000 * size) / 1_000_000))), mail),
  },
  {
    name: 'one header line',
    apply: (mail, random, size) =>
      join(
        bytes(
          `${random.pick(['Subject', 'From', 'To', 'Content-Type', 'References'])}: ${random.pick(['a', '=?utf-8?Q?a?= ', '"', '(', '<a@b>,', ';a=b', '\\"', '=?', 'a@', '> ', '[x] '])}`,
        ),
        filler(size, random),
        bytes('\r\n'),
        mail,
      ),
  },
  {
    name: 'repeated header syntax',
    apply: (mail, random, size) =>
      join(
        bytes(
          `${random.pick(['Subject', 'From', 'Reply-To', 'Content-Type', 'Content-Disposition'])}: ${repeat(random.pick(['=?utf-8?Q?a?= ', '"', '(', '<a@b>,', ';a*0=b', '\\"', '=?a?b?', 'a@', '<', ':', ';a="']), size)}\r\n`,
        ),
        mail,
      ),
  },
  { name: 'one body line', apply: (mail, random, size) => join(mail, filler(size, random)) },
  {
    name: 'nested tags',
    apply: (_, random) =>
      html(
        `${repeat(`<${random.pick(['div', 'b', 'table><tr><td', 'a href=x', 'ul><li', 'p', 'font color=red', 'span style="color:red"', 'svg', 'blockquote', 'button', 'select'])}>`, 100_000 * 7)}x${random.pick(['', repeat('</div>', 300_000), repeat('</b></i>', 300_000)])}`,
      ),
  },
  { name: 'repeated markup', apply: (_, random, size) => html(repeat(random.pick(MARKUP), size)) },
  {
    name: 'repeated style',
    apply: (_, random, size) =>
      html(
        `<style>${repeat(random.pick(['.a{color:red}', '.a .b{', '/*', '{', '@media a{', 'a,', '#x.y.z{display:none}', '.a.b.c.d.e{color:red}', ';']), size / 2)}</style>${repeat('<b class="a b c d e" id=x>t</b>', size / 2)}`,
      ),
  },
  {
    name: 'styled elements',
    apply: (_, random, size) =>
      html(
        repeat(
          `<b style="${random.pick(['color:red;', 'font:;', ';:', 'background:url(', 'font-size:0;', 'width:0;overflow:hidden;', 'color:rgb(1,', 'font:1 1 1 1 1 1 1 1 '])}">t`,
          size,
        ),
      ),
  },
  {
    name: 'many boundaries',
    apply: (mail, _, size) =>
      join(
        mail,
        bytes(
          `\r\nContent-Type: multipart/mixed; boundary=mix\r\n\r\n${repeat('--mix\r\n\r\nx\r\n', size)}`,
        ),
      ),
  },
  {
    name: 'many parts',
    apply: (_, __, size) =>
      bytes(
        `From: a@b.test\r\nReceived: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${repeat('--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n', size)}`,
      ),
  },
  {
    name: 'almost boundaries',
    apply: (_, __, size) =>
      bytes(
        `From: a@b.test\r\nReceived: x\r\nContent-Type: multipart/mixed; boundary=${'b'.repeat(60)}\r\n\r\n${repeat(`--${'b'.repeat(59)}\r\n`, size)}`,
      ),
  },
  {
    name: 'base64 junk',
    apply: (_, random, size) =>
      bytes(
        `From: a@b.test\r\nReceived: x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${repeat(random.pick(['====', 'PGI+', '!!!!', 'PGI+\r\n', '\0\xff', 'PA==']), size)}`,
      ),
  },
  {
    name: 'quoted-printable junk',
    apply: (_, random, size) =>
      bytes(
        `From: a@b.test\r\nReceived: x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${repeat(random.pick(['=', '= ', '=\r\n', '=3D', '=3', '=  \t']), size)}`,
      ),
  },
  {
    name: 'repeated text',
    apply: (_, random, size) =>
      bytes(
        `From: a@b.test\r\nReceived: x\r\nSubject: ${random.pick(['Fwd: x', 'Re: x', 'x'])}\r\nContent-Type: text/plain; format=flowed\r\n\r\n${repeat(random.pick(TEXT), size)}`,
      ),
  },
];

const MARKUP: readonly string[] = [
  '<!--',
  '<!',
  '<?',
  '<![CDATA[',
  '</',
  '<',
  '&',
  '&amp',
  '&#',
  '&#x41;',
  '&nbsp;',
  '<a href=',
  '<a href="x',
  '<a href=x>y',
  '<td>',
  '<tr>',
  '<li>',
  '<p>',
  '<br>',
  '</p>',
  '</a>',
  '</table><table>',
  '<title>',
  '<style>',
  '<style></style>',
  '<script>',
  '<img alt=x>',
  '<form action=x>',
  '<base href=http://a.test>',
  '<meta http-equiv=refresh content=url=x>',
  '<svg/>',
  '<b c',
  "<b c='",
  '<b a a a a',
  '<table><td><div></table>',
  '<option>',
  '<noscript>',
  '<textarea>',
  '<xmp>',
  '<plaintext>',
  '<pre>\n',
];

const TEXT: readonly string[] = [
  '>',
  '> > >\n',
  'From: a\n',
  'From: a@b.test\nSent: x\nSubject: y\n\n',
  'On x wrote:\n',
  'On aaaaa ',
  '-----Original Message-----\n',
  '---------- Forwarded message ----------\n',
  'Begin forwarded message:\n',
  'begin 644 a\n',
  ' \n',
  '\n',
  'http://a.test/',
  'a.b.',
  '1',
  '+1 555 0100 ',
  '(',
  '@',
  '\t',
  'amazon ',
  '\u00e2\u0080\u008b',
  '-',
  '_',
  '=',
  'aa ',
  'schrieb: ',
];

/** Pieces that, repeated, look like every kind of input at once. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...TEXT,
  'Caller: hi\n',
  'A: ',
  'a man ',
  'a man called ',
  'I got a ',
  '1\n00:00:01,000 --> 00:00:02,000\nhi\n\n',
  'WEBVTT\n\n',
  '00:01.000 --> ',
  '{"turns":[',
  '[',
  '<html>',
  'Subject: x\n',
  'Von: a\nBetreff: b\n\n',
  'a.',
  'www.',
  '+49 ',
  'x@',
  '[mailto:a@',
  '12:34 ',
  '<v a>',
];

/** A seeded mutation of one of the mails. */
export function mutate(
  mails: readonly Uint8Array[],
  random: SeededRandom,
  size: number,
): { readonly name: string; readonly bytes: Uint8Array } {
  const mail = random.pick(mails);
  // Growth is the slower kind, and there are few ways of it; damage has endless variety.
  if (random.below(10) === 0) {
    const mutation = random.pick(GROWTH);
    return { name: mutation.name, bytes: mutation.apply(mail, random, size) };
  }
  let out = mail;
  const names: string[] = [];
  for (let i = random.below(3) + 1; i > 0 && out.length > 0; i -= 1) {
    const mutation = random.pick(DAMAGE);
    names.push(mutation.name);
    out = mutation.apply(out, random, size);
  }
  return { name: names.join(' + '), bytes: out };
}

/** Every growth mutation at a size, each kind of filling once by its own seed. */
export function* growths(
  mails: readonly Uint8Array[],
  random: SeededRandom,
  size: number,
  times: number,
): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const mutation of GROWTH) {
    for (let i = 0; i < times; i += 1) {
      yield { name: mutation.name, bytes: mutation.apply(random.pick(mails), random, size) };
    }
  }
}

function html(body: string): Uint8Array {
  return bytes(
    `From: a@b.test\r\nReceived: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`,
  );
}

function nestedMultiparts(levels: number, random: SeededRandom): Uint8Array {
  const own = random.below(2) === 0;
  const head = Array.from({ length: levels }, (_, i) => {
    const name = own ? `b${String(i)}` : 'same';
    return `Content-Type: multipart/mixed; boundary=${name}\r\n\r\n--${name}\r\n`;
  });
  return bytes(
    `From: a@b.test\r\nReceived: x\r\n${head.join('')}Content-Type: text/plain\r\n\r\ndeep\r\n`,
  );
}

function nestedMessages(mail: Uint8Array, levels: number): Uint8Array {
  const head = 'Subject: Fwd: x\r\nReceived: x\r\nContent-Type: message/rfc822\r\n\r\n';
  return join(bytes(head.repeat(levels)), mail);
}

function filler(size: number, random: SeededRandom): Uint8Array {
  return new Uint8Array(Math.floor(size)).fill(
    random.pick([97, 32, 61, 60, 38, 62, 34, 40, 46, 49, 64, 255, 13]),
  );
}

function repeat(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

function lineEnds(mail: Uint8Array, end: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (const byte of mail) {
    if (byte === 13) continue;
    if (byte === 10) out.push(...end);
    else out.push(byte);
  }
  return Uint8Array.from(out);
}

function insert(mail: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  return join(mail.slice(0, at), piece, mail.slice(at));
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
