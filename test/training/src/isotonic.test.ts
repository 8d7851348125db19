import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsOf } from './isotonic.ts';

test('pairs rise, and say what the labels say', () => {
  const measured = [
    ...Array.from({ length: 90 }, () => ({ bits: 0, scam: false })),
    ...Array.from({ length: 10 }, () => ({ bits: 0, scam: true })),
    ...Array.from({ length: 10 }, () => ({ bits: 5, scam: false })),
    ...Array.from({ length: 90 }, () => ({ bits: 5, scam: true })),
  ];
  const pairs = pairsOf(measured);
  assert.deepEqual(
    pairs.map(([sum]) => sum),
    [0, 5],
  );
  assert.ok(Math.abs((pairs[0]?.[1] ?? 0) + Math.log2(9)) < 0.15);
  assert.ok(Math.abs((pairs[1]?.[1] ?? 0) - Math.log2(9)) < 0.15);
});

test('sums that the labels contradict are pooled', () => {
  const pairs = pairsOf([
    { bits: 1, scam: true },
    { bits: 2, scam: false },
    { bits: 3, scam: true },
  ]);
  for (let at = 1; at < pairs.length; at += 1)
    assert.ok((pairs[at]?.[1] ?? 0) > (pairs[at - 1]?.[1] ?? 0));
  assert.equal(pairs.length, 2);
});
