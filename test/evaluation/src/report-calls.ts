import { table, type Render } from '#measure/table';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';

/** At which turn conversations first alarmed; recordings of one part are left out. */
export function turnReport(outcomes: readonly Outcome[], render: Render = table): string {
  const talks = outcomes.filter(({ turns }) => turns > 1);
  const groups = [
    ...groupBy(talks, ({ row }) => `${row.label}, ${row.source}, ${row.split}`),
  ].sort();
  return render(
    [
      'calls in turns',
      '>n',
      '>turns',
      '>alarms',
      '>first',
      '>median turn',
      '>last',
      '>median % in',
    ],
    groups.map(([name, group]) => {
      const alarmed = group.filter(({ alarmTurn }) => alarmTurn !== null);
      const at = alarmed.map(({ alarmTurn }) => alarmTurn ?? 0).sort((a, b) => a - b);
      const into = alarmed
        .map(({ alarmTurn, turns }) => (100 * (alarmTurn ?? 0)) / turns)
        .sort((a, b) => a - b);
      return [
        name,
        String(group.length),
        String(median(group.map(({ turns }) => turns).sort((a, b) => a - b)) ?? '–'),
        String(at.length),
        String(at[0] ?? '–'),
        String(median(at) ?? '–'),
        String(at.at(-1) ?? '–'),
        median(into)?.toFixed(0) ?? '–',
      ];
    }),
  );
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
