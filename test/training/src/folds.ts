import { createHash } from 'node:crypto';
import type { Candidate } from './examples.ts';
import { weigh } from './examples.ts';
import { fit, logit } from './fit.ts';

/** A contact with the score that a model gave which had not seen its cluster. */
export interface Scored {
  readonly candidate: Candidate;
  /** Log-odds in nats. */
  readonly logit: number;
}

const FOLDS = 5;

/** Which fold a cluster is in: by hash, so that it depends on nothing else. */
export function foldOf(cluster: string): number {
  return (
    Number.parseInt(createHash('sha256').update(`fold ${cluster}`).digest('hex').slice(0, 8), 16) %
    FOLDS
  );
}

/**
 * Scores every candidate by a model trained without its fold. `measured` are scored too, and learnt
 * from only when they are among the candidates.
 */
export function crossScores(
  candidates: readonly Candidate[],
  measured: readonly Candidate[],
): readonly Scored[] {
  const scored: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fit(weigh(candidates.filter(({ cluster }) => foldOf(cluster) !== fold)));
    for (const candidate of measured)
      if (foldOf(candidate.cluster) === fold)
        scored.push({ candidate, logit: logit(model, candidate) });
  }
  return scored;
}

/** Chance that a scam scores above an honest contact, 0 to 1. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const order = [...scored].sort((a, b) => a.logit - b.logit);
  let rank = 0;
  let scams = 0;
  let honest = 0;
  for (let at = 0; at < order.length;) {
    let after = at;
    while (after < order.length && order[after]?.logit === order[at]?.logit) after += 1;
    for (let one = at; one < after; one += 1) {
      if (order[one]?.candidate.scam === true) {
        scams += 1;
        rank += (at + 1 + after) / 2;
      } else honest += 1;
    }
    at = after;
  }
  return (rank - (scams * (scams + 1)) / 2) / (scams * honest);
}

/** Share of the scams that score above all but `share` of the honest contacts. */
export function recallAt(scored: readonly Scored[], share: number): number {
  const honest = scored.filter(({ candidate }) => !candidate.scam).map((s) => s.logit);
  const scams = scored.filter(({ candidate }) => candidate.scam);
  honest.sort((a, b) => b - a);
  const bound = honest[Math.floor(share * honest.length)] ?? -Infinity;
  return scams.filter((s) => s.logit > bound).length / Math.max(1, scams.length);
}
