import { isDeepStrictEqual } from 'node:util';
import { assess, type Contact, type Knowledge } from '@peephole/core';
import { plainKnowledge } from './plain-knowledge.ts';

export interface Compared {
  readonly count: number;
  /** Ids of the contacts that the quick and the plain way answer differently. */
  readonly differ: readonly string[];
}

/** Judges every contact both ways. */
export function compareWays(
  rows: Iterable<{ readonly id: string; readonly read: () => Contact }>,
  knowledge: Knowledge,
): Compared {
  const plain = plainKnowledge(knowledge);
  const differ: string[] = [];
  let count = 0;
  for (const { id, read } of rows) {
    const contact = read();
    count += 1;
    const quick = assess(contact, { knowledge });
    if (!isDeepStrictEqual(quick, assess(contact, { knowledge: plain }))) differ.push(id);
  }
  return { count, differ };
}
