/**
 * `npm run calibrate -- --corpus DIR`: measures what sums of bits are worth on `tune` and writes
 * `packages/knowledge/model/calibration.json`. Verdicts do not depend on it, only `probability` does.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sumOfBits } from '@peephole/core';
import { judgeRow, type Outcome } from '#evaluation/outcome';
import { pairsOf } from './isotonic.ts';
import { readLabelled } from './labelled.ts';

const labelled = readLabelled(process.argv.slice(2), 'npm run calibrate -- --corpus DIR');
if (labelled !== undefined) {
  const { bundle, knowledge, rows } = labelled;
  const outcomes = rows.map((row) => judgeRow(row, knowledge));
  const of = (channel: string): readonly (readonly [number, number])[] =>
    pairsOf(
      outcomes
        .filter(({ row, verdict }) => row.channel === channel && verdict !== 'error')
        .map((outcome) => ({
          bits: bitsOf(outcome, bundle.judge.alarmBits.claimed),
          scam: outcome.row.label === 'scam',
        })),
    );
  const [email, sms, call] = [of('mail'), of('sms'), of('calls')];
  const calibration = { email, sms, chat: sms, call, letter: email, page: email };
  const root = dirname(createRequire(import.meta.url).resolve('@peephole/knowledge/package.json'));
  writeFileSync(join(root, 'model', 'calibration.json'), `${JSON.stringify(calibration)}\n`);
  process.stdout.write(`${String(outcomes.length)} contacts of tune\n`);
}

/** As the judge counts them: an alarm is worth at least what makes one. */
function bitsOf({ alarm, findings }: Outcome, least: number): number {
  const bits = sumOfBits(findings);
  return alarm ? Math.max(bits, least) : bits;
}
