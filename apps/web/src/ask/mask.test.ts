import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outline } from '@peephole/core';
import { cardText, CARD_LENGTH, maskedPieces } from './mask.ts';

const NOTHING: Outline = { claims: [], links: [], values: [] };

function masked(
  text: string,
  outline: Outline = NOTHING,
  uncovered: readonly string[] = [],
): string {
  return cardText(maskedPieces([{ id: 'body', kind: 'body', text }], outline), new Set(uncovered));
}

test('names, addresses and places are dots', () => {
  assert.equal(
    masked('Dear Ruth Miller,\nyour order ships today.'),
    'Dear •••,\nyour order ships today.',
  );
  assert.equal(masked('Hallo Frau Özdemir, Ihr Paket'), 'Hallo •••, Ihr Paket');
  assert.equal(masked('Write to ruth.miller@home.example now'), 'Write to •••@home.example now');
  assert.equal(masked('It goes to 12 Elm Street, Tulsa'), 'It goes to •••, Tulsa');
  assert.equal(masked('An Lindenstraße 12, 80331 München.'), 'An •••, •••.');
});

test('the sender is not the person: its address stays', () => {
  const parts = [{ id: 'from', kind: 'sender' as const, text: 'Amazon <help@refund.test>' }];
  assert.equal(cardText(maskedPieces(parts, NOTHING), new Set()), 'Amazon <help@refund.test>');
});

test('numbers and codes are dots, amounts are not; what is uncovered is shown', () => {
  const text = 'Order 113-4471902-8830145 for $1,149.99';
  const outline: Outline = {
    ...NOTHING,
    values: [
      { part: 'body', start: 6, end: 25, kind: 'order-number', value: '113-4471902-8830145' },
      { part: 'body', start: 30, end: 39, kind: 'amount', value: '$1,149.99' },
    ],
  };
  assert.equal(masked(text, outline), 'Order ••• for $1,149.99');
  assert.equal(masked(text, outline, ['113-4471902-8830145']), text);
});

test('a long item is cut, so that the card fits into a link', () => {
  assert.ok(masked('word '.repeat(1_000)).length <= CARD_LENGTH);
});
