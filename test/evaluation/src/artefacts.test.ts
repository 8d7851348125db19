import assert from 'node:assert/strict';
import test from 'node:test';
import type { Contact } from '@peephole/core';
import { stripMail, stripParts } from './artefacts.ts';

const strip = (text: string): string => Buffer.from(stripMail(Buffer.from(text))).toString();

test('fields that betray the class go, with their continuation lines; others stay', () => {
  const mail = [
    'Received: from a.example by b.example',
    'X-MS-Exchange-Organization-SCL: 9',
    'Authentication-Results: mx.example;',
    '\tspf=fail',
    'List-Id: <list.example>',
    'From: A <a@example.org>',
    '',
    'X-MS-In-Body: stays',
  ];
  assert.equal(strip(mail.join('\r\n')), [mail[0], mail[5], '', 'X-MS-In-Body: stays'].join('\n'));
});

test('the recipients of the collectors become one person', () => {
  assert.equal(
    strip('To: phishing@pot\nCc: <zzzz@csmining.org>\n\nbody'),
    'To: person@example.org\nCc: <person@example.org>\n\nbody',
  );
});

test('bytes that are no text survive', () => {
  const bytes = Uint8Array.from([65, 58, 32, 66, 10, 10, 0, 128, 255, 200]);
  assert.deepEqual([...stripMail(bytes)], [...bytes]);
});

test('names in the text are masked without moving anything', () => {
  const contact: Contact = {
    channel: 'sms',
    parts: [{ id: 'body', kind: 'body', text: 'Dear phishing@pot, jehd, call' }],
    gaps: [],
    evidence: 'original',
  };
  const [part] = stripParts(contact).parts;
  assert.equal(part?.text, 'Dear pppppppp@a.b, xxxx, call');
});
