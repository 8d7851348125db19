import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Issue } from './error.ts';
import type { FileKind } from './knowledge.ts';
import { shapeChecker } from './shape.ts';

const check = shapeChecker(fileURLToPath(new URL('..', import.meta.url)));

function issues(kind: FileKind, data: unknown): Pick<Issue, 'code' | 'path'>[] {
  return check(kind, { file: 'x.yaml', name: 'x', text: '', data }).map(({ code, path }) => ({
    code,
    path,
  }));
}

const examples = { match: ['a'], 'no-match': ['b', 'c'] };

test('accepts a file of the right shape', () => {
  const data = { id: 'x', title: 'X', bits: 2, when: { any: [{ words: ['a'] }] }, examples };
  assert.deepEqual(issues('asks', data), []);
});

test('names an unknown key, a missing one and a wrong value, all at once', () => {
  const data = { id: 'x', title: 7, when: { words: ['a'] }, examples, colour: 'red' };
  assert.deepEqual(
    issues('asks', data)
      .map((i) => i.code)
      .sort(),
    ['missing-key', 'unknown-key', 'wrong-value'],
  );
});

test('names the slip inside a condition and not all nine kinds of condition', () => {
  const data = { id: 'x', title: 'X', bits: 2, when: { any: [{ wrods: ['a'] }] }, examples };
  assert.deepEqual(issues('asks', data), [{ code: 'unknown-key', path: ['when', 'any', 0] }]);
  const deeper = { ...data, when: { all: [{ near: { within: 3, of: [['a', 1]] } }] } };
  const [first] = issues('asks', deeper);
  assert.equal(first?.code, 'wrong-value');
  assert.deepEqual(first.path.slice(0, 5), ['when', 'all', 0, 'near', 'of']);
});
