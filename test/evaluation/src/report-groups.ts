import { table, type Render } from '#measure/table';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';
import type { CorpusChannel } from './row.ts';
import { difference, percent, tally } from './tally.ts';

const VERDICTS = ['scam', 'impostor', 'unproven', 'genuine', 'nothing-found', 'error'] as const;

/** Rows of a breakdown shown at most; the rest is one line. */
const MOST = 40;

/** Alarms and verdicts of one channel, by label, brand group, source, language and brand. */
export function groupReport(channel: CorpusChannel, outcomes: readonly Outcome[]): string {
  const parts = [
    `== ${channel}: ${String(outcomes.length)} contacts`,
    breakdown(outcomes, {
      title: 'label, brand group',
      key: ({ row }) => `${row.label}, ${row.group}`,
    }),
    breakdown(outcomes, {
      title: 'label, source',
      key: ({ row }) => `${row.label}, ${row.source}`,
    }),
    breakdown(outcomes, {
      title: 'label, language',
      key: ({ row }) => `${row.label}, ${row.language}`,
    }),
    breakdown(outcomes, {
      title: 'label, brand',
      key: ({ row }) => `${row.label}, ${row.brandLabel ?? 'none'}`,
    }),
    verdicts(outcomes),
    claims(outcomes),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

export interface Breakdown {
  readonly title: string;
  readonly key: (outcome: Outcome) => string;
  readonly render?: Render;
}

/** Alarms in both halves by group, the largest first. */
export function breakdown(
  outcomes: readonly Outcome[],
  { title, key, render = table }: Breakdown,
): string {
  const groups = [...groupBy(outcomes, key)].sort(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  );
  const shown = groups.slice(0, MOST);
  const rest = groups.slice(MOST).flatMap(([, group]) => group);
  if (rest.length > 0) shown.push([`(${String(groups.length - MOST)} smaller)`, rest]);
  return render(
    [title, '>n', '>clusters', '>alarms tune', '', '>alarms check', '', 'difference'],
    shown.map(([name, group]) => {
      const all = tally(group, ({ alarm }) => alarm);
      const tune = alarms(group, 'tune');
      const check = alarms(group, 'check');
      return [
        name,
        String(all.of),
        String(all.clusters),
        `${String(tune.hits)}/${String(tune.of)}`,
        percent(tune),
        `${String(check.hits)}/${String(check.of)}`,
        percent(check),
        difference(tune, check),
      ];
    }),
  );
}

function alarms(group: readonly Outcome[], split: 'tune' | 'check'): ReturnType<typeof tally> {
  return tally(
    group.filter(({ row }) => row.split === split),
    ({ alarm }) => alarm,
  );
}

function verdicts(outcomes: readonly Outcome[]): string {
  const groups = groupBy(outcomes, ({ row }) => `${row.label}, ${row.group}, ${row.split}`);
  return table(
    ['verdicts', ...VERDICTS.map((verdict) => `>${verdict}`), '>who proven', '>disproven'],
    [...groups]
      .sort()
      .map(([name, group]) => [
        name,
        ...VERDICTS.map((verdict) => count(group, (outcome) => outcome.verdict === verdict)),
        count(group, ({ who }) => who?.state === 'proven'),
        count(group, ({ who }) => who?.state === 'disproven'),
      ]),
  );
}

/** How often the engine saw the brand, and the scam type, that the corpus names. */
function claims(outcomes: readonly Outcome[]): string {
  const rows = [
    ...groupBy(outcomes, ({ row }) => `${row.label}, ${row.group}, ${row.split}`),
  ].sort();
  const lines = rows.flatMap(([name, group]) => {
    const named = group.filter(({ row }) => row.brand !== null);
    const typed = group.filter(({ row, alarm }) => row.type !== null && alarm);
    if (named.length === 0 && typed.length === 0) return [];
    const seen = tally(
      named,
      ({ row, claims: found }) => row.brand !== null && found.includes(row.brand),
    );
    const fits = tally(typed, ({ row, type }) => row.type === type);
    return [[name, String(seen.of), percent(seen), String(fits.of), percent(fits)]];
  });
  if (lines.length === 0) return '';
  return table(
    ['the corpus names', '>a brand', 'same claimed', '>a type (alarms)', 'same type'],
    lines,
  );
}

function count(group: readonly Outcome[], test: (outcome: Outcome) => boolean): string {
  return String(group.filter(test).length);
}
