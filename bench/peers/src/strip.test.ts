import assert from 'node:assert/strict';
import test from 'node:test';
import { stripForAll } from './strip.ts';

const strip = (lines: readonly string[]): string =>
  Buffer.from(stripForAll(Buffer.from(lines.join('\n')))).toString();

test('only what the sender chose is left of the head, and everybody gets the same recipient and day', () => {
  const mail = strip([
    'Received: from a.example by b.example',
    'From: A <a@example.org>',
    'Content-Type: text/plain;',
    ' charset=utf-8',
    'X-Mailer: m',
    'In-Reply-To: <1@b.example>',
    'Date: Mon, 7 Jan 2002 10:00:00 +0000',
    'To: <zzzz@example.com>',
    '',
    'body',
    '',
    'Received: stays',
  ]);
  assert.equal(
    mail,
    [
      'From: A <a@example.org>',
      'Content-Type: text/plain;',
      ' charset=utf-8',
      'In-Reply-To: <20261120.1@mx.example.net>',
      'Message-ID: <20261122.1@mx.example.net>',
      'To: person@example.org',
      'Date: Sun, 22 Nov 2026 09:00:00 +0000',
      '',
      'body',
      '',
      'Received: stays',
    ].join('\n'),
  );
});

test('the collectors go from the body too, in base64 and across a soft line break', () => {
  const words = `Dear phishing@pot, ${'your parcel is held. '.repeat(4)}`;
  const code = Buffer.from(words).toString('base64').replace(/.{76}/gu, '$&\n');
  const [, body = ''] = strip(['From: a@b.example', '', code, '']).split('\n\n');
  const decoded = Buffer.from(body, 'base64').toString();
  assert.equal(decoded, words.replace('phishing@pot', 'person@example.org'));
  assert.match(
    strip(['From: a@b.example', '', 'to phish=', 'ing@pot']),
    /to person@example\.org$/u,
  );
});

test('base64 that names nobody stays byte for byte', () => {
  const code = `${'QUJD'.repeat(19)}\n${'QUJD'.repeat(3)}\n`;
  assert.ok(strip(['From: a@b.example', '', code]).endsWith(code));
});
