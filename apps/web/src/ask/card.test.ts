import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { MAX_LINK, readCard, writeCard, type Card } from './card.ts';

const CARD: Card = {
  verdict: 'unproven',
  language: 'de',
  item: 'Amazon: Ihr Paket ••• „kommt“ heute 📦',
  from: 'Mama',
  until: 1_800_000_000_000,
};

test('a card comes back as it was written, and fits into a link', async () => {
  const text = await writeCard(CARD);
  assert.match(text, /^[\w-]+$/u);
  assert.ok(text.length < MAX_LINK);
  assert.deepEqual(await readCard(text), CARD);
});

test('what is no card is none: cut, foreign, or made to unfold', async () => {
  const text = await writeCard(CARD);
  const packed = (value: unknown): string =>
    deflateRawSync(JSON.stringify(value)).toString('base64url');
  for (const odd of [
    '',
    'x',
    text.slice(0, 40),
    packed([2, 'scam']),
    packed([1, 'safe', 'en', 'a', 'b', 1]),
    packed([1, 'scam', 'fr', 'a', 'b', 1]),
    packed([1, 'scam', 'en', 'a'.repeat(3_000), 'b', 1]),
    packed([1, 'scam', 'en', 'a', 'b'.repeat(50), 1]),
    packed([1, 'scam', 'en', 'a', 'b', null]),
    packed('x'.repeat(1_000_000)),
    'A'.repeat(MAX_LINK + 1),
  ])
    assert.equal(await readCard(odd), null, odd.slice(0, 30));
});
