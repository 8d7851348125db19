import assert from 'node:assert/strict';
import { test } from 'node:test';
import { probability, sumOfBits } from './probability.ts';

test('further findings in one direction count less, and those of the other are summed apart', () => {
  assert.equal(sumOfBits([]), 0);
  assert.equal(sumOfBits([{ bits: 4 }]), 4);
  assert.ok(Math.abs(sumOfBits([{ bits: 2 }, { bits: 4 }]) - (4 + 2 * 0.92)) < 1e-9);
  assert.ok(Math.abs(sumOfBits([{ bits: 4 }, { bits: -3 }]) - 1) < 1e-9);
});

test('without a calibration the sum is taken as it is, at the prior', () => {
  assert.equal(probability(0, 'sms', { prior: 0.5 }), 0.5);
  assert.equal(probability(1, 'sms', { prior: 0.5 }), 0.666667);
  assert.equal(probability(0, 'sms', { prior: 0.2 }), 0.2);
});

test('a calibration holds for its channel, between its pairs and beyond their ends', () => {
  const settings = {
    prior: 0.5,
    calibration: {
      sms: [
        [0, -3],
        [4, 1],
        [8, 5],
      ] as const,
    },
  };
  assert.equal(probability(-50, 'sms', settings), probability(0, 'sms', settings));
  assert.ok(Math.abs(probability(2, 'sms', settings) - 1 / (1 + 2)) < 1e-6);
  assert.equal(probability(50, 'sms', settings), probability(8, 'sms', settings));
  assert.equal(probability(0, 'call', settings), 0.5);
  let last = 0;
  for (let bits = -5; bits <= 12; bits += 0.25) {
    const now = probability(bits, 'sms', settings);
    assert.ok(now >= last, 'more evidence never lowers the chance');
    last = now;
  }
});
