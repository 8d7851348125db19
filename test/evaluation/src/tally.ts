import { share, type Share } from './interval.ts';
import type { Outcome } from './outcome.ts';

/** Hits of a question over a set of outcomes, in contacts and in clusters. */
export interface Tally extends Share {
  readonly clusters: number;
}

/** Counts how many outcomes answer yes. */
export function tally(outcomes: readonly Outcome[], hit: (outcome: Outcome) => boolean): Tally {
  let hits = 0;
  const clusters = new Set<string>();
  for (const outcome of outcomes) {
    if (hit(outcome)) hits += 1;
    clusters.add(outcome.row.cluster);
  }
  return { ...share(hits, outcomes.length), clusters: clusters.size };
}

/** `93.4 % (88.1–96.5)`, or a dash for an empty group. */
export function percent({ of, percent: value, low, high }: Share): string {
  if (of === 0) return '–';
  return `${value.toFixed(1)} % (${low.toFixed(1)}–${high.toFixed(1)})`;
}

/** Points between the two halves from which a difference needs an explanation. */
const NOTABLE_POINTS = 3;

/** Marks a difference of the halves above 3 points; `(overlap)` when both intervals explain it. */
export function difference(tune: Share, check: Share): string {
  if (tune.of === 0 || check.of === 0) return '';
  const points = check.percent - tune.percent;
  if (Math.abs(points) <= NOTABLE_POINTS) return '';
  const chance = tune.low <= check.high && check.low <= tune.high;
  const signed = `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
  return chance ? `${signed} (intervals overlap)` : `${signed} !`;
}
