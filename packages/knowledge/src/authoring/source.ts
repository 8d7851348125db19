/**
 * Where a fact was read. Every source says when: `read` or `date`, or `undated: true` where the page
 * states no date, so that a reviewer sees which facts grow old unnoticed.
 */
export interface DatedSource {
  readonly url: string;
  /** Day (or month) the page was read, ISO. */
  readonly read?: string;
  /** Day (or month) the page states, ISO. */
  readonly date?: string;
  readonly undated?: true;
}

/** A list that tables were made from: `sources.yaml`. */
export interface ListedSource {
  readonly title: string;
  readonly url?: string;
  readonly commit?: string;
  readonly date?: string;
  readonly undated?: true;
  readonly licence: string;
  /** `false`: its licence forbids a derived table. It may be named nowhere in the data. */
  readonly ships: boolean;
  readonly note?: string;
}

/** `sources.yaml`: the names used by `attested`, `by` and `weak-domains`. */
export interface SourceListFile {
  readonly lists: Readonly<Record<string, ListedSource>>;
}
