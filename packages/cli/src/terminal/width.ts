/** Code points that take no column of their own. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\u200d]$/u;

/** Code points that take two: East Asian wide and full-width ones, and emoji. */
const DOUBLE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** SGR sequences, which we write ourselves; a contact's text has none left by then. */
const COLOUR = /\u001b\[[\d;]*m/gu;

/** Columns a text takes on a terminal. Colours count nothing. */
export function width(text: string): number {
  // Printable ASCII without colours: the common case, and quick to see.
  if (/^[ -~]*$/u.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(COLOUR, '')) {
    if (NO_WIDTH.test(character)) continue;
    columns += DOUBLE.test(character) ? 2 : 1;
  }
  return columns;
}
