/** A place in the tree of phrases, as it is walked: which patterns lead on, and which phrases end here. */
export interface PhraseNode {
  readonly next: ReadonlyMap<number, PhraseNode>;
  /** Numbers under which the phrases that end here were added. */
  readonly ends: readonly number[];
}
