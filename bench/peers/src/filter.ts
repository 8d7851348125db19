/** What a filter said about one mail. */
export interface Answer {
  /** Higher is worse; only compared within one filter. */
  readonly score: number;
  /** The filter's own decision at its default threshold. */
  readonly flagged: boolean;
}

/** Paths that a filter is given. Nothing in them tells the label. */
export interface Job {
  /** An empty folder of the filter's own. */
  readonly folder: string;
  readonly scams: readonly string[];
  readonly honest: readonly string[];
  readonly toScore: readonly string[];
}

export interface Scored {
  /** By path; a mail that got no answer is missing. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** User and system time of scoring alone, start-up of programs included, that of servers not. */
  readonly cpuSeconds: number;
}

/** A program that a filter cannot do without. */
export interface Need {
  /** Looked for in `PATH`, or as a file where it has a slash. */
  readonly program: string;
  /** How to get it, as a command. */
  readonly install: string;
}

/** One filter that people would pick, as it comes. */
export interface Filter {
  /** As given to `--peers`. */
  readonly name: string;
  readonly title: string;
  readonly learns: boolean;
  readonly needs: readonly Need[];
  readonly version: () => Promise<string>;
  /** Trains where it learns, then scores. Opens no connection beyond this machine. */
  readonly run: (job: Job) => Promise<Scored>;
}

export function debian(program: string, name: string): Need {
  return { program, install: `apt-get install --no-install-recommends ${name}` };
}
