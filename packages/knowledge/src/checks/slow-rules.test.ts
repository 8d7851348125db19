import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileBundle } from '../compile/bundle.ts';
import { readKnowledge } from '../load.ts';
import { measureRules, slowRules } from './slow-rules.ts';

test('holds every rule against 100,000 hostile characters within its limit', () => {
  const knowledge = readKnowledge(fileURLToPath(new URL('../..', import.meta.url)));
  const measured = measureRules(knowledge, compileBundle(knowledge, 'measure'));
  assert.ok(measured.length > 0, 'no rule was measured');
  assert.deepEqual(slowRules(measured), []);
});

test('names a rule above the limit', () => {
  const measured = [
    { file: 'rules/quick.yaml', ms: 20 },
    { file: 'rules/slow.yaml', ms: 900 },
  ];
  assert.deepEqual(
    slowRules(measured, 500).map((i) => [i.code, i.file]),
    [['slow-rule', 'rules/slow.yaml']],
  );
});
