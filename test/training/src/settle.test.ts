import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './settle.ts';

const all = { scams: 1000, honest: 1000 };

test('a rule that finds no honest contact keeps its bits, however few scams it finds', () => {
  assert.equal(settled(5, { scams: 0, honest: 0 }, all), 5);
  assert.equal(settled(5, { scams: 300, honest: 0 }, all), 5);
});

test('honest contacts take bits off, fewer where many scams speak for the rule', () => {
  const few = settled(5, { scams: 5, honest: 5 }, all);
  const many = settled(5, { scams: 200, honest: 5 }, all);
  assert.ok(few < many && many <= 5);
  assert.ok(settled(5, { scams: 0, honest: 50 }, all) === 0);
});

test('bits that speak for a contact stay', () => {
  assert.equal(settled(-2, { scams: 5, honest: 500 }, all), -2);
});
