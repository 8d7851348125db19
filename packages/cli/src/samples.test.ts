import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAlarm } from './scan/line.ts';
import { peephole, ROOT } from './testing/command.ts';

const table = readFileSync(join(ROOT, 'samples', 'README.md'), 'utf8');
/** Rows of both tables: file, and the verdict of each contact in it. */
const rows = [...table.matchAll(/^\| `(?<file>[^`]+)` \|[^|]*\| (?<verdicts>`[^|]*`) \|$/gmu)].map(
  (match) => ({
    file: match.groups?.['file'] ?? '',
    verdicts: [...(match.groups?.['verdicts'] ?? '').matchAll(/`([a-z-]+)`/gu)].map(
      (one) => one[1],
    ),
  }),
);

test('the table of samples lists every sample', () => {
  const files = readdirSync(join(ROOT, 'samples')).filter((name) => name !== 'README.md');
  assert.deepEqual(rows.map((row) => row.file).sort(), files.sort());
});

for (const { file, verdicts } of rows) {
  test(`${file} is ${verdicts.join(', ')}`, () => {
    const { stdout, status } = peephole(['check', '--json', join('samples', file)]);
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { verdict: 'scam' }).verdict);
    assert.deepEqual(found, verdicts);
    assert.equal(status, found.some(isAlarm) ? 1 : 0);
  });
}
