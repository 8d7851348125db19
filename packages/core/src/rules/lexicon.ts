import { stemHash, wordHash } from '../model/word-hash.ts';
import type { PhraseNode } from './phrase-node.ts';
import { bitOf } from './phrase-node.ts';

/** A word of a text with all that depends on the word alone. */
export interface KnownWord {
  /** Folded. */
  readonly text: string;
  /** What the text model makes of it, and of its beginning; `null` where that says nothing more. */
  readonly hash: number;
  readonly stem: number | null;
  /** Patterns of phrases that it fits. */
  readonly patterns: readonly number[];
  /** Numbers of the phrases that are this word alone, up to the first that goes on. */
  readonly ends: readonly number[];
  /** Where phrases that begin with it go on, and what else ends with it. */
  readonly starts: readonly PhraseNode[];
  /** Bits of its patterns, and of those with which a phrase that begins with it goes on. */
  readonly fits: number;
  readonly leads: number;
  /** Something else ends with it than `ends` says. */
  readonly endsMore: boolean;
}

/** What the phrases know of a word. */
export interface Fitting {
  readonly patterns: readonly number[];
  readonly ends: readonly number[];
  readonly starts: readonly PhraseNode[];
}

/**
 * Remembers words: a language has few, a mailbox has many messages. A plain word of common length is
 * found by two numbers that its letters gave while they were read: they are the word, so that no text
 * is cut out or compared.
 *
 * Hostile text is made of ever new words, or of words with one hash: a word has `PROBES` places and
 * takes the first of them when all are taken. Forgetting changes no answer.
 */
export class Lexicon {
  readonly #plain: (KnownWord | null)[] = new Array<null>(PLACES).fill(null);
  /** The two halves of the plain words; zeros where there is none. */
  readonly #halves = new Int32Array(PLACES * 2);
  readonly #others: (KnownWord | null)[] = new Array<null>(PLACES).fill(null);
  /** Keys of the other words, so that a word is looked at only where it is likely the one. */
  readonly #keys = new Int32Array(PLACES);
  readonly #fit: (word: string) => Fitting;

  constructor(fit: (word: string) => Fitting) {
    this.#fit = fit;
  }

  /** @param word Folded. */
  word(word: string): KnownWord {
    const key = keyOf(word);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const place = (key + probe) & (PLACES - 1);
      if (this.#keys[place] !== key) continue;
      const known = this.#others[place] ?? null;
      if (known?.text === word) return known;
    }
    const learned = this.#learn(word);
    const place = freePlace(this.#others, key);
    this.#others[place] = learned;
    this.#keys[place] = key;
    return learned;
  }

  /**
   * The word that stands there in ASCII letters of any case and figures.
   *
   * @param head `nextHalf` of its first `HALF_WORD` letters, `tail` of the rest.
   */
  plainWord(text: string, start: number, end: number, head: number, tail: number): KnownWord {
    if (end - start > 2 * HALF_WORD) return this.word(text.slice(start, end).toLowerCase());
    const halves = this.#halves;
    const first = placeOf(head, tail);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const place = (first + probe) & (PLACES - 1);
      if (halves[place * 2] !== head || halves[place * 2 + 1] !== tail) continue;
      const known = this.#plain[place] ?? null;
      if (known !== null) return known;
    }
    const learned = this.#learn(text.slice(start, end).toLowerCase());
    const place = freePlace(this.#plain, first);
    this.#plain[place] = learned;
    halves[place * 2] = head;
    halves[place * 2 + 1] = tail;
    return learned;
  }

  #learn(word: string): KnownWord {
    const { patterns, ends, starts } = this.#fit(word);
    const hash = wordHash(word);
    let fits = 0;
    for (const pattern of patterns) fits |= bitOf(pattern);
    let leads = 0;
    for (const start of starts) leads |= start.leads;
    const endsMore = starts.some((start) => start.ends.length > 0);
    const stem = stemHash(word, hash);
    return { text: word, hash, stem, patterns, ends, starts, fits, leads, endsMore };
  }
}

/** Words of each sort that are remembered at most; a power of two. */
const PLACES = 1 << 16;
const PROBES = 4;

/** Letters and figures that fit into 32 bits: 37 to the sixth is less. */
export const HALF_WORD = 6;

/** The number of some letters and figures with one more: no two rows of them have the same. */
export function nextHalf(half: number, code: number, isFigure: boolean): number {
  return (Math.imul(half, 37) + (isFigure ? code - 0x30 + 27 : (code | 0x20) - 0x60)) | 0;
}

/** Where to look for a word first. */
function placeOf(head: number, tail: number): number {
  const mixed = Math.imul(head ^ Math.imul(tail, 0x2c1b3c6d), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
}

/** The first free place of a word, or its first where all are taken. */
function freePlace(words: readonly (KnownWord | null)[], first: number): number {
  for (let probe = 0; probe < PROBES; probe += 1) {
    const place = (first + probe) & (PLACES - 1);
    if (words[place] === null) return place;
  }
  return first & (PLACES - 1);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function keyOf(word: string): number {
  let key = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at += 1)
    key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
  return key;
}
