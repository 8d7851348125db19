import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { observe } from './observe.ts';

const hosts = (words: string): readonly string[] =>
  observe(sms(words), knowledge, { receivers: [], observations: [] }).links.map((l) => l.host.name);

test('a shop that a bank names beside an amount is no link', () => {
  for (const words of [
    'You spent £12.50 at WIDGETS.COM on card 1234',
    'Compra $3,450.00 WIDGETS.COM TDC *2290',
    'INR 500.00 spent on widgets.com',
    'Paid 20 EUR bei widgets.com',
  ])
    assert.deepEqual(hosts(words), [], words);
});

test('what is to be opened is a link, also beside an amount', () => {
  for (const words of [
    'Pay £12.50 at https://widgets.com/pay',
    'Pay the fee of £12.50 here: widgets.com/pay',
    'You won $500! Visit widgets.com',
  ])
    assert.deepEqual(hosts(words), ['widgets.com'], words);
});
