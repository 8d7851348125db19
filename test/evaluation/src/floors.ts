import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Fields } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { SPLITS, type Split } from './split.ts';
import { TARGETS, type Target } from './targets.ts';

/** Counts of one half: how many of how many contacts. */
interface Count {
  readonly hits: number;
  readonly of: number;
}

type Floors = Readonly<Record<string, Readonly<Record<Split, Count>>>>;

// From dist/ back to the committed file.
const FILE = fileURLToPath(new URL('../floors.json', import.meta.url));

/** Exact counts of every target in both halves. */
function countsOf(outcomes: readonly Outcome[]): Floors {
  return Object.fromEntries(
    TARGETS.map((target) => {
      const count = (split: Split): Count => {
        const group = outcomes.filter(({ row }) => row.split === split && target.of(row));
        return { hits: group.filter(target.hit).length, of: group.length };
      };
      return [target.id, { tune: count('tune'), check: count('check') }];
    }),
  );
}

/** One sentence for each count that is worse than its floor, or that cannot be compared. */
export function belowFloors(outcomes: readonly Outcome[]): readonly string[] {
  const floors = readFloors();
  if (floors === null) return [`${FILE} is missing: write it with --write-floors`];
  return compare(countsOf(outcomes), floors);
}

/** Writes the counts as the new floors. Refuses, with the reasons, when one would fall. */
export function raiseFloors(outcomes: readonly Outcome[]): readonly string[] {
  const counts = countsOf(outcomes);
  const floors = readFloors();
  const fallen = floors === null ? [] : compare(counts, floors);
  if (fallen.length === 0) writeFileSync(FILE, `${JSON.stringify(counts, null, 2)}\n`);
  return fallen;
}

function compare(counts: Floors, floors: Floors): readonly string[] {
  return TARGETS.flatMap((target) =>
    SPLITS.flatMap((split) => {
      const now = counts[target.id]?.[split];
      const floor = floors[target.id]?.[split];
      // Not measured in this run (--only), or a row that has no floor yet.
      if (now === undefined || now.of === 0 || floor === undefined) return [];
      const place = `${target.id}, ${split}`;
      if (now.of !== floor.of) {
        return [
          `${place}: ${String(now.of)} contacts, the floor was set with ${String(floor.of)}: ` +
            'the corpus or a label mapping changed; remove the row from floors.json and say why',
        ];
      }
      return worse(target, now, floor)
        ? [`${place}: ${String(now.hits)} of ${String(now.of)}, floor ${String(floor.hits)}`]
        : [];
    }),
  );
}

function worse(target: Target, now: Count, floor: Count): boolean {
  return target.bound === 'at least' ? now.hits < floor.hits : now.hits > floor.hits;
}

function readFloors(): Floors | null {
  if (!existsSync(FILE)) return null;
  const value: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
  if (!isFields(value)) throw new Error(`${FILE}: not a JSON object`);
  return Object.fromEntries(
    Object.entries(value).map(([id, halves]) => {
      if (!isFields(halves)) throw new Error(`${FILE}: ${id}: not a JSON object`);
      return [id, { tune: readCount(id, halves['tune']), check: readCount(id, halves['check']) }];
    }),
  );
}

function readCount(id: string, value: unknown): Count {
  if (isFields(value)) {
    const { hits, of } = value;
    if (typeof hits === 'number' && typeof of === 'number') return { hits, of };
  }
  throw new Error(`${FILE}: ${id}: needs hits and of`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
