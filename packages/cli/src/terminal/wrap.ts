import { width } from './width.ts';

export interface WrapOptions {
  /** Columns available, indentation included. */
  readonly columns: number;
  /** Put before the first line. */
  readonly first?: string;
  /** Put before the lines that follow; as wide as `first` by default. */
  readonly rest?: string;
}

/**
 * Breaks a text at spaces so that no line is wider than `columns`. A word that is wider by itself
 * (a link, an unspaced script) is cut. Line breaks in the text start a new line.
 */
export function wrap(text: string, options: WrapOptions): string[] {
  const first = options.first ?? '';
  const rest = options.rest ?? ' '.repeat(width(first));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let used = width(line);
    let empty = true;
    for (const word of pieces(paragraph, Math.max(8, options.columns - width(rest)))) {
      const columns = width(word);
      if (!empty && used + 1 + columns > options.columns) {
        lines.push(line);
        line = rest;
        used = width(rest);
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      used += columns + (empty ? 0 : 1);
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

function* pieces(paragraph: string, columns: number): Generator<string> {
  for (const word of paragraph.split(/ +/u)) {
    if (word === '') continue;
    if (width(word) <= columns) {
      yield word;
      continue;
    }
    let piece = '';
    let used = 0;
    for (const character of word) {
      const one = width(character);
      if (used + one > columns) {
        yield piece;
        piece = '';
        used = 0;
      }
      piece += character;
      used += one;
    }
    if (piece !== '') yield piece;
  }
}
