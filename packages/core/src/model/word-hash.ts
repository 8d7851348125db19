import { figuresAsLetters } from '../observe/figures-as-letters.ts';

/** Letters of a word's beginning, which stand for its stem. */
const STEM = 5;

/** What the text model makes of a word: figures are replaced by what they are. */
export function wordHash(word: string): number {
  let figures = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) figures += 1;
  }
  if (figures === 0) return hashOf(word);
  if (figures === word.length) return FIGURES ^ Math.min(figures, 6);
  const letters = figuresAsLetters(word);
  return letters === word ? MIXED : hashOf(letters);
}

/** Hash of a word's beginning; `null` where the word is too short or stands for figures. */
export function stemHash(word: string, hash: number): number | null {
  return word.length > STEM && hash !== FIGURES && hash !== MIXED ? hashOf(word, STEM) : null;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string, length: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const FIGURES = hashOf('#figures');
const MIXED = hashOf('#letters-and-figures');
