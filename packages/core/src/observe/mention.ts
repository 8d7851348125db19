import type { Part } from '../contact/contact.ts';
import type { NameTable } from '../rules/name-table.ts';
import type { Folded } from './fold.ts';
import { NamePlaces } from './name-places.ts';

/** Something that stands somewhere in a contact: a phrase of a word list, or a fact. */
export interface Mention {
  /** Index into the parts that were read. */
  readonly part: number;
  /** First word and the word after the last, in the part's folded words; equal for no words. */
  readonly first: number;
  readonly after: number;
  /** UTF-16 offsets in the part's text. */
  readonly start: number;
  readonly end: number;
  /** What is known about a fact; absent for a phrase. Untrusted. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A part with its words. */
export interface ReadPart {
  readonly index: number;
  readonly part: Part;
  readonly folded: Folded;
}

/** Mentions of one name that are kept per contact: more say nothing new, and rules stay linear. */
export const MAX_MENTIONS = 120;
/** The first and the last of them are kept: a wall of words must not hide what follows it. */
const KEPT_FIRST = MAX_MENTIONS / 2;

/**
 * Everything found so far, by name: `$list`, `#fact`, `ask:id`, or a list that a rule spells out.
 *
 * Most phrases that are found are never asked for. So they are kept as numbers, in a chain for each
 * name, and become mentions when somebody wants to see them.
 */
export class Mentions {
  readonly #table: NameTable;
  readonly #reads: readonly ReadPart[];
  /** Where the names found have their chains. */
  readonly #places: NamePlaces = new NamePlaces();
  /** Names found, in the order of their first mention. */
  #present: number[] = [];
  /** For each name found: first hit, last hit, how many, and the last of the first half that is kept. */
  readonly #chains: number[] = [];
  /** For each hit: the next one of its name, part, first word, word after the last. */
  readonly #hits: number[] = [];
  /** Mentions that came as such: their hit has `GIVEN` for a part and their place here for a word. */
  readonly #given: Mention[] = [];
  /** What was made of the chains, by their place. */
  readonly #made: (readonly Mention[] | null)[] = [];

  /** @param reads The parts that hits are in, filled before anybody asks. */
  constructor(table: NameTable, reads: readonly ReadPart[]) {
    this.#table = table;
    this.#reads = reads;
  }

  /** Keeps a mention with values, or one whose offsets are not its words'. */
  add(name: string, mention: Mention): void {
    this.#given.push(mention);
    this.addPhrase(this.#table.id(name), GIVEN, this.#given.length - 1, 0);
  }

  /** Keeps a phrase that was found: some words of a part. */
  addPhrase(name: number, part: number, first: number, after: number): void {
    const chains = this.#chains;
    const hits = this.#hits;
    const chain = this.#places.get(name);
    if (chain < 0) {
      const hit = hits.length;
      hits.push(NO_HIT, part, first, after);
      this.#places.set(name, chains.length);
      this.#present.push(name);
      this.#made.push(null);
      chains.push(hit, hit, 1, hit);
      return;
    }
    const last = chains[chain + LAST] ?? 0;
    const count = chains[chain + COUNT] ?? 0;
    let hit = hits.length;
    if (count < MAX_MENTIONS) {
      hits.push(NO_HIT, part, first, after);
      chains[chain + COUNT] = count + 1;
      if (count < KEPT_FIRST) chains[chain + MIDDLE] = hit;
    } else {
      // The oldest of the second half gives way, and leaves its place to the new one.
      const middle = chains[chain + MIDDLE] ?? 0;
      hit = hits[middle] ?? 0;
      hits[middle] = hits[hit] ?? NO_HIT;
      hits[hit] = NO_HIT;
      hits[hit + 1] = part;
      hits[hit + 2] = first;
      hits[hit + 3] = after;
    }
    hits[last] = hit;
    chains[chain + LAST] = hit;
    this.#made[chain / CHAIN] = null;
  }

  get(name: string): readonly Mention[] {
    const id = this.#table.known(name);
    return id === undefined ? NONE : this.of(id);
  }

  /** Mentions of the name with this number, in the order in which they were found. */
  of(name: number): readonly Mention[] {
    const chain = this.#places.get(name);
    if (chain < 0) return NONE;
    const made = this.#made[chain / CHAIN] ?? this.#make(chain);
    this.#made[chain / CHAIN] = made;
    return made;
  }

  has(name: string): boolean {
    const id = this.#table.known(name);
    return id !== undefined && this.holds(id);
  }

  holds(name: number): boolean {
    return this.#places.get(name) >= 0;
  }

  holdsAny(names: readonly number[]): boolean {
    for (const name of names) if (this.#places.get(name) >= 0) return true;
    return false;
  }

  /** Names found, in the order of their first mention. */
  names(): readonly string[] {
    return this.#present.map((name) => this.#table.name(name));
  }

  /** The same as numbers. */
  present(): readonly number[] {
    return this.#present;
  }

  /** Names of facts and asks found, in that order. */
  facts(): readonly string[] {
    const names: string[] = [];
    for (const name of this.#present)
      if (this.#table.isFact(name)) names.push(this.#table.name(name));
    return names;
  }

  /** Takes back what was found under these names. */
  forget(names: ReadonlySet<number>): void {
    const left: number[] = [];
    for (const name of this.#present) {
      if (names.has(name)) this.#places.forget(name);
      else left.push(name);
    }
    this.#present = left;
  }

  #make(chain: number): readonly Mention[] {
    const hits = this.#hits;
    const made: Mention[] = [];
    for (let hit = this.#chains[chain] ?? NO_HIT; hit !== NO_HIT; hit = hits[hit] ?? NO_HIT) {
      const part = hits[hit + 1] ?? 0;
      const first = hits[hit + 2] ?? 0;
      const after = hits[hit + 3] ?? 0;
      const given = part === GIVEN ? this.#given[first] : undefined;
      if (given !== undefined) made.push(given);
      else {
        const read = this.#reads[part];
        if (read !== undefined) made.push(phraseAt(read, first, after));
      }
    }
    return made;
  }
}

const NONE: readonly Mention[] = [];
/** Numbers kept for a chain, and where they stand in it; its first hit comes first. */
const CHAIN = 4;
const LAST = 1;
const COUNT = 2;
const MIDDLE = 3;
const NO_HIT = -1;
const GIVEN = -1;

/** A phrase's mention from its words. */
export function phraseAt({ index, folded }: ReadPart, first: number, after: number): Mention {
  const start = folded.starts[first] ?? 0;
  return { part: index, first, after, start, end: folded.ends[after - 1] ?? start };
}

/** A fact's mention from offsets: finds the words it covers. */
export function mentionAt(
  read: ReadPart,
  start: number,
  end: number,
  values?: Readonly<Record<string, string>>,
): Mention {
  const first = firstWordAt(read.folded.ends, start);
  let after = first;
  while (after < read.folded.starts.length && (read.folded.starts[after] ?? 0) < end) after += 1;
  const part = read.index;
  return values === undefined
    ? { part, first, after, start, end }
    : { part, first, after, start, end, values };
}

/** Index of the first word that ends after `offset`. */
function firstWordAt(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
