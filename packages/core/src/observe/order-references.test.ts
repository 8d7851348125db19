import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../judge/assess.ts';
import { mail, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { observe } from './observe.ts';
import { fitsForm } from './order-references.ts';

const references = (words: string): readonly string[] =>
  observe(sms(words), knowledge, { receivers: [], observations: [] })
    .mentions.get('#order-reference')
    .map((m) => words.slice(m.start, m.end));

test('what stands after the words for an order number is one', () => {
  for (const [words, reference] of [
    ['Order number: NV-88213-KL', 'NV-88213-KL'],
    ['your order #4417720 is ready', '4417720'],
    ['Order number is 123-4567.', '123-4567'],
  ] as const)
    assert.deepEqual(references(words), [reference], words);
});

test('amounts, counts, years and prose after it are none', () => {
  for (const words of [
    'order 12 now',
    'an order of 2026',
    'Order number unknown',
    'order by 1 May',
    'order $12345',
  ])
    assert.deepEqual(references(words), [], words);
});

test('forms are held with and without hyphens; what is masked tells nothing', () => {
  const forms = ['999-9999', 'D9-99999'];
  assert.equal(fitsForm('123-4567', forms), true);
  assert.equal(fitsForm('1234567', forms), true);
  assert.equal(fitsForm('D1-23456', forms), true);
  assert.equal(fitsForm('XX9-XXXX', forms), true);
  assert.equal(fitsForm('12345678', forms), false);
  assert.equal(fitsForm('E1-23456', forms), false);
});

test('a number that is not of the brand’s form is shown, and one of its form beside it explains it', () => {
  const odd = (body: string): readonly (string | undefined)[] =>
    assess(mail({ from: 'Norvik <orders@norvik.example>', subject: 'Norvik order', body }), {
      knowledge,
    })
      .findings.filter((f) => f.rule === 'order.format')
      .map((f) => f.params['number']);
  assert.deepEqual(odd('Thank you. Order number: 99887766554'), ['99887766554']);
  assert.deepEqual(odd('Thank you. Order number: 998-8776'), []);
  assert.deepEqual(
    odd('Order number: 998-8776. The seller has it as order number 99887766554.'),
    [],
  );
});
