/** Longest value from a contact that a sentence shows, in code points. */
export const MAX_SHOWN = 120;

/**
 * A value from a contact as a sentence may show it: one line, at most `MAX_SHOWN` code points, and
 * every control, bidi or other invisible character as a box. A host with a right-to-left override
 * would otherwise read backwards in the very sentence that warns of it.
 *
 * Markup is left alone: whoever displays the sentence escapes it.
 */
export function showValue(value: string): string {
  const points: string[] = [];
  // Boxes and folded spaces only shorten a text, so a bounded piece is enough.
  for (const point of value
    .slice(0, 8 * MAX_SHOWN)
    .replace(SPACES, ' ')
    .trim()) {
    if (points.length === MAX_SHOWN) {
      points[MAX_SHOWN - 1] = '…';
      break;
    }
    points.push(INVISIBLE.test(point) ? '□' : point);
  }
  return points.join('');
}

/** Each value as `showValue` makes it. */
export function showValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, showValue(value)]),
  );
}

// Not `\s`: it takes U+FEFF, which is no space but an invisible character.
const SPACES = /[\t\n\v\f\r\p{Z}]+/gu;
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
