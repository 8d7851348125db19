import { table } from '#measure/table';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';

/** Time of reading and judging in this process, by channel, and what threw. */
export function costReport(outcomes: readonly Outcome[]): string {
  const groups = groupBy(outcomes, ({ row }) => row.channel);
  const times = table(
    ['reading and judging', '>n', '>total s', '>median ms', '>99 % ms', '>longest ms', 'longest'],
    [...groups].map(([channel, group]) => {
      const sorted = [...group].sort((a, b) => a.ms - b.ms);
      const at = (part: number): string =>
        sorted[Math.floor((sorted.length - 1) * part)]?.ms.toFixed(2) ?? '–';
      const total = group.reduce((sum, { ms }) => sum + ms, 0) / 1000;
      // Only the id of a tune row is shown: nobody should open a contact of the other half.
      const slowest = sorted.filter(({ row }) => row.split === 'tune').at(-1)?.row.id ?? '';
      return [channel, String(group.length), total.toFixed(1), at(0.5), at(0.99), at(1), slowest];
    }),
  );
  const errors = outcomes.filter(({ error }) => error !== null);
  if (errors.length === 0) return `${times}\n\nNothing threw.`;
  const tune = errors.filter(({ row }) => row.split === 'tune');
  const lines = tune.slice(0, 5).map(({ row, error }) => `  ${row.id}: ${error ?? ''}`);
  const counts = `${String(tune.length)} of tune, ${String(errors.length - tune.length)} of check`;
  return `${times}\n\nThrew: ${counts}\n${lines.join('\n')}`;
}
