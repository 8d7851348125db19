/** A place in the tree of phrases, as it is walked: which patterns lead on, and which phrases end here. */
export interface PhraseNode {
  /** `null` where nothing goes on, as at most places. */
  readonly next: ReadonlyMap<number, PhraseNode> | null;
  /** Numbers under which the phrases that end here were added. */
  readonly ends: readonly number[];
}
