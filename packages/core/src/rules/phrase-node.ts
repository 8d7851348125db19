/** A place in the tree of phrases, as it is walked: which patterns lead on, and which phrases end here. */
export interface PhraseNode {
  /** `null` where nothing goes on, as at most places. */
  readonly next: ReadonlyMap<number, PhraseNode> | null;
  /** Numbers under which the phrases that end here were added. */
  readonly ends: readonly number[];
  /** Bits of the patterns in `next`, by `bitOf`. */
  readonly leads: number;
}

/**
 * A bit that stands for a pattern, so that a word which leads on nowhere is told by one AND. Patterns
 * share bits: a bit in common says that a look is worth it, none in common that it is not.
 */
export function bitOf(pattern: number): number {
  return 1 << (pattern & 31);
}
