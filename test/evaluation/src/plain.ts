/**
 * `npm run eval:plain -- --corpus DIR`: holds the quick way of judging against the plain one on every
 * contact of the corpus and of the own set. Exit status 1 when an answer differs.
 */
import { loadKnowledge } from '@peephole/core';
import { readBundle } from './bundle.ts';
import { readCorpus } from './corpus.ts';
import { ownRows } from './own-contacts.ts';
import { registryOf } from './registry.ts';
import { compareWays } from './same-answers.ts';

const args = process.argv.slice(2);
const corpus = args[args.indexOf('--corpus') + 1];
const bundle = readBundle();
const rows =
  args.includes('--corpus') && corpus !== undefined
    ? readCorpus(
        {
          corpus,
          only: new Set(['mail', 'sms', 'calls', 'domains']),
          limit: Infinity,
          raw: false,
        },
        registryOf(bundle),
      )
    : [];
const { count, differ } = compareWays([...rows, ...ownRows()], loadKnowledge(bundle));
process.stdout.write(
  `${String(count)} contacts judged both ways, ${String(differ.length)} answered differently\n`,
);
for (const id of differ.slice(0, 20)) process.stdout.write(`  ${id}\n`);
process.exitCode = differ.length === 0 ? 0 : 1;
