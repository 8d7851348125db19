import type { Indicator, IndicatorKind } from './indicators.ts';

/** A contact with what can tie it to others. */
export interface Linkable {
  readonly id: string;
  readonly indicators: readonly Indicator[];
}

/** Contacts that are one attempt, and what ties them. */
export interface LinkedCase {
  /** In the order in which they were given; two at least. */
  readonly contacts: readonly string[];
  /** Strongest first; each names the contacts that share it. */
  readonly ties: readonly Tie[];
}

export interface Tie {
  readonly indicator: Indicator;
  readonly contacts: readonly string[];
  /** One of these is enough by itself. */
  readonly strong: boolean;
}

/** How much sharing one says: contacts are one attempt from 1 on. An amount alone is chance, two are not. */
const WEIGHT: Readonly<Record<IndicatorKind, number>> = {
  'order-number': 1,
  'tracking-number': 1,
  phone: 1,
  domain: 1,
  address: 1,
  wording: 1,
  amount: 0.5,
};

/** What more contacts than this share is common, whatever it is, and ties nothing. */
const COMMON = 200;

/**
 * Groups contacts by what they share. Linear in the indicators: nobody is compared with everybody.
 * Same contacts in the same order, same cases.
 */
export function linkCases(contacts: readonly Linkable[]): readonly LinkedCase[] {
  const groups = new Groups(contacts.length);
  const holders = new Map<string, { readonly indicator: Indicator; readonly places: number[] }>();
  for (const [place, { indicators }] of contacts.entries()) {
    for (const indicator of indicators) {
      const key = `${indicator.kind} ${indicator.value}`;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, { indicator, places: [place] });
      else if (known.places.at(-1) !== place) known.places.push(place);
    }
  }
  const shared = [...holders.values()].filter(
    ({ places }) => places.length > 1 && places.length <= COMMON,
  );
  for (const { indicator, places } of shared) {
    if (WEIGHT[indicator.kind] >= 1) groups.joinAll(places);
  }
  for (const places of sharedPairs(contacts)) groups.joinAll(places);
  const members = new Map<number, number[]>();
  for (const place of contacts.keys()) {
    const root = groups.rootOf(place);
    const known = members.get(root);
    if (known === undefined) members.set(root, [place]);
    else known.push(place);
  }
  const tiesByRoot = new Map<number, Tie[]>();
  const idAt = (place: number): string => contacts[place]?.id ?? '';
  for (const { indicator, places } of shared) {
    const root = groups.rootOf(places[0] ?? 0);
    if (!places.every((place) => groups.rootOf(place) === root)) continue;
    const tie = { indicator, contacts: places.map(idAt), strong: WEIGHT[indicator.kind] >= 1 };
    const known = tiesByRoot.get(root);
    if (known === undefined) tiesByRoot.set(root, [tie]);
    else known.push(tie);
  }
  return [...members]
    .filter(([, places]) => places.length > 1)
    .map(([root, places]) => ({
      contacts: places.map(idAt),
      ties: (tiesByRoot.get(root) ?? []).sort(
        (a, b) => WEIGHT[b.indicator.kind] - WEIGHT[a.indicator.kind],
      ),
    }));
}

/** Weak signs of one contact that are looked at in pairs. */
const MAX_WEAK = 8;

/** Places of the contacts that share two weak signs, each pair of signs by itself. */
function sharedPairs(contacts: readonly Linkable[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>();
  for (const [place, { indicators }] of contacts.entries()) {
    const weak = [
      ...new Set(
        indicators
          .filter(({ kind }) => WEIGHT[kind] < 1)
          .map(({ kind, value }) => `${kind} ${value}`),
      ),
    ]
      .sort()
      .slice(0, MAX_WEAK);
    for (const [at, one] of weak.entries()) {
      for (const other of weak.slice(at + 1)) {
        const pair = `${one}\n${other}`;
        const known = holders.get(pair);
        if (known === undefined) holders.set(pair, [place]);
        else known.push(place);
      }
    }
  }
  return [...holders.values()].filter(({ length }) => length > 1 && length <= COMMON);
}

/** Union-find over the places of a list. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(place: number): number {
    let root = place;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    for (let at = place; at !== root;) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  joinAll(places: readonly number[]): void {
    for (let at = 1; at < places.length; at += 1) this.#join(places[0] ?? 0, places[at] ?? 0);
  }

  /** The earlier one leads, so that cases come in the order of their first contacts. */
  #join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
