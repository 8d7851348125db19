/** A place in the tree of phrases: which patterns lead on, and which phrases end here. */
export interface PhraseNode {
  readonly next: Map<number, PhraseNode>;
  /** Numbers under which the phrases that end here were added. */
  readonly ends: number[];
}
