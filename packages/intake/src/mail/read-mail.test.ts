import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmailContact, Part } from '@peephole/core';
import fc from 'fast-check';
import { readMail } from './read-mail.ts';

const mail = (...lines: readonly string[]): EmailContact =>
  readMail(new Uint8Array(Buffer.from(lines.join('\r\n'), 'utf8')));
const part = (contact: EmailContact, id: string): Part | undefined =>
  contact.parts.find((p) => p.id === id);
const text = (contact: EmailContact, id: string): string | undefined => part(contact, id)?.text;
const gaps = (contact: EmailContact): string[] => contact.gaps.map((gap) => gap.code);

const HEAD = [
  'Received: from a.test by mx.example.com; Tue, 17 Nov 2026 10:00:00 +0000',
  'From: Shop <shop@shop.example>',
  'Subject: Hello',
];

test('reads a mail with everything in its place', () => {
  const contact = mail(
    'Return-Path: <bounce@shop.example>',
    ...HEAD,
    'Reply-To: help@shop.example',
    'Content-Type: text/plain',
    '',
    'Hi there.',
    '',
  );
  assert.equal(contact.evidence, 'original');
  assert.deepEqual(contact.from, [{ name: 'Shop', address: 'shop@shop.example' }]);
  assert.deepEqual(contact.replyTo, [{ name: '', address: 'help@shop.example' }]);
  assert.equal(contact.returnPath, 'bounce@shop.example');
  assert.deepEqual(
    contact.parts.map((p) => [p.id, p.kind, p.text]),
    [
      ['from', 'sender', 'Shop <shop@shop.example>'],
      ['reply-to', 'reply-to', 'help@shop.example'],
      ['subject', 'subject', 'Hello'],
      ['body', 'body', 'Hi there.'],
    ],
  );
  assert.deepEqual(contact.gaps, []);
  assert.deepEqual(
    contact.headers.map((field) => field.name),
    ['return-path', 'received', 'from', 'subject', 'reply-to', 'content-type'],
  );
});

test('lists every mailbox of every From field', () => {
  const contact = mail('From: a@one.test', 'From: B <b@two.test>', 'Subject: x', '', 'y');
  assert.deepEqual(
    contact.from.map((m) => m.address),
    ['a@one.test', 'b@two.test'],
  );
  assert.equal(text(contact, 'from-2'), 'B <b@two.test>');
});

test('prefers what HTML shows, and keeps a plain text that names other hosts as hidden', () => {
  const parts = (plain: string) =>
    mail(
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      plain,
      '--b',
      'Content-Type: text/html',
      '',
      '<p>See <a href="https://shop.example/x">this</a></p>',
      '--b--',
    );
  assert.equal(text(parts('See https://shop.example/x'), 'body'), 'See this');
  assert.equal(text(parts('See https://shop.example/x'), 'hidden-plain'), undefined);
  assert.equal(text(parts('See https://other.test/x'), 'hidden-plain'), 'See https://other.test/x');
});

test('takes the plain text when the HTML shows none, with the links of its pictures', () => {
  const contact = mail(
    ...HEAD,
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'words',
    '--b',
    'Content-Type: text/html',
    '',
    '<a href="https://p.test"><img src=x></a>',
    '--b--',
  );
  assert.equal(text(contact, 'body'), 'words');
  assert.equal(part(contact, 'body')?.links?.[0]?.target, 'https://p.test');
});

test('notes a mail of pictures, and keeps where they lead', () => {
  const contact = mail(
    ...HEAD,
    'Content-Type: text/html',
    '',
    '<a href="https://p.test"><img src="https://i.test/a.png"></a>',
  );
  assert.deepEqual(gaps(contact), ['picture-unread']);
  assert.equal(part(contact, 'body')?.links?.[0]?.target, 'https://p.test');
});

test('finds the parts without a boundary parameter, and without the closing line', () => {
  const contact = mail(
    ...HEAD,
    'Content-Type: multipart/mixed',
    '',
    '--guess',
    'Content-Type: text/plain',
    '',
    'found',
  );
  assert.equal(text(contact, 'body'), 'found');
});

test('reads attachments that are text and names the others as gaps', () => {
  const html = Buffer.from('Sign in <a href="https://login.test">here</a>').toString('base64');
  const contact = mail(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=m',
    '',
    '--m',
    'Content-Type: text/plain',
    '',
    'see file',
    '--m',
    'Content-Type: application/octet-stream; name="doc.html"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    html,
    '--m',
    'Content-Type: application/pdf; name=bill.pdf',
    '',
    'x',
    '--m',
    'Content-Type: image/png; name=a.png',
    '',
    'x',
    '--m',
    'Content-Type: text/calendar',
    'Content-Disposition: attachment; filename=i.ics',
    '',
    'SUMMARY:Call\\, no',
    ' w',
    '--m--',
  );
  assert.equal(text(contact, 'attachment-1'), 'doc.html');
  assert.equal(text(contact, 'attachment-1-text'), 'Sign in here');
  assert.equal(part(contact, 'attachment-1-text')?.links?.[0]?.target, 'https://login.test');
  assert.equal(text(contact, 'attachment-2'), 'bill.pdf');
  assert.equal(text(contact, 'attachment-4-text'), 'SUMMARY:Call, now');
  assert.deepEqual(contact.gaps, [
    { code: 'attachment-unread', part: 'attachment-2', detail: 'bill.pdf' },
    { code: 'picture-unread', part: 'attachment-3', detail: 'a.png' },
  ]);
});

const INNER = [
  'Received: from x.test by y.test',
  'From: Prize <win@prizes.test>',
  'Subject: You won',
  '',
  'Send the fee.',
];

test('judges the mail that was forwarded as an attachment, not who forwarded it', () => {
  const contact = mail(
    'From: Friend <friend@example.com>',
    'Subject: look',
    'Content-Type: multipart/mixed; boundary=m',
    '',
    '--m',
    '',
    'is this real?',
    '--m',
    'Content-Type: message/rfc822',
    '',
    ...INNER,
    '--m--',
  );
  assert.equal(contact.evidence, 'attached');
  assert.deepEqual(
    contact.from.map((m) => m.address),
    ['win@prizes.test'],
  );
  assert.equal(text(contact, 'body'), 'Send the fee.');
});

test('does not take a bounce or a long letter with a mail attached for a forward', () => {
  const bounce = mail(
    'Return-Path: <>',
    'From: MAILER-DAEMON@example.com',
    'Subject: Undelivered',
    'Content-Type: multipart/mixed; boundary=m',
    '',
    '--m',
    '',
    'Could not deliver.',
    '--m',
    'Content-Type: message/rfc822',
    '',
    ...INNER,
    '--m--',
  );
  assert.equal(text(bounce, 'body'), 'Could not deliver.');
  const letter = mail(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=m',
    '',
    '--m',
    '',
    'word '.repeat(200),
    '--m',
    'Content-Type: message/rfc822',
    '',
    ...INNER,
    '--m--',
  );
  assert.deepEqual(
    letter.from.map((m) => m.address),
    ['shop@shop.example'],
  );
  assert.equal(text(letter, 'attachment-1-text'), 'Send the fee.');
});

for (const [program, lines] of [
  [
    'Gmail',
    [
      '---------- Forwarded message ---------',
      'From: Prize <win@prizes.test>',
      'Date: Tue, 17 Nov 2026',
      'Subject: You won',
      'To: <friend@example.com>',
      '',
      '',
      'Send the fee.',
    ],
  ],
  [
    'Apple Mail',
    [
      'Begin forwarded message:',
      '',
      '> From: Prize <win@prizes.test>',
      '> Subject: You won',
      '> Date: 17 November 2026',
      '> To: friend@example.com',
      '> ',
      '> Send the fee.',
    ],
  ],
  [
    'Outlook',
    [
      '-----Original Message-----',
      'From: Prize [mailto:win@prizes.test]',
      'Sent: Tuesday',
      'To: Friend',
      'Subject: You won',
      '',
      'Send the fee.',
    ],
  ],
  [
    'German Outlook',
    [
      'Von: Prize <win@prizes.test>',
      'Gesendet: Dienstag, 17. November 2026 10:00',
      'An: Friend',
      'Betreff: You won',
      '',
      'Send the fee.',
    ],
  ],
] as const) {
  test(`judges the message inside a forward by ${program}`, () => {
    const contact = mail(
      'Received: x',
      'From: Friend <friend@example.com>',
      'Subject: WG: You won',
      '',
      'real?',
      '',
      ...lines,
    );
    assert.equal(contact.evidence, 'inline');
    assert.deepEqual(contact.from, [{ name: 'Prize', address: 'win@prizes.test' }]);
    assert.equal(text(contact, 'subject'), 'You won');
    assert.equal(text(contact, 'body'), 'Send the fee.');
    assert.deepEqual(contact.headers, []);
    assert.deepEqual(gaps(contact), ['forwarded-inline', 'headers-missing']);
  });
}

test('keeps the links of an inline forward on their words', () => {
  const contact = mail(
    'Received: x',
    'From: f@example.com',
    'Subject: Fwd: x',
    'Content-Type: text/html',
    '',
    '<div>fyi</div><div>---------- Forwarded message ---------<br>From: P &lt;win@prizes.test&gt;<br>Date: today<br>Subject: y</div><p>Pay <a href="https://p.test">here</a></p>',
  );
  assert.equal(text(contact, 'body'), 'Pay here');
  assert.deepEqual(part(contact, 'body')?.links, [
    { start: 4, end: 8, target: 'https://p.test', kind: 'anchor' },
  ]);
});

test('keeps what an answer quotes apart from what it says', () => {
  const contact = mail(
    'Received: x',
    'From: a@example.com',
    'Subject: Re: lunch',
    '',
    'Half past twelve suits me.',
    '',
    'On Mon, 16 Nov 2026, Ben wrote:',
    '> Lunch tomorrow?',
    'Not at noon.',
  );
  assert.equal(contact.evidence, 'original');
  assert.equal(text(contact, 'body'), 'Half past twelve suits me.\nNot at noon.');
  assert.ok(text(contact, 'quoted')?.includes('Lunch tomorrow?'));
});

test('takes quoted words for what is said when there are hardly any others', () => {
  const contact = mail(
    'Received: x',
    'From: a@example.com',
    'Subject: Re: you',
    '',
    'see:',
    '',
    'On Mon, 16 Nov 2026, Bank wrote:',
    '> Pay at once.',
  );
  assert.ok(text(contact, 'body')?.includes('Pay at once.'));
  assert.equal(text(contact, 'quoted'), undefined);
});

test('says what is missing, encrypted or cut', () => {
  assert.deepEqual(gaps(mail('Subject: x', '', 'y')), ['sender-missing', 'headers-missing']);
  assert.ok(
    gaps(
      mail(
        ...HEAD,
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        '',
        'x',
      ),
    ).includes('encrypted'),
  );
  assert.ok(gaps(mail(...HEAD, '', '-----BEGIN PGP MESSAGE-----', 'abc')).includes('encrypted'));
  const bytes = new Uint8Array(Buffer.from([...HEAD, '', 'y'].join('\n')));
  assert.deepEqual(readMail(bytes, { truncated: true }).gaps, [
    { code: 'limit-reached', detail: 'inputBytes' },
  ]);
});

test('joins flowed lines and leaves fixed ones', () => {
  assert.equal(
    text(
      mail(...HEAD, 'Content-Type: text/plain; format=flowed', '', 'one ', 'two', 'three'),
      'body',
    ),
    'one two\nthree',
  );
});

test('never throws, and keeps links in their parts, on any bytes', () => {
  let parts = 0;
  const line = fc.constantFrom(
    'From: A <a@b.test>',
    'Subject: =?utf-8?B?w4Q=?=',
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '--b',
    '--b--',
    '<a href=x>y</a>',
    '> quoted',
    'PGI+aGk8L2I+',
    '---------- Forwarded message ---------',
    'On x wrote:',
    ' folded',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 40 }),
      (lines) => {
        const contact = mail(...lines);
        const ids = new Set(contact.parts.map((p) => p.id));
        assert.equal(ids.size, contact.parts.length);
        for (const p of contact.parts) {
          parts += 1;
          for (const link of p.links ?? [])
            assert.ok(link.start >= 0 && link.start <= link.end && link.end <= p.text.length);
        }
      },
    ),
    { seed: 5, numRuns: 800 },
  );
  assert.ok(parts > 500, String(parts));
});
