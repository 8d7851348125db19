import { parseArgs } from 'node:util';

export interface Options {
  /** Folder with `labels.csv`, or with `mail/labels.csv`. */
  readonly corpus: string;
  /** Filters to run beside ours; `rspamd` means every way of running it. `null`: all. */
  readonly peers: readonly string[] | null;
  /** At most this many scams and honest mails of each fold. */
  readonly cap: number;
  /** Folder that the npm filter was installed into. */
  readonly npm: string;
  /** Writes the committed results.json. */
  readonly write: boolean;
}

export const USAGE = `npm run bench:peers -- --corpus DIR [options]

  --peers NAMES   only these filters, with commas: rspamd, rspamd-bayes, bogofilter, …
  --cap N         at most N scams and N honest mails of each fold, those of brands first
  --npm DIR       where spamscanner was installed (out/peers)
  --write         write bench/peers/results.json, which docs/accuracy.md is made from
`;

/** Reads the command line; throws an `Error` for the person when it makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      peers: { type: 'string' },
      cap: { type: 'string' },
      npm: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined) throw new Error('--corpus DIR is missing');
  const cap = values.cap === undefined ? Number.POSITIVE_INFINITY : Number(values.cap);
  if (!(cap >= 1)) throw new Error('--cap takes a number from 1');
  if (values.write && values.peers !== undefined) {
    throw new Error('results.json is for all filters: leave out --peers');
  }
  return {
    corpus: values.corpus,
    peers: values.peers?.split(',').map((name) => name.trim()) ?? null,
    cap,
    npm: values.npm ?? 'out/peers',
    write: values.write,
  };
}

/** The filters that were asked for, by name or by its beginning. Throws on a name that fits none. */
export function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  wanted: readonly string[] | null,
): readonly T[] {
  if (wanted === null) return all;
  const fits = (filter: T, name: string): boolean =>
    filter.name === name || filter.name.startsWith(`${name}-`);
  for (const name of wanted) {
    if (!all.some((filter) => fits(filter, name))) {
      const names = all.map((filter) => filter.name).join(', ');
      throw new Error(`--peers: "${name}" is none of ${names}`);
    }
  }
  return all.filter((filter) => wanted.some((name) => fits(filter, name)));
}
