import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../testing/runs.ts';
import { canonical } from './skeleton.ts';

/** The same one pair and one sign after the other. */
function stepByStep(label: string): string {
  return label
    .replaceAll('-', '')
    .replace(/rn|nn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/cl/gu, 'd')
    .replace(/[1il|]/gu, 'l')
    .replace(/[0o]/gu, 'o')
    .replace(/5/gu, 's')
    .replace(/2/gu, 'z')
    .replace(/3/gu, 'e')
    .replace(/4/gu, 'a')
    .replace(/8/gu, 'b')
    .replace(/[69q]/gu, 'g')
    .replace(/7/gu, 't');
}

test('one pass gives what one step after the other gives', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[cil-oqrvw0-9|é-]{0,12}$/u), (label) => {
      assert.equal(canonical(label), stepByStep(label));
    }),
    { seed: 1, numRuns: runs(3000, process.env['PEEPHOLE_RUNS']) },
  );
});
