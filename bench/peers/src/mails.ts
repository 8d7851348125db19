import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCsv } from '#evaluation/csv';
import { groupBy } from '#evaluation/group';
import { brandGroup } from '#evaluation/labels';
import type { BrandGroup } from '#evaluation/row';
import { splitOf, type Split } from '#evaluation/split';
import { stripForAll } from './strip.ts';

/** One labelled mail. */
export interface Mail {
  /** As given to the filters. */
  readonly file: string;
  readonly label: 'scam' | 'honest';
  /** Whose name it uses, or who sent it. */
  readonly group: BrandGroup;
  /** Filters learn from `tune` and are scored on `check`. */
  readonly split: Split;
}

/** Writes the stripped mails of a labelled folder into `folder`, under names that tell nothing. */
export function prepareMails(corpus: string, folder: string, cap: number): readonly Mail[] {
  const labels = [join(corpus, 'labels.csv'), join(corpus, 'mail', 'labels.csv')].find(existsSync);
  if (labels === undefined) throw new Error(`${corpus} has no labels.csv`);
  mkdirSync(folder, { recursive: true });
  const listed = readLabels(readFileSync(labels, 'utf8'));
  return capped(listed, cap).map(({ path, ...mail }, index) => {
    const file = join(folder, `${String(index).padStart(5, '0')}.eml`);
    writeFileSync(file, stripForAll(readFileSync(join(dirname(labels), path))));
    return { ...mail, file };
  });
}

export interface Listed extends Omit<Mail, 'file'> {
  /** Below the folder of `labels.csv`. */
  readonly path: string;
}

/** The rows of `labels.csv`: `path`, `label`, `brand` and `cluster`; other columns are left alone. */
export function readLabels(csv: string): readonly Listed[] {
  return parseCsv(csv).map((row): Listed => {
    const column = (name: string): string => {
      const value = row.get(name);
      if (value === undefined) throw new Error(`labels.csv: no column ${name}`);
      return value;
    };
    const brand = column('brand');
    return {
      path: column('path'),
      label: column('label') === 'phish' ? 'scam' : 'honest',
      group: brandGroup(brand === 'none' || brand === '' ? null : brand),
      split: splitOf(column('cluster')),
    };
  });
}

/** At most `cap` mails of each label and fold: those of brands first, of either evenly spread. */
export function capped<T extends Omit<Mail, 'file'>>(
  mails: readonly T[],
  cap: number,
): readonly T[] {
  return [...groupBy(mails, ({ label, split }) => `${label} ${split}`).values()].flatMap(
    (group) => {
      const branded = spread(
        group.filter((mail) => mail.group !== 'none'),
        cap,
      );
      const others = group.filter((mail) => mail.group === 'none');
      return [...branded, ...spread(others, cap - branded.length)];
    },
  );
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, at) => items[Math.floor(at * step)]).filter(
    (item) => item !== undefined,
  );
}
