import { table } from '#measure/table';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';
import { difference, percent, tally } from './tally.ts';

/** Look-alikes named: dnstwist by kind, scam hosts by brand (for information), honest hosts. */
export function hostReport(outcomes: readonly Outcome[]): string {
  const groups = [
    ...groupBy(outcomes, ({ row }) => {
      if (row.twist !== undefined) {
        const owner = row.traits.has('owned-by-amazon') ? " (Amazon's own)" : '';
        return `dnstwist ${row.twist}${owner}`;
      }
      const hard = row.traits.has('hard') ? ', hard' : '';
      const weak = row.traits.has('weak-label') ? ', weak label' : '';
      const whose = row.traits.has('owned-by-amazon') ? 'amazon (own)' : (row.brandLabel ?? 'none');
      return `${row.label} ${whose}${hard}${weak}`;
    }),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['hosts and links', '>n', '>clusters', '>look-alike tune', '', '>check', '', 'difference'],
    groups.map(([name, group]) => {
      const tune = named(group, 'tune');
      const check = named(group, 'check');
      return [
        name,
        String(group.length),
        String(tune.clusters + check.clusters),
        `${String(tune.hits)}/${String(tune.of)}`,
        percent(tune),
        `${String(check.hits)}/${String(check.of)}`,
        percent(check),
        difference(tune, check),
      ];
    }),
  );
}

function named(group: readonly Outcome[], split: 'tune' | 'check'): ReturnType<typeof tally> {
  return tally(
    group.filter(({ row }) => row.split === split),
    ({ looksLike }) => looksLike.size > 0,
  );
}
