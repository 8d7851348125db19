import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DatedSource } from '../authoring/source.ts';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkSources } from './sources.ts';

function issues(source: DatedSource): number {
  const fact = { id: 'a', statement: 'A.', verified: true, sources: [source] };
  const facts = [documentOf<'facts'>('facts/a.yaml', { title: 'A', facts: [fact] })];
  return checkSources(knowledgeOf({ facts })).length;
}

const url = 'https://example.org/';

test('accepts a day, a month, and a page marked as undated', () => {
  assert.equal(issues({ url, read: '2026-11-22' }), 0);
  assert.equal(issues({ url, date: '2024-03' }), 0);
  assert.equal(issues({ url, undated: true }), 0);
});

test('names a source without a date, and a day that does not exist', () => {
  assert.equal(issues({ url }), 1);
  assert.equal(issues({ url, read: '2026-02-30' }), 1);
  assert.equal(issues({ url, read: 'last week' }), 1);
});
