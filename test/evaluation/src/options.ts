import { parseArgs } from 'node:util';
import { CHANNELS, type CorpusChannel } from './row.ts';

export interface Options {
  /** Folder with `mail/`, `sms/`, `calls/` and `domains/`. */
  readonly corpus: string;
  readonly only: ReadonlySet<CorpusChannel>;
  /** At most this many rows of each file, for a quick look; the figures are then no figures. */
  readonly limit: number;
  readonly gate: boolean;
  readonly writeFloors: boolean;
  /** File for the mistakes of `tune`. */
  readonly wrong: string | null;
  /** Leaves the artefacts of the corpora in. */
  readonly raw: boolean;
  /** Prints every rule that fired instead of the most frequent. */
  readonly allRules: boolean;
  /** Measures contacts per CPU-second too. */
  readonly speed: boolean;
}

export const USAGE = `npm run eval -- --corpus DIR [options]

  --only CHANNELS   mail, sms, calls, domains; several with commas
  --limit N         first N rows of each file (a quick look, no figures)
  --wrong FILE      write the mistakes of the tune half, one JSON line each
  --gate            compare with floors.json; exit status 1 when something fell
  --write-floors    raise the floors to what was measured now
  --rules           list every rule that fired, with counts
  --raw             leave the artefacts of the corpora in
  --no-speed        do not measure contacts per CPU-second
`;

/** Reads the command line; throws an `Error` with a message for the person when it makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      only: { type: 'string' },
      limit: { type: 'string' },
      gate: { type: 'boolean', default: false },
      'write-floors': { type: 'boolean', default: false },
      wrong: { type: 'string' },
      raw: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      'no-speed': { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined) throw new Error('--corpus DIR is missing');
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) throw new Error('--limit takes a number from 1');
  const options: Options = {
    corpus: values.corpus,
    only: readChannels(values.only),
    limit,
    gate: values.gate,
    writeFloors: values['write-floors'],
    wrong: values.wrong ?? null,
    raw: values.raw,
    allRules: values.rules,
    speed: !values['no-speed'],
  };
  const altered = options.raw || Number.isFinite(limit);
  if (altered && (options.gate || options.writeFloors)) {
    throw new Error('floors are for the corpus as it is: leave out --limit and --raw');
  }
  if (options.writeFloors && options.only.size < CHANNELS.length) {
    throw new Error('--write-floors needs every channel: leave out --only');
  }
  return options;
}

function readChannels(list: string | undefined): ReadonlySet<CorpusChannel> {
  if (list === undefined) return new Set(CHANNELS);
  const chosen = new Set<CorpusChannel>();
  for (const name of list.split(',')) {
    const channel = CHANNELS.find((known) => known === name.trim());
    if (channel === undefined)
      throw new Error(`--only: "${name}" is none of ${CHANNELS.join(', ')}`);
    chosen.add(channel);
  }
  return chosen;
}
