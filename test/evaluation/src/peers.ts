import { markdown } from '#measure/markdown';
import { share } from './interval.ts';

/** How many of how many mails. */
export interface Count {
  readonly hits: number;
  readonly of: number;
}

/** What one filter did on the mails it was scored on. */
export interface PeerFigures {
  /** Phish in a brand's name that it flagged, Amazon's among them. */
  readonly brands: Count;
  readonly amazon: Count;
  /** Genuine mail of brands that it flagged. */
  readonly genuine: Count;
  /** Honest mail that it flagged, that of brands among it. */
  readonly honest: Count;
  /** As `brands`, at the lowest threshold that flags no genuine mail of a brand. */
  readonly unaccusing: Count;
  /** Mails that it gave no answer for. */
  readonly unanswered: number;
  readonly cpuSecondsPer1000: number;
}

/** One filter of a run. */
export interface PeerResult {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly learns: boolean;
  /** `null` where it did not run. */
  readonly figures: PeerFigures | null;
  /** Why it did not run. */
  readonly note: string | null;
}

/** What `npm run bench:peers -- --write` leaves behind. */
export interface PeerRun {
  /** Day of the run, `2026-11-22`. */
  readonly date: string;
  /** Mails that the filters which learn were given. */
  readonly learnt: { readonly scams: number; readonly honest: number };
  /** Most mails of a label and fold; `null` for all. */
  readonly cap: number | null;
  readonly results: readonly PeerResult[];
}

/** The one table, in Markdown: in each cell how many of how many. */
export function peersTable({ results }: PeerRun): string {
  return markdown(
    [
      'filter',
      '>phish in a brand’s name found',
      '>as Amazon',
      '>genuine brand mail accused',
      '>all honest mail accused',
      '>found with no genuine brand mail accused',
      '>CPU-s per 1,000 mails',
    ],
    results.map(({ title, version, figures, note }) => {
      const name = version === '' ? title : `${title} (${version})`;
      if (figures === null) return [name, note ?? 'not run', '', '', '', '', ''];
      const missing = figures.unanswered === 0 ? '' : `; ${figures.unanswered} without an answer`;
      return [
        `${name}${missing}`,
        cell(figures.brands),
        cell(figures.amazon),
        cell(figures.genuine),
        cell(figures.honest),
        cell(figures.unaccusing),
        figures.cpuSecondsPer1000.toFixed(2),
      ];
    }),
  );
}

function cell({ hits, of }: Count): string {
  return of === 0 ? '–' : `${share(hits, of).percent.toFixed(1)} % (${hits}/${of})`;
}

/** A run from its JSON. Throws on anything that our own program would not have written. */
export function readPeerRun(json: string): PeerRun {
  const run = record(JSON.parse(json));
  const learnt = record(run['learnt']);
  const results = run['results'];
  if (!Array.isArray(results)) throw new Error('peers: results is no list');
  return {
    date: text(run, 'date'),
    learnt: { scams: number(learnt, 'scams'), honest: number(learnt, 'honest') },
    cap: run['cap'] === null ? null : number(run, 'cap'),
    results: results.map((value: unknown): PeerResult => {
      const result = record(value);
      return {
        name: text(result, 'name'),
        title: text(result, 'title'),
        version: text(result, 'version'),
        learns: result['learns'] === true,
        figures: result['figures'] === null ? null : readFigures(record(result['figures'])),
        note: result['note'] === null ? null : text(result, 'note'),
      };
    }),
  };
}

function readFigures(figures: Values): PeerFigures {
  const count = (name: string): Count => {
    const value = record(figures[name]);
    return { hits: number(value, 'hits'), of: number(value, 'of') };
  };
  return {
    brands: count('brands'),
    amazon: count('amazon'),
    genuine: count('genuine'),
    honest: count('honest'),
    unaccusing: count('unaccusing'),
    unanswered: number(figures, 'unanswered'),
    cpuSecondsPer1000: number(figures, 'cpuSecondsPer1000'),
  };
}

type Values = Readonly<Record<string, unknown>>;

function record(value: unknown): Values {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`peers: ${JSON.stringify(value)} is no object`);
}

function text(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`peers: ${name} is no text`);
  return value;
}

function number(values: Values, name: string): number {
  const value = values[name];
  if (typeof value !== 'number') throw new Error(`peers: ${name} is no number`);
  return value;
}
