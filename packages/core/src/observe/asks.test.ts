import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '../contact/contact.ts';
import { assess } from '../judge/assess.ts';
import { call, mail, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';

const asks = (contact: Contact): readonly string[] => assess(contact, { knowledge }).asks;

test('an ask is found, and its finding shows the words', () => {
  const text = 'Hello. Please read me the code now.';
  const { asks: found, findings } = assess(sms(text), { knowledge });
  assert.deepEqual(found, ['otp']);
  const span = findings.find((f) => f.rule === 'ask.otp')?.span;
  assert.equal(text.slice(span?.start, span?.end), 'read me the code');
});

test('an ask and a fact belong together: call and a number', () => {
  assert.deepEqual(asks(sms('Call us at +1 202 555 0143')), ['call_number']);
  assert.deepEqual(asks(sms('Call us. The number is on your card')), []);
});

test('a sentence that warns asks nothing', () => {
  for (const text of [
    'We will never ask you to read me the code.',
    'Do not give anyone who says read me the code an answer.',
    'Nobody honest says pay with a gift card, we never ask that.',
  ]) {
    assert.deepEqual(asks(sms(text)), [], text);
  }
});

test('a sentence that tells what scammers do asks nothing', () => {
  assert.deepEqual(asks(sms('Scammers will say read me the code.')), []);
});

test('a warning in one sentence does not excuse the ask in the next', () => {
  assert.deepEqual(asks(sms('We never ask for passwords. Now read me the code.')), ['otp']);
  assert.deepEqual(asks(sms('Read me the code. We never ask for your password.')), ['otp']);
});

test('a warned of ask and a real one in the same contact: the real one counts', () => {
  assert.deepEqual(
    asks(sms('Never say: we never ask read me the code. But today, read me the code!')),
    ['otp'],
  );
});

test('what the person says on a call asks nothing of them', () => {
  assert.deepEqual(
    asks(call(['caller: How can I help?', 'person: Do I read me the code out to you?'])),
    [],
  );
});

test('words in quoted or hidden parts ask nothing', () => {
  const contact = mail({
    body: 'See below.',
    parts: [
      { id: 'q', kind: 'quoted', text: 'read me the code' },
      { id: 'h', kind: 'hidden', text: 'read me the code' },
    ],
  });
  assert.deepEqual(asks(contact), []);
});

test('each ask is named once', () => {
  assert.deepEqual(asks(sms('Read me the code. I said read me the code! Read me the code?')), [
    'otp',
  ]);
});

test('an ask may be split over look-alike letters, invisible characters and capitals', () => {
  assert.deepEqual(asks(sms('R\u0435ad m\u200be TH\u0415 c\u043ede')), ['otp']);
});

test('an ask does not reach across two parts', () => {
  assert.deepEqual(asks(mail({ subject: 'Please read me', body: 'the code of conduct' })), []);
});

test('a wall of the ask’s own words before it does not hide it', () => {
  assert.deepEqual(asks(sms(`${'pay '.repeat(500)}for it with a gift card`)), ['gift_card']);
  assert.deepEqual(asks(sms(`${'pay. '.repeat(500)}Thank you. Please pay with a gift card`)), [
    'gift_card',
  ]);
});
