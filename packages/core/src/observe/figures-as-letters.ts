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
  // Most words have none.
  if (!FIGURE.test(word)) return word;
  if (word.length < SHORTEST_POSING || !/^[a-z013457]+$/u.test(word)) return word;
  const figures = word.replaceAll(/[a-z]/gu, '').length;
  if (figures * 2 >= word.length) return word;
  return word.replaceAll(/[013457]/gu, (figure) =>
    figure === '1' ? one : (POSING[figure] ?? figure),
  );
}

const FIGURE = /[013457]/u;

/** The same where it is sure: every figure stands between letters. */
export function posingInside(word: string): string {
  return word.length >= SURE_LENGTH && /^[a-z]+(?:[013457]{1,2}[a-z]+)+$/u.test(word)
    ? figuresAsLetters(word)
    : word;
}
