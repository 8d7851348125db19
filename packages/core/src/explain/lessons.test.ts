import assert from 'node:assert/strict';
import { test } from 'node:test';
import { miniKnowledge } from '../testing/mini-knowledge.ts';
import { lessons } from './lessons.ts';

test('only rules that were read on a page of the brand are taught, strongest first', () => {
  const knowledge = miniKnowledge();
  const { never, tricks } = lessons('norvik', knowledge, 'en');
  const taught = new Set(never.map(({ id }) => id));
  for (const rule of knowledge.bundle.never)
    assert.equal(taught.has(rule.id), rule.brand === 'norvik' && rule.verified, rule.id);
  assert.ok(never.every(({ statement }) => statement !== ''));
  assert.equal(tricks.length, knowledge.bundle.scams.length);
});

test('a brand that nobody knows has no rules', () => {
  assert.deepEqual(lessons('nobody', miniKnowledge(), 'en').never, []);
});
