import type { KnownWord, Lexicon } from '../rules/lexicon.ts';
import { HALF_WORD, nextHalf } from '../rules/lexicon.ts';
import { posingInside } from './figures-as-letters.ts';

/**
 * Text as the rules see it: words in folded lower case, each with its place in the original. Folding
 * is what a reader's eye does: compatibility forms, look-alike letters of other scripts, accents and
 * invisible characters make no difference to a person, so they make none to a rule.
 */
export interface Folded {
  /** Folded words: letters and digits; a CJK character is a word of its own. */
  readonly words: readonly string[];
  /** The same words as the lexicon knows them; empty where they were folded without one. */
  readonly known: readonly KnownWord[];
  /** Offset of each word in the original, UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Sentence number of each word, rising. */
  readonly sentences: readonly number[];
  /** Indexes of words that only read as they do because look-alike letters were mixed in. */
  readonly mixed: readonly number[];
  /** Indexes of words that invisible characters were spliced into. */
  readonly spliced: readonly number[];
}

/** Words of one part that are looked at. The rest is cut: no message to a person is longer. */
export const MAX_WORDS = 20_000;

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0x60, 0xb4]);

/** @param lexicon Where the words are remembered; without one `known` stays empty. */
export function fold(
  text: string,
  confusables: ReadonlyMap<string, string>,
  lexicon: Lexicon | null = null,
): Folded {
  const growing: Growing = { words: [], known: [], starts: [], ends: [], sentences: [] };
  const { words, known, starts, ends, sentences } = growing;
  const mixed: number[] = [];
  const spliced: number[] = [];
  let sentence = 0;
  let index = 0;
  // Single letters in a row that are one space apart: "u r g e n t".
  let singles = 0;
  const length = text.length;

  while (index < length && words.length < MAX_WORDS) {
    let code = text.charCodeAt(index);
    let kind = code < 0x80 ? KINDS[code] : undefined;
    if (kind !== undefined && kind >= FIGURE) {
      const start = index;
      let figures = 0;
      // The word in two halves, each a number: what the lexicon finds it by.
      let head = 0;
      let tail = 0;
      do {
        if (kind === FIGURE) figures += 1;
        if (index - start < HALF_WORD) head = nextHalf(head, code, kind === FIGURE);
        else tail = nextHalf(tail, code, kind === FIGURE);
        index += 1;
        code = index < length ? text.charCodeAt(index) : NO_CODE;
        kind = code < 0x80 ? KINDS[code] : undefined;
      } while (kind !== undefined && kind >= FIGURE);
      if (index >= length || kind === ENDS_WORD) {
        const isLetter = index - start === 1 && figures === 0;
        if (singles > 0 && !(isLetter && start === (ends[ends.length - 1] ?? 0) + 1)) {
          if (isSpelled(singles)) joinLast(singles, growing, lexicon);
          singles = 0;
        }
        if (isLetter) singles += 1;
        if (lexicon !== null && (figures === 0 || figures === index - start)) {
          const word = lexicon.plainWord(text, start, index, head, tail);
          words.push(word.text);
          known.push(word);
        } else {
          const word = text.slice(start, index).toLowerCase();
          put(figures > 0 && figures < index - start ? posingInside(word) : word, growing, lexicon);
        }
        starts.push(start);
        ends.push(index);
        sentences.push(sentence);
        continue;
      }
      index = start;
      code = text.charCodeAt(index);
    } else if (code < 0x80) {
      if (endsSentence(code, text, index)) sentence += 1;
      index += 1;
      continue;
    }
    const word = readWord(text, index, confusables);
    if (word.folded !== '') {
      if (isSpelled(singles)) joinLast(singles, growing, lexicon);
      singles = 0;
      if (word.mixed) mixed.push(words.length);
      if (word.spliced) spliced.push(words.length);
      put(word.folded, growing, lexicon);
      starts.push(index);
      ends.push(word.end);
      sentences.push(sentence);
    } else if (isWideStop(code)) sentence += 1;
    index = Math.max(word.end, index + 1);
  }
  if (isSpelled(singles)) joinLast(singles, growing, lexicon);
  return { words, known, starts, ends, sentences, mixed, spliced };
}

/** After the last character; not a code of ASCII. */
const NO_CODE = 0xffff;

function put(word: string, { words, known }: Growing, lexicon: Lexicon | null): void {
  if (lexicon === null) {
    words.push(word);
    return;
  }
  const remembered = lexicon.word(word);
  words.push(remembered.text);
  known.push(remembered);
}

/** Letters standing alone in a row that are read as one word: fewer are initials, more are a list. */
const SPELLED = { least: 4, most: 24 } as const;

function isSpelled(letters: number): boolean {
  return letters >= SPELLED.least && letters <= SPELLED.most;
}

/** Makes one word of the last letters, as a reader does. */
function joinLast(letters: number, growing: Growing, lexicon: Lexicon | null): void {
  const { words, known, starts, ends, sentences } = growing;
  const first = words.length - letters;
  const word = words.slice(first).join('');
  words.splice(first, letters, word);
  if (lexicon !== null) known.splice(first, letters, lexicon.word(word));
  ends.splice(first, letters - 1);
  starts.splice(first + 1, letters - 1);
  sentences.splice(first + 1, letters - 1);
}

interface Growing {
  readonly words: string[];
  readonly known: KnownWord[];
  readonly starts: number[];
  readonly ends: number[];
  readonly sentences: number[];
}

/** Folds a phrase of the knowledge the way text is folded; `*` at the end of a word is kept. */
export function foldPhrase(phrase: string): string[] {
  // Thousands of phrases are folded at the start; most are plain words.
  if (PLAIN_PHRASE.test(phrase)) return phrase.toLowerCase().split(' ');
  const out: string[] = [];
  for (const raw of phrase.split(/\s+/u)) {
    const stem = raw.endsWith('*');
    const folded = fold(stem ? raw.slice(0, -1) : raw, NO_CONFUSABLES).words;
    folded.forEach((word, at) => out.push(stem && at === folded.length - 1 ? `${word}*` : word));
  }
  return out;
}

const PLAIN_PHRASE = /^[A-Za-z]+\*?(?: [A-Za-z]+\*?)*$/u;
const NO_CONFUSABLES: ReadonlyMap<string, string> = new Map();

interface Word {
  readonly folded: string;
  readonly end: number;
  readonly mixed: boolean;
  readonly spliced: boolean;
}

/** Longest word that is looked at whole, code units; longer runs are cut into several words. */
const MAX_WORD = 64;

/** The slow road: a word with an apostrophe, an accent, an invisible or a foreign letter. */
function readWord(text: string, start: number, confusables: ReadonlyMap<string, string>): Word {
  let plain = '';
  let seeming = '';
  let latin = false;
  let foreign = false;
  let invisible = 0;
  let end = start;
  let index = start;
  while (index < text.length && index - start < MAX_WORD) {
    const point = text.codePointAt(index) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    if (point < 0x80) {
      if (isAsciiWord(point)) {
        const letter = String.fromCharCode(point).toLowerCase();
        plain += letter;
        seeming += letter;
        latin ||= point > 0x39;
      } else if (!(APOSTROPHES.has(point) && plain !== '' && isLetterAt(text, index + 1))) break;
    } else if (isInvisible(point)) {
      if (plain !== '') invisible += 1;
    } else if (isIdeograph(point)) {
      if (plain === '') {
        const one = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
        return { folded: one, end: index + size, mixed: false, spliced: false };
      }
      break;
    } else if (APOSTROPHES.has(point)) {
      if (plain === '' || !isLetterAt(text, index + size)) break;
    } else {
      const letter = foldLetter(point, confusables);
      if (letter === null) break;
      plain += letter.plain;
      seeming += letter.seeming;
      if (letter.foreign) foreign = true;
      else latin ||= letter.plain !== '';
    }
    index += size;
    if (!isInvisible(point)) end = index;
  }
  if (plain === '')
    return { folded: '', end: Math.max(index, start + 1), mixed: false, spliced: false };
  // A word wholly in Cyrillic or Greek is that language unless every letter of it poses as Latin.
  const poses = foreign && ASCII_WORD.test(seeming);
  return {
    folded: poses ? seeming : plain,
    end,
    mixed: poses && latin,
    spliced: invisible > 0 && /[a-z]/u.test(plain) && end - start > plain.length,
  };
}

const ASCII_WORD = /^[a-z0-9]+$/u;

interface Letter {
  /** Lower case, accents removed. */
  readonly plain: string;
  /** What it looks like in Latin letters; `plain` where it looks like nothing else. */
  readonly seeming: string;
  readonly foreign: boolean;
}

/** `null` for what is no part of a word. */
function foldLetter(point: number, confusables: ReadonlyMap<string, string>): Letter | null {
  return LATIN[point - LATIN_START] ?? foldForeign(point, confusables);
}

function foldForeign(point: number, confusables: ReadonlyMap<string, string>): Letter | null {
  const character = String.fromCodePoint(point);
  if (point === 0xdf || point === 0x1e9e) return { plain: 'ss', seeming: 'ss', foreign: false };
  const plain = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
  if (ASCII_WORD.test(plain)) return { plain, seeming: plain, foreign: false };
  if (plain === '') return MARK.test(character) ? { plain: '', seeming: '', foreign: false } : null;
  const seeming = confusables.get(character) ?? confusables.get(plain);
  if (!LETTERS.test(plain)) {
    // A symbol that poses as a letter, such as the sign for estimated.
    return seeming === undefined ? null : { plain: seeming, seeming, foreign: true };
  }
  return { plain, seeming: seeming ?? plain, foreign: true };
}

const MARKS = /\p{M}+/gu;
const MARK = /^\p{M}+$/u;
const LETTERS = /^[\p{L}\p{N}]+$/u;

const LATIN_START = 0xc0;
const LATIN_END = 0x180;
/** Latin letters with an accent, each folded once; `null` for what may pose as another letter. */
const LATIN: readonly (Letter | null)[] = Array.from(
  { length: LATIN_END - LATIN_START },
  (_, at) => {
    const letter = foldForeign(LATIN_START + at, NO_CONFUSABLES);
    return letter !== null && ASCII_WORD.test(letter.plain) && !letter.foreign ? letter : null;
  },
);

/** What an ASCII character is to a word; from `FIGURE` on it is part of one. */
const MAY_GO_ON = 0;
/** A plain word surely ends here: anything but an apostrophe, which may stand inside one. */
const ENDS_WORD = 1;
const FIGURE = 2;
const LETTER = 3;
const CAPITAL = 4;

const KINDS: readonly number[] = Array.from({ length: 0x80 }, (_, code) => {
  if (code >= 0x61 && code <= 0x7a) return LETTER;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  if (code >= 0x30 && code <= 0x39) return FIGURE;
  return APOSTROPHES.has(code) ? MAY_GO_ON : ENDS_WORD;
});

function isAsciiWord(code: number): boolean {
  return code < 0x80 && (KINDS[code] ?? 0) >= FIGURE;
}

function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return isAsciiWord(code) || code >= 0xc0;
}

function endsSentence(code: number, text: string, index: number): boolean {
  if (code === 0x21 || code === 0x3f || code === 0x3b) return true;
  if (code === 0x0a) return text.charCodeAt(index + 1) === 0x0a;
  if (code !== 0x2e) return false;
  const next = text.charCodeAt(index + 1);
  return Number.isNaN(next) || next <= 0x20;
}

function isWideStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** Default-ignorable characters that occur inside words (Unicode, DerivedCoreProperties). */
export function isInvisible(point: number): boolean {
  return (
    point === 0xad ||
    point === 0x34f ||
    point === 0x61c ||
    (point >= 0x180b && point <= 0x180e) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    point === 0xfeff ||
    (point >= 0xe0000 && point <= 0xe0fff)
  );
}

/** Scripts that are written without spaces: each character is a word of its own. */
function isIdeograph(point: number): boolean {
  return (
    (point >= 0x3040 && point <= 0x30ff) ||
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xff66 && point <= 0xff9f) ||
    (point >= 0x20000 && point <= 0x3ffff) ||
    (point >= 0x0e00 && point <= 0x0e7f)
  );
}
