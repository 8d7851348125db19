import type { Part } from '../contact/contact.ts';
import type { Folded } from './fold.ts';

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

/** Everything found so far, by name: `$list`, `#fact`, `ask:id`, or a phrase of a rule. */
export class Mentions {
  readonly #byName = new Map<string, Mention[]>();

  add(name: string, mention: Mention): void {
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [mention]);
    else {
      // The first and the last are kept: a wall of words must not hide what follows it.
      if (known.length >= MAX_MENTIONS) known.splice(MAX_MENTIONS / 2, 1);
      known.push(mention);
    }
  }

  get(name: string): readonly Mention[] {
    return this.#byName.get(name) ?? NONE;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  names(): IterableIterator<string> {
    return this.#byName.keys();
  }
}

const NONE: readonly Mention[] = [];

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
  const place = { part: read.index, first, after, start, end };
  return values === undefined ? place : { ...place, values };
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
