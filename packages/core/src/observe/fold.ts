/**
 * Text as the rules see it: words in folded lower case, each with its place in the original. Folding
 * is what a reader's eye does: compatibility forms, look-alike letters of other scripts, accents and
 * invisible characters make no difference to a person, so they make none to a rule.
 */
export interface Folded {
  /** Folded words: letters and digits; a CJK character is a word of its own. */
  readonly words: readonly string[];
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

export function fold(text: string, confusables: ReadonlyMap<string, string>): Folded {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const mixed: number[] = [];
  const spliced: number[] = [];
  let sentence = 0;
  let index = 0;
  // Single letters in a row that are one space apart: "u r g e n t".
  let singles = 0;
  const length = text.length;

  while (index < length && words.length < MAX_WORDS) {
    const code = text.charCodeAt(index);
    if (isAsciiWord(code)) {
      const start = index;
      let figures = 0;
      do {
        if (text.charCodeAt(index) <= 0x39) figures += 1;
        index += 1;
      } while (index < length && isAsciiWord(text.charCodeAt(index)));
      if (index >= length || endsAsciiWord(text.charCodeAt(index))) {
        const isLetter = index - start === 1 && figures === 0;
        const goesOn = isLetter && singles > 0 && start === (ends.at(-1) ?? 0) + 1;
        if (!goesOn) {
          if (isSpelled(singles)) joinLast(singles, { words, starts, ends, sentences });
          singles = 0;
        }
        if (isLetter) singles += 1;
        let word = text.slice(start, index).toLowerCase();
        if (figures > 0 && figures < index - start) word = posingInside(word);
        words.push(word);
        starts.push(start);
        ends.push(index);
        sentences.push(sentence);
        continue;
      }
      index = start;
    } else if (code < 0x80) {
      if (endsSentence(code, text, index)) sentence += 1;
      index += 1;
      continue;
    }
    const word = readWord(text, index, confusables);
    if (word.folded !== '') {
      if (isSpelled(singles)) joinLast(singles, { words, starts, ends, sentences });
      singles = 0;
      if (word.mixed) mixed.push(words.length);
      if (word.spliced) spliced.push(words.length);
      words.push(word.folded);
      starts.push(index);
      ends.push(word.end);
      sentences.push(sentence);
    } else if (isWideStop(code)) sentence += 1;
    index = Math.max(word.end, index + 1);
  }
  if (isSpelled(singles)) joinLast(singles, { words, starts, ends, sentences });
  return { words, starts, ends, sentences, mixed, spliced };
}

/** Letters standing alone in a row that are read as one word: fewer are initials, more are a list. */
const SPELLED = { least: 4, most: 24 } as const;

function isSpelled(letters: number): boolean {
  return letters >= SPELLED.least && letters <= SPELLED.most;
}

/** Makes one word of the last letters, as a reader does. */
function joinLast(letters: number, { words, starts, ends, sentences }: Growing): void {
  const first = words.length - letters;
  words.splice(first, letters, words.slice(first).join(''));
  ends.splice(first, letters - 1);
  starts.splice(first + 1, letters - 1);
  sentences.splice(first + 1, letters - 1);
}

interface Growing {
  readonly words: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly sentences: number[];
}

/** Figures that pose as letters. */
const POSING: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't' };
/** Shorter words are no words. */
const SHORTEST_POSING = 3;
/** Shorter words with a figure in them are names of things: b2b, mp3, h264. */
const SURE_LENGTH = 5;

/**
 * A word of letters and posing figures as letters alone: `acc0unt`, `pa55word`, `4ccount`. A word with
 * other figures, or with as many figures as letters, is a code and stays what it is. A 1 can be an i and
 * an l.
 */
export function figuresAsLetters(word: string, one: 'i' | 'l' = 'i'): string {
  if (word.length < SHORTEST_POSING || !/^[a-z013457]+$/u.test(word)) return word;
  const figures = word.replaceAll(/[a-z]/gu, '').length;
  if (figures === 0 || figures * 2 >= word.length) return word;
  return word.replaceAll(/[013457]/gu, (figure) =>
    figure === '1' ? one : (POSING[figure] ?? figure),
  );
}

/** The same where it is sure: every figure stands between letters. */
function posingInside(word: string): string {
  return word.length >= SURE_LENGTH && /^[a-z]+(?:[013457]{1,2}[a-z]+)+$/u.test(word)
    ? figuresAsLetters(word)
    : word;
}

/** Folds a phrase of the knowledge the way text is folded; `*` at the end of a word is kept. */
export function foldPhrase(phrase: string): string[] {
  const out: string[] = [];
  for (const raw of phrase.split(/\s+/u)) {
    const stem = raw.endsWith('*');
    const folded = fold(stem ? raw.slice(0, -1) : raw, NO_CONFUSABLES).words;
    folded.forEach((word, at) => out.push(stem && at === folded.length - 1 ? `${word}*` : word));
  }
  return out;
}

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

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** True where a plain ASCII word surely ends: anything but an apostrophe or a non-ASCII character. */
function endsAsciiWord(code: number): boolean {
  return code < 0x80 && !APOSTROPHES.has(code);
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
