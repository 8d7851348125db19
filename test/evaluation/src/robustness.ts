/**
 * `npm run eval:rewrites -- [--corpus DIR]`: alarms on every contact as it is and after each rewrite, of
 * the own set and, with `--corpus`, of the corpus. Recall should hardly fall, false alarms not rise.
 */
import { parseArgs } from 'node:util';
import { assess, loadKnowledge, type Contact } from '@peephole/core';
import { table } from '#measure/table';
import { readBundle } from './bundle.ts';
import { readCorpus } from './corpus.ts';
import { ownRows } from './own-contacts.ts';
import { registryOf } from './registry.ts';
import { REWRITES } from './rewrites.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const bundle = readBundle();
const knowledge = loadKnowledge(bundle);
interface Item {
  readonly group: string;
  readonly read: () => Contact;
}
const items: Item[] = ownRows().map(({ label, read }) => ({ group: `own ${label}`, read }));
if (values.corpus !== undefined) {
  const options = {
    corpus: values.corpus,
    only: new Set(['mail', 'sms', 'calls'] as const),
    limit: Infinity,
    raw: false,
  };
  for (const row of readCorpus(options, registryOf(bundle)))
    if (row.label !== 'spam') items.push({ group: `corpus ${row.label}`, read: row.read });
}
const groups = [...new Set(items.map(({ group }) => group))].sort();
const counts = new Map<string, number>();
const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
for (const { group, read } of items) {
  const contact = read();
  count(`n ${group}`);
  const alarms = (of: Contact): boolean => {
    const { verdict } = assess(of, { knowledge });
    return verdict === 'scam' || verdict === 'impostor';
  };
  if (alarms(contact)) count(`as it is ${group}`);
  for (const { name, of } of REWRITES) if (alarms(of(contact))) count(`${name} ${group}`);
}
const rate = (name: string, group: string): number =>
  (100 * (counts.get(`${name} ${group}`) ?? 0)) / (counts.get(`n ${group}`) ?? 1);
process.stdout.write(
  `${table(
    ['alarms, %', ...groups.map((group) => `>${group}`)],
    ['as it is', ...REWRITES.map(({ name }) => name)].map((name) => [
      name,
      ...groups.map((group) => {
        const change = rate(name, group) - rate('as it is', group);
        return `${rate(name, group).toFixed(1)} ${name === 'as it is' ? '' : `(${change < 0 ? '' : '+'}${change.toFixed(1)})`}`;
      }),
    ]),
  )}\n`,
);
