import type { Folded } from './fold.ts';

/** Odd words from which they are the habit of the whole text, and no disguise of single ones. */
const FEW = 2;
const FEW_SHARE = 0.15;

/**
 * Words that were disguised: foreign or invisible characters inside a few words of a text. Where most
 * words have them, a program put them there (soft hyphens, a preheader's padding, an odd keyboard), and
 * that a brand's name is among them says nothing.
 */
export function disguisedWords({ words, mixed, spliced }: Folded): ReadonlySet<number> {
  const odd = mixed.length + spliced.length;
  if (odd === 0 || odd > Math.max(FEW, words.length * FEW_SHARE)) return NONE;
  return new Set([...mixed, ...spliced]);
}

const NONE: ReadonlySet<number> = new Set();
