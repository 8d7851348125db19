import { push } from '../knowledge/push.ts';
import { namesIn, wordsOf } from './compile.ts';
import type { Condition } from './condition.ts';
import type { NameTable } from './name-table.ts';
import type { Numbered } from './numbered.ts';
import { numbered } from './numbered.ts';

/** A rule with its condition as it is evaluated. */
export type Ready<T> = T & { readonly test: Numbered };

/**
 * Rules by the names they cannot do without, so that silent rules cost nothing.
 *
 * A rule that holds in several ways, as one does that is worded in seven languages, has an entry for each
 * way. Each is filed under the fewest names of which one must be present: "near a parcel word and a
 * fee word" is filed under whichever list is shorter. A contact is held against the rules filed
 * under what was found in it, and against the few that need no name at all.
 */
export class RuleIndex<T extends { readonly when: Condition }> {
  /** By number of a name: places of the rules filed under it; `null` for none. */
  readonly #byName: readonly (readonly number[] | null)[];
  readonly #rules: readonly Ready<T>[];
  readonly #wanted: ReadonlySet<string>;
  /** Bits of the rules that need no name, 32 rules to a number. */
  readonly #always: readonly number[];
  /** Bits of the candidates; used inside one call only. */
  readonly #bits: number[];

  constructor(rules: readonly T[], table: NameTable, cost?: Cost) {
    const ways = rules.flatMap((rule) => waysOf(rule.when).map((when) => ({ rule, when })));
    this.#rules = ways.map(({ rule, when }) => ({ ...rule, test: numbered(when, table) }));
    this.#wanted = new Set(rules.flatMap((rule) => [...namesIn(rule.when)]));
    const always = Array.from({ length: Math.ceil(ways.length / 32) }, () => 0);
    const filed = new Map<number, number[]>();
    for (const [index, { when }] of ways.entries()) {
      const anchors = anchorsOf(when, cost);
      if (anchors === null) setBit(always, index);
      else for (const name of anchors) push(filed, table.id(name), index);
    }
    this.#byName = table.names().map((_, name) => filed.get(name) ?? null);
    this.#always = always;
    this.#bits = [...always];
  }

  /** Every name that one of the rules asks for. */
  names(): ReadonlySet<string> {
    return this.#wanted;
  }

  /**
   * Ways in which rules may hold where the names with these numbers were found, in the order of the
   * bundle: those of one rule follow each other.
   */
  candidates(names: readonly number[]): readonly Ready<T>[] {
    const bits = this.#bits;
    for (let at = 0; at < bits.length; at += 1) bits[at] = this.#always[at] ?? 0;
    for (const name of names) {
      const filed = this.#byName[name];
      if (filed != null) for (const index of filed) setBit(bits, index);
    }
    const found: Ready<T>[] = [];
    for (let at = 0; at < bits.length; at += 1) {
      for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
        const rule = this.#rules[at * 32 + 31 - Math.clz32(left & -left)];
        if (rule !== undefined) found.push(rule);
      }
    }
    return found;
  }
}

/** The ways of which one is enough, each with all that is spared. */
function waysOf(when: Condition): readonly Condition[] {
  if ('any' in when) return when.any.flatMap(waysOf);
  if (!('all' in when)) return [when];
  const spared = when.all.filter((each) => 'none' in each);
  const [only, ...more] = when.all.filter((each) => !('none' in each));
  if (only === undefined || more.length > 0 || !('any' in only)) return [when];
  return waysOf(only).map((way) => (spared.length === 0 ? way : { all: [way, ...spared] }));
}

function setBit(bits: number[], index: number): void {
  const at = index >> 5;
  bits[at] = (bits[at] ?? 0) | (1 << (index & 31));
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
