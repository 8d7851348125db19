import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examples } from '../authoring/rules.ts';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkExampleCounts } from './example-counts.ts';

function asks(examples: Examples): ReturnType<typeof knowledgeOf> {
  const ask = { id: 'wire', title: 'Wire', bits: 3, when: { words: ['wire'] }, examples };
  return knowledgeOf({ asks: [documentOf<'asks'>('asks/wire.yaml', ask)] });
}

test('accepts one match and two near misses', () => {
  assert.deepEqual(checkExampleCounts(asks({ match: ['a'], 'no-match': ['b', 'c'] })), []);
});

test('names each side that has too few', () => {
  const issues = checkExampleCounts(asks({ match: [], 'no-match': ['b'] }));
  assert.deepEqual(
    issues.map((i) => i.path),
    [
      ['examples', 'match'],
      ['examples', 'no-match'],
    ],
  );
});
