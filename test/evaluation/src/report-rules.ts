import { table } from '#measure/table';
import type { Outcome } from './outcome.ts';
import type { CorpusChannel } from './row.ts';
import type { Split } from './split.ts';

const MOST = 40;

interface Fired {
  readonly bits: Set<number>;
  readonly counts: Record<`${'scam' | 'honest'} ${Split}`, number>;
}

/**
 * How often each rule fired on scams and on honest contacts, contacts counted once. Beside the
 * bits the rule carries stands what the tune half measures: log2 of the ratio of both shares, half
 * a contact added to each count so that a rule that never errs has a finite weight.
 */
export function ruleReport(
  channel: CorpusChannel,
  outcomes: readonly Outcome[],
  all: boolean,
): string {
  const judged = outcomes.filter(({ row }) => row.label !== 'spam');
  const fired = collect(judged);
  const scams = judged.filter(({ row }) => row.split === 'tune' && row.label === 'scam').length;
  const honest = judged.filter(({ row }) => row.split === 'tune' && row.label === 'honest').length;
  const sorted = [...fired].sort(([a, left], [b, right]) => {
    const more = total(right) - total(left);
    return more !== 0 ? more : a < b ? -1 : 1;
  });
  const shown = all ? sorted : sorted.slice(0, MOST);
  return table(
    [
      `${channel}: rule (${String(shown.length)} of ${String(sorted.length)})`,
      '>scam tune',
      '>honest tune',
      '>scam check',
      '>honest check',
      '>bits',
      '>measured',
    ],
    shown.map(([rule, { bits, counts }]) => [
      rule,
      String(counts['scam tune']),
      String(counts['honest tune']),
      String(counts['scam check']),
      String(counts['honest check']),
      range(bits),
      measured(counts['scam tune'], scams, counts['honest tune'], honest),
    ]),
  );
}

function collect(outcomes: readonly Outcome[]): ReadonlyMap<string, Fired> {
  const fired = new Map<string, Fired>();
  for (const { row, findings } of outcomes) {
    const label = row.label === 'scam' ? 'scam' : 'honest';
    const seen = new Set<string>();
    for (const { rule, bits } of findings) {
      let entry = fired.get(rule);
      if (entry === undefined) {
        entry = {
          bits: new Set(),
          counts: { 'scam tune': 0, 'scam check': 0, 'honest tune': 0, 'honest check': 0 },
        };
        fired.set(rule, entry);
      }
      entry.bits.add(bits);
      if (!seen.has(rule)) entry.counts[`${label} ${row.split}`] += 1;
      seen.add(rule);
    }
  }
  return fired;
}

function total({ counts }: Fired): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function range(bits: ReadonlySet<number>): string {
  const low = Math.min(...bits);
  const high = Math.max(...bits);
  return low === high ? low.toFixed(1) : `${low.toFixed(1)}…${high.toFixed(1)}`;
}

function measured(scamHits: number, scams: number, honestHits: number, honest: number): string {
  if (scams === 0 || honest === 0) return '–';
  const ratio = (scamHits + 0.5) / (scams + 1) / ((honestHits + 0.5) / (honest + 1));
  return Math.log2(ratio).toFixed(1);
}
