import type { Folded } from '../observe/fold.ts';
import { figuresAsLetters } from '../observe/figures-as-letters.ts';
import { foldPhrase } from '../observe/fold.ts';
import type { Fitting, KnownWord } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import type { PhraseNode } from './phrase-node.ts';
import { bitOf } from './phrase-node.ts';

/** Is told of a phrase: the number it was added under, its first word and the word after its last. */
export type PhraseVisitor = (id: number, first: number, after: number) => void;

/**
 * Finds thousands of phrases in one pass over the words of a text.
 *
 * A phrase is a row of word patterns; a pattern is a word (`gift`) or a stem (`verif*`). Most words
 * of a text are in no pattern, so most cost one look into a table: 40 phrases that begin with "your"
 * are walked only where "your" stands. Time is linear in the words times the longest phrase.
 */
export class PhraseIndex {
  /** The words of texts with the patterns they fit. Fold with it, and finding need not look them up. */
  readonly lexicon: Lexicon = new Lexicon((word) => this.#fit(word));
  readonly #exact = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  #patterns = 0;
  readonly #stemLengths = new Set<number>();
  /** By first letter the lengths of the stems that begin with it; made when first asked for. */
  #lengthsByLetter: ReadonlyMap<number, readonly number[]> | null = null;
  readonly #starts = new Map<number, Growing>();

  /**
   * @param id Number that `find` gives back; several phrases may carry one.
   * @param phrase Folded like text. Empty phrases are ignored.
   */
  add(id: number, phrase: string): void {
    const patterns = foldPhrase(phrase);
    if (patterns.length === 0) return;
    let from: Growing | null = null;
    for (const pattern of patterns) {
      const number = this.#pattern(pattern);
      const nodes: Map<number, Growing> =
        from === null ? this.#starts : (from.next ??= new Map<number, Growing>());
      if (from !== null) from.leads |= bitOf(number);
      let node = nodes.get(number);
      if (node === undefined) nodes.set(number, (node = { next: null, ends: NONE, leads: 0 }));
      from = node;
    }
    if (from === null || from.ends.includes(id)) return;
    from.ends = from.ends === NONE ? [id] : [...from.ends, id];
  }

  /** Calls back for every phrase found. */
  find({ words, known }: Folded, found: PhraseVisitor): void {
    const entries =
      known.length === words.length ? known : words.map((word) => this.lexicon.word(word));
    for (let first = 0; first < entries.length; first += 1) {
      const entry = entries[first];
      if (entry === undefined || entry.fits === 0) continue;
      for (const id of entry.ends) found(id, first, first + 1);
      // Few words are followed by one that goes on from them.
      if (!entry.endsMore && (entry.leads & (entries[first + 1]?.fits ?? 0)) === 0) continue;
      for (const node of entry.starts) walk(node, entries, first, first + 1, found);
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
      this.#lengthsByLetter = null;
    }
    return id;
  }

  #fit(word: string): Fitting {
    let patterns = this.#patternsOf(word);
    // "4ccount", "updat3": a word of figures and letters is read as letters where that makes one we know.
    const letters = patterns.length === 0 ? figuresAsLetters(word) : word;
    if (letters !== word) {
      patterns = this.#patternsOf(letters);
      if (patterns.length === 0) patterns = this.#patternsOf(figuresAsLetters(word, 'l'));
    }
    if (patterns.length === 0) return NOTHING;
    const ends: number[] = [];
    const starts: PhraseNode[] = [];
    for (const pattern of patterns) {
      const start = this.#starts.get(pattern);
      if (start === undefined) continue;
      if (starts.length > 0) starts.push(start);
      else {
        // Most phrases are one word: what ends before any goes on needs no walk.
        for (const id of start.ends) ends.push(id);
        if (start.next !== null) starts.push({ next: start.next, ends: NONE, leads: start.leads });
      }
    }
    return { patterns, ends, starts };
  }

  #patternsOf(word: string): readonly number[] {
    const ids: number[] = [];
    const exact = this.#exact.get(word);
    if (exact !== undefined) ids.push(exact);
    this.#lengthsByLetter ??= this.#lengths();
    for (const length of this.#lengthsByLetter.get(word.charCodeAt(0)) ?? NONE) {
      if (length > word.length) continue;
      const stem = this.#stems.get(word.slice(0, length));
      if (stem !== undefined) ids.push(stem);
    }
    return ids;
  }

  /** The order of the lengths is the same for every letter, and that of `#stemLengths`. */
  #lengths(): ReadonlyMap<number, readonly number[]> {
    const used = new Map<number, Set<number>>();
    for (const stem of this.#stems.keys()) {
      const letter = stem.charCodeAt(0);
      const lengths = used.get(letter) ?? new Set<number>();
      used.set(letter, lengths.add(stem.length));
    }
    const order = [...this.#stemLengths];
    return new Map(
      [...used].map(([letter, lengths]) => [letter, order.filter((each) => lengths.has(each))]),
    );
  }
}

function walk(
  node: PhraseNode,
  entries: readonly KnownWord[],
  first: number,
  after: number,
  found: PhraseVisitor,
): void {
  for (const id of node.ends) found(id, first, after);
  const entry = entries[after];
  if (entry === undefined || node.next === null || (node.leads & entry.fits) === 0) return;
  for (const pattern of entry.patterns) {
    const next = node.next.get(pattern);
    if (next !== undefined) walk(next, entries, first, after + 1, found);
  }
}

/** A place while phrases are being added. */
interface Growing {
  next: Map<number, Growing> | null;
  ends: readonly number[];
  leads: number;
}

const NONE: readonly number[] = [];
const NO_NODES: readonly PhraseNode[] = [];
const NOTHING: Fitting = { patterns: NONE, ends: NONE, starts: NO_NODES };
