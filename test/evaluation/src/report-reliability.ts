import { table, type Render } from '#measure/table';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';
import type { Split } from './split.ts';
import { SPLITS } from './split.ts';

/** Tenths of probability that contacts are gathered in. */
const BINS = 10;

interface Bin {
  readonly contacts: number;
  /** Sum of weights: both labels weigh the same in all, as the prior of one half has it. */
  readonly weight: number;
  readonly said: number;
  readonly scams: number;
}

/** Said chance beside the share that were scams, by channel, and the expected calibration error. */
export function reliabilityReport(outcomes: readonly Outcome[], render: Render = table): string {
  const judged = outcomes.filter(
    ({ row, verdict }) => row.channel !== 'domains' && row.label !== 'spam' && verdict !== 'error',
  );
  const groups = [...groupBy(judged, ({ row }) => row.channel)];
  const lines = groups.flatMap(([channel, group]) =>
    Array.from({ length: BINS }, (_, at) => [
      `${channel}, ${String(at * 10)}–${String(at * 10 + 10)} %`,
      ...SPLITS.flatMap((split) => {
        const bin = binsOf(group, split)[at];
        return bin === undefined || bin.contacts === 0
          ? ['0', '–', '–']
          : [
              String(bin.contacts),
              `${((100 * bin.said) / bin.weight).toFixed(1)} %`,
              `${((100 * bin.scams) / bin.weight).toFixed(1)} %`,
            ];
      }),
    ]),
  );
  const errors = groups.map(([channel, group]) => [
    `${channel}: expected calibration error`,
    ...SPLITS.flatMap((split) => ['', '', calibrationError(group, split).toFixed(3)]),
  ]);
  return render(
    ['probability', '>tune', '>said', '>scams', '>check', '>said', '>scams'],
    [...lines, ...errors],
  );
}

/** Mean distance between what was said and what was, weighted by contacts; 0 is perfect. */
export function calibrationError(outcomes: readonly Outcome[], split: Split): number {
  const bins = binsOf(outcomes, split).filter(({ weight }) => weight > 0);
  const all = bins.reduce((sum, { weight }) => sum + weight, 0);
  return (
    bins.reduce((sum, { said, scams }) => sum + Math.abs(said - scams), 0) / Math.max(all, 1e-9)
  );
}

function binsOf(outcomes: readonly Outcome[], split: Split): readonly Bin[] {
  const half = outcomes.filter(({ row }) => row.split === split);
  const scams = half.filter(({ row }) => row.label === 'scam').length;
  const honest = half.length - scams;
  return Array.from({ length: BINS }, (_, at) => {
    const here = half.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === at,
    );
    let weight = 0;
    let said = 0;
    let found = 0;
    for (const { row, probability } of here) {
      const one = 1 / Math.max(1, row.label === 'scam' ? scams : honest);
      weight += one;
      said += one * probability;
      if (row.label === 'scam') found += one;
    }
    return { contacts: here.length, weight, said, scams: found };
  });
}
