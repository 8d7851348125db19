import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WRONG_WORDS } from './wrong-words.ts';

test('every figure has words, and no more are hits than there were', () => {
  const file = new URL('../../src/learn/figures.json', import.meta.url);
  const { figures } = JSON.parse(readFileSync(file, 'utf8')) as {
    figures: readonly { id: string; hits: number; of: number }[];
  };
  assert.ok(figures.length >= 8);
  for (const { id, hits, of } of figures) {
    assert.ok(WRONG_WORDS[id] !== undefined, id);
    assert.ok(hits >= 0 && hits <= of && of > 0, id);
  }
});
