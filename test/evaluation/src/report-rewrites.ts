import { assess, type Contact, type Knowledge } from '@peephole/core';
import { table, type Render } from '#measure/table';
import { groupBy } from './group.ts';
import { REWRITES } from './rewrites.ts';

/** A contact to rewrite, and the column it is counted in. */
export interface RewriteItem {
  /** `own scam`, `corpus honest`. */
  readonly group: string;
  readonly read: () => Contact;
}

/** Alarms of one group: on the contacts as they are, and after each rewrite by its name. */
export interface RewriteCounts {
  readonly group: string;
  readonly of: number;
  readonly asTheyAre: number;
  readonly rewritten: ReadonlyMap<string, number>;
}

/** Judges every contact as it is and after each rewrite. */
export function countRewrites(
  items: readonly RewriteItem[],
  knowledge: Knowledge,
): readonly RewriteCounts[] {
  const alarms = (contact: Contact): boolean => {
    const { verdict } = assess(contact, { knowledge });
    return verdict === 'scam' || verdict === 'impostor';
  };
  const groups = [...groupBy(items, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([group, members]) => {
    let asTheyAre = 0;
    const rewritten = new Map(REWRITES.map(({ name }) => [name, 0]));
    for (const { read } of members) {
      const contact = read();
      if (alarms(contact)) asTheyAre += 1;
      for (const { name, of } of REWRITES) {
        if (alarms(of(contact))) rewritten.set(name, (rewritten.get(name) ?? 0) + 1);
      }
    }
    return { group, of: members.length, asTheyAre, rewritten };
  });
}

/** Alarms in per cent; in brackets by how many points a rewrite changes them. */
export function rewriteTable(counts: readonly RewriteCounts[], render: Render = table): string {
  return render(
    ['alarms, %', ...counts.map(({ group, of }) => `>${group} (${of})`)],
    [
      ['as they are', ...counts.map(({ asTheyAre, of }) => rate(asTheyAre, of).toFixed(1))],
      ...REWRITES.map(({ name }) => [
        name,
        ...counts.map(({ asTheyAre, of, rewritten }) => {
          const now = rate(rewritten.get(name) ?? 0, of);
          return `${now.toFixed(1)} (${signed(now - rate(asTheyAre, of))})`;
        }),
      ]),
    ],
  );
}

function rate(hits: number, of: number): number {
  return (100 * hits) / Math.max(1, of);
}

function signed(points: number): string {
  const text = Math.abs(points).toFixed(1);
  if (text === '0.0') return '0';
  return `${points < 0 ? '−' : '+'}${text}`;
}
