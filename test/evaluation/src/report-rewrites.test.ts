import assert from 'node:assert/strict';
import test from 'node:test';
import { rewriteTable } from './report-rewrites.ts';
import { REWRITES } from './rewrites.ts';

test('a rewrite stands beside the contacts as they are, with the points it changes', () => {
  const [first, second] = REWRITES.map(({ name }) => name);
  assert.ok(first !== undefined && second !== undefined);
  const rewritten = new Map([
    [first, 7],
    [second, 8],
  ]);
  const lines = rewriteTable([{ group: 'own scam', of: 10, asTheyAre: 8, rewritten }]).split('\n');
  assert.match(lines[0] ?? '', /own scam \(10\)$/u);
  assert.match(lines[2] ?? '', /^as they are +80\.0$/u);
  assert.match(lines[3] ?? '', /70\.0 \(−10\.0\)$/u);
  assert.match(lines[4] ?? '', /80\.0 \(0\)$/u);
  assert.equal(lines.length, 3 + REWRITES.length);
});
