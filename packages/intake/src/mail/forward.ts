import { nextLine, readHeaderLines, senderLines } from './header-lines.ts';
import type { HeaderLines } from './header-lines.ts';
import { FORWARD_MARKS, saysForward, ORIGINAL_MARKS } from './mail-words.ts';

/** A message that stands, forwarded, in the text of another. */
export interface InlineForward {
  readonly header: HeaderLines;
  /** Where the forwarded text begins. */
  readonly start: number;
}

/** Words of their own that a forwarder writes at most, in UTF-16 units. More, and it is a letter. */
const OWN_WORDS = 1_500;

/**
 * Finds an inline forward. The subject must say so, or a line that only a forward has; the older
 * message below an answer is none.
 */
export function findInlineForward(text: string, subject: string): InlineForward | null {
  const saysSo = saysForward(subject);
  const mark = findMark(text, FORWARD_MARKS) ?? (saysSo ? findMark(text, ORIGINAL_MARKS) : null);
  if (mark !== null && (saysSo || mark.line <= OWN_WORDS)) {
    const header = readHeaderLines(text, mark.after);
    if (header !== null) return { header, start: header.end };
  }
  if (!saysSo) return null;
  for (const line of senderLines(text)) {
    if (line > OWN_WORDS) return null;
    const header = readHeaderLines(text, line);
    if (header !== null && header.values.size >= 3) return { header, start: header.end };
  }
  return null;
}

/** Start of the line that begins an older message in an answer, or -1. */
export function findOriginalMark(text: string): number {
  return findMark(text, ORIGINAL_MARKS)?.line ?? -1;
}

function findMark(
  text: string,
  marks: readonly string[],
): { readonly line: number; readonly after: number } | null {
  let best: { line: number; after: number } | null = null;
  for (const mark of marks) {
    let at = text.indexOf(mark);
    for (let tries = 0; at >= 0 && tries < 20; tries += 1) {
      const line = text.lastIndexOf('\n', at) + 1;
      const after = nextLine(text, at);
      const around = text.slice(line, at) + text.slice(at + mark.length, after);
      // Nothing else on its line but dashes, or it is talk about forwards. "Begin forwarded message:" has none.
      if (
        around.length < 120 &&
        /^[\s>*_-]*$/u.test(around) &&
        (mark.endsWith(':') || around.includes('--'))
      ) {
        if (best === null || line < best.line) best = { line, after };
        break;
      }
      at = text.indexOf(mark, at + mark.length);
    }
  }
  return best;
}
