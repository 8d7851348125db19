import type { Mentions, ReadPart } from './mention.ts';
import { mentionAt } from './mention.ts';

/** Characters after "order number" in which the reference begins. */
const REACH = 12;
/** A reference has at least this many figures; fewer are a count or a year. */
const FEWEST_FIGURES = 5;

/**
 * What the contact itself calls an order number, as `#order-reference` with `value` as written:
 * letters, figures and hyphens after the words for it. Its form can be held against the brand's.
 */
export function addOrderReferences(reads: readonly ReadPart[], mentions: Mentions): void {
  for (const label of mentions.get('$order-label')) {
    const read = reads[label.part];
    if (read === undefined) continue;
    const after = read.part.text.slice(label.end, label.end + REACH + LONGEST);
    const found = REFERENCE.exec(after);
    const value = found?.groups?.['value'];
    if (found === null || value === undefined) continue;
    if (value.replace(/\D/gu, '').length < FEWEST_FIGURES) continue;
    const start = label.end + found[0].length - value.length;
    mentions.add('#order-reference', mentionAt(read, start, start + value.length, { value }));
  }
}

const LONGEST = 32;
const REFERENCE =
  /^[\s:#.\-–()*№º°]{0,6}(?:(?:is|ist|es|est|è|é)\s{1,2})?[#:]?\s?(?<value>[A-Z0-9][A-Z0-9-]{3,30}[A-Z0-9])(?![A-Za-z0-9-])/u;

/**
 * Whether a reference has one of the forms, in which `9` stands for a figure and everything else for
 * itself: `999-9999999-9999999`. Hyphens may be left out; a reference masked with capital
 * X or asterisks tells nothing and fits.
 */
export function fitsForm(reference: string, forms: readonly string[]): boolean {
  const shape = reference.replaceAll('-', '');
  if (shape.includes('XX')) return true;
  return forms.some((form) => {
    const wanted = form.replaceAll('-', '');
    return (
      wanted.length === shape.length &&
      [...wanted].every((sign, at) =>
        sign === '9' ? /\d/u.test(shape.charAt(at)) : sign === shape.charAt(at),
      )
    );
  });
}
