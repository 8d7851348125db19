import { push } from '../knowledge/push.ts';
import { namesIn, wordsOf } from './compile.ts';
import type { Condition } from './condition.ts';

/**
 * Rules by the names they cannot do without, so that silent rules cost nothing.
 *
 * Each rule is filed under the fewest names of which one must be present: "near a parcel word and a
 * fee word" is filed under whichever list is shorter. A contact is held against the rules filed
 * under what was found in it, and against the few that need no name at all.
 */
export class RuleIndex<T extends { readonly when: Condition }> {
  readonly #byName = new Map<string, number[]>();
  readonly #always: number[] = [];
  readonly #rules: readonly T[];

  constructor(rules: readonly T[], cost?: Cost) {
    this.#rules = rules;
    for (const [index, rule] of rules.entries()) {
      const anchors = anchorsOf(rule.when, cost);
      if (anchors === null) this.#always.push(index);
      else for (const name of anchors) push(this.#byName, name, index);
    }
  }

  /** Every name that one of the rules asks for. */
  names(): ReadonlySet<string> {
    return new Set(this.#rules.flatMap((rule) => [...namesIn(rule.when)]));
  }

  /** Rules that may hold where these names were found, in the order of the bundle. */
  candidates(names: Iterable<string>): readonly T[] {
    const found: number[] = [...this.#always];
    for (const name of names) {
      const filed = this.#byName.get(name);
      if (filed !== undefined) for (const index of filed) found.push(index);
    }
    if (found.length === 0) return [];
    found.sort((a, b) => a - b);
    const rules: T[] = [];
    let last = -1;
    for (const index of found) {
      const rule = index === last ? undefined : this.#rules[index];
      if (rule !== undefined) rules.push(rule);
      last = index;
    }
    return rules;
  }
}

/**
 * Names of which one must be present for the condition to hold; `null` when it can hold without.
 *
 * @param cost How often a name is met, in any unit: the rarest place of a condition is chosen.
 */
export function anchorsOf(condition: Condition, cost: Cost = () => 1): ReadonlySet<string> | null {
  if ('all' in condition)
    return rarest(
      condition.all.map((each) => anchorsOf(each, cost)),
      cost,
    );
  if ('any' in condition) {
    const union = new Set<string>();
    for (const each of condition.any) {
      const anchors = anchorsOf(each, cost);
      if (anchors === null) return null;
      for (const name of anchors) union.add(name);
    }
    return union;
  }
  if ('words' in condition) return new Set(condition.words);
  if ('near' in condition)
    return rarest(
      condition.near.of.map((place) => new Set(wordsOf(place))),
      cost,
    );
  if ('ask' in condition) return new Set(condition.ask.map((id) => `ask:${id}`));
  if ('fact' in condition) return new Set([`#${condition.fact.name}`]);
  return null;
}

export type Cost = (name: string) => number;

function rarest(
  sets: readonly (ReadonlySet<string> | null)[],
  cost: Cost,
): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  let least = Infinity;
  for (const set of sets) {
    if (set === null) continue;
    let sum = 0;
    for (const name of set) sum += cost(name);
    if (best === null || sum < least) [best, least] = [set, sum];
  }
  return best;
}
