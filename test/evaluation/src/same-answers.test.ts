import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKnowledge } from '@peephole/core';
import { readBundle } from './bundle.ts';
import { ownRows } from './own-contacts.ts';
import { compareWays } from './same-answers.ts';

/** One in so many of the own set here; `npm run eval:plain` takes all, and the corpus. */
const SHARE = 12;

test('the quick way of judging answers as the plain one does', () => {
  const rows = ownRows().filter((_, at) => at % SHARE === 0);
  const { count, differ } = compareWays(rows, loadKnowledge(readBundle()));
  assert.ok(count > 400);
  assert.deepEqual(differ, []);
});
