import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ISSUE_CODES, KnowledgeError } from './error.ts';

test('ERRORS.md explains exactly the codes there are', () => {
  const text = readFileSync(new URL('../ERRORS.md', import.meta.url), 'utf8');
  const explained = [...text.matchAll(/^## `([^`]+)`$/gmu)].map(([, code]) => code);
  assert.deepEqual([...explained].sort(), [...ISSUE_CODES].sort());
});

test('a KnowledgeError says every issue on a line of its own', () => {
  const error = new KnowledgeError([
    { code: 'id-twice', file: 'rules/a.yaml', path: ['id'], message: 'is there already' },
    { code: 'raw-character', file: 'rules/b.yaml', path: [], message: 'line 3' },
  ]);
  assert.equal(
    error.message,
    'rules/a.yaml: id: is there already [id-twice]\nrules/b.yaml: line 3 [raw-character]',
  );
});
