import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FoundAsk } from '../observe/asks.ts';
import type { Facts } from '../observe/observe.ts';

/** What the person found out when checking for themselves. */
export type Answer = 'not-in-account' | 'in-account' | 'not-sent-by-them';

/** An organisation's own lists of registrable domains or hosts, lower case. */
export interface Lists {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/** Everything an assessment is made from. */
export interface Case {
  readonly facts: Facts;
  readonly asks: readonly FoundAsk[];
  readonly knowledge: Knowledge;
  readonly answers: readonly Answer[];
  readonly lists: Lists;
}
