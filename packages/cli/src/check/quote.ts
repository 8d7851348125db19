import type { Style } from '../terminal/style.ts';
import { untrusted } from '../terminal/untrusted.ts';
import { width } from '../terminal/width.ts';

export interface QuoteOptions {
  /** Columns available, indentation included. */
  readonly columns: number;
  readonly indent: string;
  readonly style: Style;
}

/** Longest stretch of a line that is looked at: a mail may be one line of a megabyte. */
const REACH = 400;

/** Shown where something of the line is left out. */
const CUT = '…';

/**
 * The line of a contact that a finding points at, with the range marked: inverse where there is
 * colour, otherwise with carets on the line below. A long line is cut on both sides of the mark; a
 * range over several lines is marked on its first.
 *
 * @param text Text of the part, untrusted.
 * @param start Start of the range, in UTF-16 code units of `text`.
 * @param end End of it, exclusive.
 */
export function quote(text: string, start: number, end: number, options: QuoteOptions): string[] {
  const from = skipBlank(text, Math.max(0, Math.min(start, text.length)), end);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const nextBreak = text.indexOf('\n', from);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const markEnd = Math.max(from, Math.min(end, lineEnd));
  const reachStart = whole(text, Math.max(lineStart, from - REACH));
  const reachEnd = whole(
    text,
    Math.min(lineEnd, Math.max(markEnd, from + REACH), from + 2 * REACH),
  );

  const safe = untrusted(text.slice(reachStart, reachEnd));
  const shownStart = safe.at(from - reachStart);
  const shownEnd = Math.min(safe.text.length, safe.at(Math.min(markEnd, reachEnd) - reachStart));
  const window = cut(safe.text, shownStart, shownEnd, options.columns - options.indent.length);

  const before = window.before;
  const marked = window.marked;
  const line = `${options.indent}${before}${options.style.mark(marked)}${window.after}`.trimEnd();
  if (options.style.colour || marked === '') return [line];
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return [line, `${options.indent}${' '.repeat(width(before))}${carets}`];
}

/** A range may begin with the line break before the words it means. */
function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  return at < end ? at : start;
}

/** Moves an index out of the middle of a surrogate pair. */
function whole(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

interface Window {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** As much of the text around the mark as fits, and all of the mark if it does. */
function cut(text: string, start: number, end: number, columns: number): Window {
  const before = [...text.slice(0, start).trimStart()];
  const marked = [...text.slice(start, end)];
  const after = [...text.slice(end).trimEnd()];
  const total = (characters: readonly string[]): number => width(characters.join(''));
  if (total(before) + total(marked) + total(after) <= columns) {
    return { before: before.join(''), marked: marked.join(''), after: after.join('') };
  }
  const room = columns - 2;
  const kept = take(marked, room, 'front');
  const left = Math.max(0, room - total(kept));
  // A third of what is left goes before the mark: what follows usually says more.
  const wantBefore = Math.max(Math.floor(left / 3), left - total(after));
  const shownBefore = take(before, wantBefore, 'back');
  const shownAfter = take(after, left - total(shownBefore), 'front');
  return {
    before: (shownBefore.length < before.length ? CUT : '') + shownBefore.join(''),
    marked: kept.join(''),
    after:
      shownAfter.join('') +
      (kept.length < marked.length || shownAfter.length < after.length ? CUT : ''),
  };
}

function take(characters: readonly string[], columns: number, end: 'front' | 'back'): string[] {
  const taken: string[] = [];
  let used = 0;
  for (let i = 0; i < characters.length; i += 1) {
    const character = end === 'front' ? characters[i] : characters[characters.length - 1 - i];
    if (character === undefined) break;
    used += width(character);
    if (used > columns) break;
    taken.push(character);
  }
  return end === 'front' ? taken : taken.reverse();
}
