import { contactFeatures, type Knowledge } from '@peephole/core';
import { ownRows } from '#evaluation/own-contacts';
import type { Row } from '#evaluation/row';
import type { Example } from './fit.ts';

/** A contact to learn from, before it has its weight. */
export interface Candidate extends Omit<Example, 'weight'> {
  /** `own`, or the collection it is from. */
  readonly source: string;
  /** Near-identical contacts share it. */
  readonly cluster: string;
}

/** Contacts of one source and label from which on each further one counts less. */
const MANY = 300;

/** The tuned-on half of the own set. What stays unopened is never learnt from. */
export function ownCandidates(knowledge: Knowledge): readonly Candidate[] {
  return ownRows()
    .filter((row) => row.split === 'tune')
    .map((row) => ({
      id: row.id,
      scam: row.label === 'scam',
      source: 'own',
      cluster: row.id,
      ...contactFeatures(row.read(), knowledge),
    }));
}

/** Rows of the corpus's `tune`; advertising is neither one nor the other. */
export function corpusCandidates(
  rows: readonly Row[],
  knowledge: Knowledge,
  may: (source: string) => boolean,
): readonly Candidate[] {
  return rows
    .filter((row) => row.split === 'tune' && row.label !== 'spam' && may(row.source))
    .map((row) => ({
      id: row.id,
      scam: row.label === 'scam',
      source: row.source,
      cluster: row.cluster,
      ...contactFeatures(row.read(), knowledge),
    }));
}

/**
 * Weighs candidates: a source with many counts by the root of their number, clusters count as one
 * contact and a little more, and both labels weigh the same in all.
 */
export function weigh(candidates: readonly Candidate[]): readonly Example[] {
  const bySource = tally(candidates, ({ source, scam }) => `${source} ${String(scam)}`);
  const byCluster = tally(candidates, ({ cluster }) => cluster);
  const raw = candidates.map((candidate) => {
    const many = bySource(candidate);
    const share = candidate.source === 'own' ? 1 : Math.min(1, Math.sqrt(MANY / many));
    return share / Math.sqrt(byCluster(candidate));
  });
  const sum = (scam: boolean): number =>
    candidates.reduce((all, c, at) => all + (c.scam === scam ? (raw[at] ?? 0) : 0), 0);
  const balance = sum(false) / Math.max(1, sum(true));
  return candidates.map(({ id, scam, text, facts }, at) => ({
    id,
    scam,
    text,
    facts,
    weight: (raw[at] ?? 0) * (scam ? balance : 1),
  }));
}

function tally<T>(items: readonly T[], key: (item: T) => string): (item: T) => number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return (item) => counts.get(key(item)) ?? 0;
}
