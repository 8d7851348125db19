import type { DatedSource } from '../authoring/source.ts';
import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';

/** A source says when it was read or dated, or that it bears no date. */
export function checkSources(knowledge: Knowledge): Issue[] {
  const { brand, scams, facts, rules, asks, never, receivers, numbers } = knowledge;
  return [
    ...[...brand, ...scams, ...rules, ...asks, ...never].flatMap(({ file, data }) =>
      undated(file, ['sources'], data.sources ?? []),
    ),
    ...brand.flatMap(({ file, data }) => undated(file, ['short-codes'], data['short-codes'] ?? [])),
    ...facts.flatMap(({ file, data }) =>
      data.facts.flatMap((fact, i) => undated(file, ['facts', i, 'sources'], fact.sources)),
    ),
    ...receivers.flatMap(({ file, data }) =>
      data.receivers.flatMap((r, i) => undated(file, ['receivers', i, 'sources'], r.sources ?? [])),
    ),
    ...numbers.flatMap(({ file, data }) => undated(file, ['numbers'], data.numbers)),
  ];
}

type Dated = Pick<DatedSource, 'read' | 'date' | 'undated'>;

function undated(
  file: string,
  path: readonly (string | number)[],
  sources: readonly Dated[],
): Issue[] {
  return sources.flatMap((source, index) => {
    const date = source.read ?? source.date;
    if (date === undefined ? source.undated === true : isDay(date)) return [];
    const message =
      date === undefined
        ? 'says no date; add "read" or "date", or "undated: true"'
        : `"${date}" is no ISO day or month`;
    return [{ code: 'source-undated', file, path: [...path, index], message } as const];
  });
}

/** A year, a month or a day that exists. */
function isDay(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(text)) return false;
  const padded = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
  const time = Date.parse(`${padded}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(padded);
}
