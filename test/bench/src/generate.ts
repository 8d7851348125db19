/** Seeded numbers in [0, 1): the same inputs in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const SENTENCES: readonly string[] = [
  'Your order has been placed and will be charged to the card on file.',
  'We could not deliver the parcel today because nobody was at home.',
  'Thank you for joining us on Saturday, the photographs are attached.',
  'Please call our support desk at +1 555 010 0142 if you did not make this purchase.',
  'The meeting moves to Thursday at ten; the agenda stays the same.',
  'Your account will be closed within 24 hours unless you confirm your details.',
  'Click the button below to update your payment information.',
  'The new edition of the newsletter is here, with recipes for autumn.',
  'Do not share the six-digit code with anyone, our staff will never ask for it.',
  'The refund of $139.00 was sent to your bank and arrives in three to five days.',
  'Ihre Bestellung wurde versandt und kommt voraussichtlich am Montag an.',
  'Bitte bestätigen Sie Ihre Zahlungsdaten, sonst wird Ihr Konto gesperrt.',
  'I finished the draft yesterday and would like to hear what you think of it.',
  'Amazon will never ask you to pay outside of our website.',
];

const HOSTS: readonly string[] = [
  'www.amazon.com',
  'news.example.com',
  'amazon-billing.test',
  'track.example.org',
  'static.example.net',
  'arnazon.test',
];

function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Text messages of 80 to 200 characters, a third of them with a link. */
export function texts(count: number): readonly string[] {
  const random = seeded(1);
  return Array.from({ length: count }, () => {
    const link =
      random() < 0.33
        ? ` https://${pick(random, HOSTS)}/r/${random().toString(36).slice(2, 8)}`
        : '';
    return `${pick(random, SENTENCES)} ${random() < 0.5 ? pick(random, SENTENCES) : ''}${link}`;
  });
}

export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** Calls of 4 to 20 turns. */
export function calls(count: number): readonly (readonly Turn[])[] {
  const random = seeded(2);
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 + Math.floor(random() * 17) }, (_, index) => ({
      speaker: index % 2 === 0 ? 'caller' : 'person',
      text: pick(random, SENTENCES),
    })),
  );
}

/** Links and bare hosts. */
export function links(count: number): readonly string[] {
  const random = seeded(3);
  return Array.from({ length: count }, () => {
    const host = `${random().toString(36).slice(2, 7)}.${pick(random, HOSTS)}`;
    return random() < 0.5 ? host : `https://${host}/a/${random().toString(36).slice(2)}?ref=mail`;
  });
}

/** A mail of about this many bytes: text and HTML alternatives, quoted-printable and base64. */
export function mail(bytes: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const boundary = `b${seed.toString(36)}`;
  const head = [
    'Received: from mx.example.net (mx.example.net [192.0.2.25]) by mail.example.org; Sun, 22 Nov 2026 09:00:00 +0000',
    'Return-Path: <bounce@news.example.com>',
    `From: "Customer Service" <service@${pick(random, HOSTS)}>`,
    'To: person@example.org',
    `Subject: ${pick(random, SENTENCES)}`,
    'Date: Sun, 22 Nov 2026 09:00:00 +0000',
    `Message-ID: <${seed.toString(36)}@news.example.com>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
  ].join('\r\n');
  // HTML is most of a real mail; base64 makes it a third longer on the wire.
  const html = paragraphs(random, Math.max(0, bytes - head.length - 300) * 0.55);
  const plain = paragraphText(random, html.length / 4);
  return Buffer.from(
    [
      head,
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      plain,
      `--${boundary}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      (
        Buffer.from(html)
          .toString('base64')
          .match(/.{1,76}/gu) ?? []
      ).join('\r\n'),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

function paragraphs(random: Random, length: number): string {
  const parts = ['<html><head><style>.p{color:#222}.h{display:none}</style></head><body>'];
  for (let size = 0; size < length;) {
    const sentence = pick(random, SENTENCES);
    const part =
      random() < 0.2
        ? `<p class="p"><a href="https://${pick(random, HOSTS)}/c/${random().toString(36).slice(2)}">${sentence}</a></p>\n`
        : `<table><tr><td style="font-size:14px">${sentence}</td></tr></table>\n`;
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('')}</body></html>`;
}

function paragraphText(random: Random, length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) {
    parts.push(pick(random, SENTENCES));
  }
  return parts.join('\r\n');
}
