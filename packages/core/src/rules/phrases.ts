import type { Folded } from '../observe/fold.ts';
import { figuresAsLetters, foldPhrase } from '../observe/fold.ts';

/**
 * Finds thousands of phrases in one pass over the words of a text.
 *
 * A phrase is a row of word patterns; a pattern is a word (`gift`) or a stem (`verif*`). Most words
 * of a text are in no pattern, so most cost one look into a map: 40 phrases that begin with "your"
 * are walked only where "your" stands. Time is linear in the words times the longest phrase.
 */
export class PhraseIndex {
  readonly #exact = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  #patterns = 0;
  readonly #stemLengths = new Set<number>();
  readonly #root: Node = { next: new Map(), ends: [] };
  readonly #cache = new Map<string, Entry>();

  /** @param phrase Folded like text; several phrases may carry one name. Empty phrases are ignored. */
  add(name: string, phrase: string): void {
    const patterns = foldPhrase(phrase);
    if (patterns.length === 0) return;
    let node = this.#root;
    for (const pattern of patterns) {
      const id = this.#pattern(pattern);
      let next = node.next.get(id);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        node.next.set(id, next);
      }
      node = next;
    }
    if (!node.ends.includes(name)) node.ends.push(name);
  }

  /** Calls back for every phrase found: its name, first word and the word after its last. */
  find(folded: Folded, found: (name: string, first: number, after: number) => void): void {
    const entries = folded.words.map((word) => this.#lookUp(word));
    for (let first = 0; first < entries.length; first += 1) {
      const starts = entries[first]?.starts ?? NO_NODES;
      for (const node of starts) this.#walk(node, entries, first, first + 1, found);
    }
  }

  #walk(
    node: Node,
    entries: readonly Entry[],
    first: number,
    after: number,
    found: (name: string, first: number, after: number) => void,
  ): void {
    for (const name of node.ends) found(name, first, after);
    if (node.next.size === 0) return;
    for (const id of entries[after]?.ids ?? NONE) {
      const next = node.next.get(id);
      if (next !== undefined) this.#walk(next, entries, first, after + 1, found);
    }
  }

  #pattern(pattern: string): number {
    const stem = pattern.endsWith('*');
    const word = stem ? pattern.slice(0, -1) : pattern;
    const table = stem ? this.#stems : this.#exact;
    let id = table.get(word);
    if (id === undefined) {
      id = this.#patterns;
      this.#patterns += 1;
      table.set(word, id);
      if (stem) this.#stemLengths.add(word.length);
    }
    return id;
  }

  #idsOf(word: string): readonly number[] {
    const ids: number[] = [];
    const exact = this.#exact.get(word);
    if (exact !== undefined) ids.push(exact);
    for (const length of this.#stemLengths) {
      if (length > word.length) continue;
      const stem = this.#stems.get(word.slice(0, length));
      if (stem !== undefined) ids.push(stem);
    }
    return ids;
  }

  /** Patterns that a word fits. Remembered: a language has few words, a mailbox has many messages. */
  #lookUp(word: string): Entry {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    let ids = this.#idsOf(word);
    // "4ccount", "updat3": a word of figures and letters is read as letters where that makes one we know.
    if (ids.length === 0 && figuresAsLetters(word) !== word) {
      ids = this.#idsOf(figuresAsLetters(word));
      if (ids.length === 0) ids = this.#idsOf(figuresAsLetters(word, 'l'));
    }
    const starts = ids.flatMap((id) => this.#root.next.get(id) ?? []);
    const result = ids.length === 0 ? NOTHING : { ids, starts };
    if (this.#cache.size >= MAX_CACHE) this.#cache.clear();
    this.#cache.set(word, result);
    return result;
  }
}

/** Hostile text is made of ever new words: the memory of the look-up is bounded. */
const MAX_CACHE = 50_000;

/** What a word of a text can be. */
interface Entry {
  /** Patterns it fits. */
  readonly ids: readonly number[];
  /** Where phrases that begin with it go on. */
  readonly starts: readonly Node[];
}

const NONE: readonly number[] = [];
const NO_NODES: readonly Node[] = [];
const NOTHING: Entry = { ids: NONE, starts: NO_NODES };

interface Node {
  readonly next: Map<number, Node>;
  readonly ends: string[];
}
