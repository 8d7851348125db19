import type { Examples } from '../authoring/rules.ts';
import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Document } from '../read.ts';

/** Fewer examples leave a rule untested on one side: what it must find, and what it must spare. */
const MIN_MATCHES = 1;
const MIN_NEAR_MISSES = 2;

export function checkExampleCounts({ rules, asks, never, wordings }: Knowledge): Issue[] {
  const all: readonly Document<{ readonly examples: Examples }>[] = [
    ...rules,
    ...asks,
    ...never,
    ...wordings,
  ];
  return all.flatMap(({ file, data: { examples } }) => [
    ...tooFew(file, 'match', examples.match.length, MIN_MATCHES),
    ...tooFew(file, 'no-match', examples['no-match'].length, MIN_NEAR_MISSES),
  ]);
}

function tooFew(file: string, kind: string, count: number, least: number): Issue[] {
  if (count >= least) return [];
  const message = `has ${String(count)} of at least ${String(least)}; add honest or scam contacts of your own wording`;
  return [{ code: 'too-few-examples', file, path: ['examples', kind], message }];
}
