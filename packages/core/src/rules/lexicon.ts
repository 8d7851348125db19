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
 * Remembers words: a language has few, a mailbox has many messages. A plain word is found by the hash
 * that its letters gave while they were read, so that no text is cut out for it.
 *
 * Hostile text is made of ever new words, or of words with one hash: a word has `PROBES` places and
 * takes the first of them when all are taken. Forgetting changes no answer.
 */
export class Lexicon {
  readonly #words: (KnownWord | null)[] = new Array<null>(PLACES).fill(null);
  /** Keys of the words, so that a word is looked at only where it is likely the one. */
  readonly #keys = new Int32Array(PLACES);
  readonly #fit: (word: string) => Fitting;

  constructor(fit: (word: string) => Fitting) {
    this.#fit = fit;
  }

  /** @param word Folded. */
  word(word: string): KnownWord {
    let key = KEY_START;
    for (let at = 0; at < word.length; at += 1) key = nextKey(key, word.charCodeAt(at));
    for (let probe = 0; probe < PROBES; probe += 1) {
      const place = (key + probe) & (PLACES - 1);
      if (this.#keys[place] !== key) continue;
      const known = this.#words[place] ?? null;
      if (known?.text === word) return known;
    }
    return this.#learn(word, key);
  }

  /**
   * The word that stands there in ASCII letters of any case and figures.
   *
   * @param key `nextKey` of its letters in lower case.
   */
  plainWord(text: string, start: number, end: number, key: number): KnownWord {
    for (let probe = 0; probe < PROBES; probe += 1) {
      const place = (key + probe) & (PLACES - 1);
      if (this.#keys[place] !== key) continue;
      const known = this.#words[place] ?? null;
      if (known !== null && stands(known.text, text, start, end)) return known;
    }
    return this.#learn(text.slice(start, end).toLowerCase(), key);
  }

  #learn(word: string, key: number): KnownWord {
    const { patterns, ends, starts } = this.#fit(word);
    const hash = wordHash(word);
    let fits = 0;
    for (const pattern of patterns) fits |= bitOf(pattern);
    let leads = 0;
    for (const start of starts) leads |= start.leads;
    const endsMore = starts.some((start) => start.ends.length > 0);
    const stem = stemHash(word, hash);
    const learned = { text: word, hash, stem, patterns, ends, starts, fits, leads, endsMore };
    let place = key & (PLACES - 1);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const free = (key + probe) & (PLACES - 1);
      if (this.#words[free] === null) {
        place = free;
        break;
      }
    }
    this.#words[place] = learned;
    this.#keys[place] = key;
    return learned;
  }
}

/** Words that are remembered at most; a power of two. */
const PLACES = 1 << 16;
const PROBES = 4;

/** FNV-1a over UTF-16 code units, 32 bits. */
export const KEY_START: number = 0x811c9dc5 | 0;

export function nextKey(key: number, code: number): number {
  return Math.imul(key ^ code, 0x01000193);
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if ((code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== word.charCodeAt(at)) return false;
  }
  return true;
}
