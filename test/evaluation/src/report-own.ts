import { assess, type Assessment, type Knowledge } from '@peephole/core';
import { table, type Render } from '#measure/table';
import { groupBy } from './group.ts';
import { share } from './interval.ts';
import type { OwnRow } from './own-contacts.ts';
import { SPLITS } from './split.ts';
import { percent } from './tally.ts';

/** What the engine said about one contact of the own set. */
export interface OwnOutcome {
  readonly row: OwnRow;
  readonly found: Assessment;
  readonly alarm: boolean;
}

export function judgeOwn(rows: readonly OwnRow[], knowledge: Knowledge): readonly OwnOutcome[] {
  return rows.map((row) => {
    const found = assess(row.read(), { knowledge });
    return { row, found, alarm: found.verdict === 'scam' || found.verdict === 'impostor' };
  });
}

/** Alarms in the project's own set, by language, channel and label; unopened contacts apart. */
export function ownReport(outcomes: readonly OwnOutcome[], render: Render = table): string {
  const groups = [
    ...groupBy(outcomes, ({ row }) => `${row.language}, ${row.channel}, ${row.label}`),
    ...groupBy(outcomes, ({ row }) => `${row.language}, all, ${row.label}`),
    ...groupBy(outcomes, ({ row }) => `all, all, ${row.label}`),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return render(
    ['own contacts', '>tune', '>alarms', '>unopened', '>alarms'],
    groups.map(([name, group]) => [
      name,
      ...SPLITS.flatMap((split) => {
        const half = group.filter(({ row }) => row.split === split);
        const hits = half.filter(({ alarm }) => alarm).length;
        return [`${String(hits)}/${String(half.length)}`, percent(share(hits, half.length))];
      }),
    ]),
  );
}

/** Staged calls whose first harmful ask is marked: alarmed at that turn or before. */
export function firstAskReport(outcomes: readonly OwnOutcome[], render: Render = table): string {
  const staged = outcomes.filter(({ row }) => row.label === 'scam' && row.firstAsk !== null);
  return render(
    ['staged calls with the first ask marked', '>n', '>alarm by then', '>alarm later', '>none'],
    SPLITS.map((split) => {
      const half = staged.filter(({ row }) => row.split === split);
      const by = half.filter(
        ({ row, found, alarm }) => alarm && (found.alarmTurn ?? Infinity) <= (row.firstAsk ?? 0),
      ).length;
      const none = half.filter(({ alarm }) => !alarm).length;
      return [
        split === 'check' ? 'unopened' : split,
        String(half.length),
        percent(share(by, half.length)),
        String(half.length - by - none),
        String(none),
      ];
    }),
  );
}

/** Mistakes of the opened half as JSON lines; with `language`, of that one only. */
export function ownMistakes(outcomes: readonly OwnOutcome[], language: string | null): string {
  return outcomes
    .filter(({ row }) => row.split === 'tune' && (language === null || row.language === language))
    .filter(({ row, found, alarm }) => {
      const late = row.firstAsk !== null && (found.alarmTurn ?? Infinity) > row.firstAsk;
      return (row.label === 'scam') !== alarm || (row.label === 'scam' && late);
    })
    .map(({ row, found }) =>
      JSON.stringify({
        id: row.id,
        channel: row.channel,
        label: row.label,
        verdict: found.verdict,
        firstAsk: row.firstAsk,
        alarmTurn: found.alarmTurn,
        claims: found.claims.map(({ brand, strength }) => `${brand} ${strength}`),
        who: found.who.state,
        asks: found.asks,
        findings: found.findings.map(({ rule, bits }) => `${rule} ${String(bits)}`),
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
