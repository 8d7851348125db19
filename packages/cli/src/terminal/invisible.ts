/**
 * Characters that a terminal acts on, or that change how the text around them reads, without being
 * seen: C0 and C1 controls (escape sequences begin there), bidirectional overrides and isolates,
 * zero-width and default-ignorable characters, line and paragraph separators, tag characters.
 *
 * The joiner inside an emoji family is left alone: it draws one picture and hides nothing.
 */
const INVISIBLE =
  /[\ud800-\udfff\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\u{e0000}-\u{e0fff}]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;

/** Where in the text such a character stands, and what to show in its place. */
export interface Shown {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

/**
 * Every character of `text` that must not reach a terminal as it is, in order.
 * A tab or a line break becomes a space; the others their code point: `<U+202E>`, `<ESC>`.
 */
export function invisibleCharacters(text: string): Shown[] {
  const found: Shown[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    found.push({ start: match.index, end: match.index + match[0].length, as: name(match[0]) });
  }
  return found;
}

function name(character: string): string {
  if (character === '\t' || character === '\n') return ' ';
  if (character === '\r') return '';
  if (character === '\u001b') return '<ESC>';
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
