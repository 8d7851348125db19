/**
 * `npm run train -- --corpus DIR`: learns the text model's weights and writes them to
 * `packages/knowledge/model/weights.json`. Same contacts, same weights, bit for bit; `--verify`
 * compares with the committed ones instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadKnowledge } from '@peephole/core';
import { readModelFiles } from '@peephole/knowledge/authors';
import { readBundle } from '#evaluation/bundle';
import { readCorpus } from '#evaluation/corpus';
import { registryOf } from '#evaluation/registry';
import { corpusCandidates, ownCandidates, weigh } from './examples.ts';
import { fit } from './fit.ts';
import { pack } from './pack.ts';
import { dataCard, foldTable } from './report.ts';

const USAGE = 'usage: npm run train -- --corpus DIR [--verify] [--everything]\n';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const corpus = args[args.indexOf('--corpus') + 1];
  if (!args.includes('--corpus') || corpus === undefined) {
    process.stderr.write(
      `Some of what is learnt from stands in the corpus: name its folder.\n${USAGE}`,
    );
    return 2;
  }
  const root = dirname(createRequire(import.meta.url).resolve('@peephole/knowledge/package.json'));
  const { sources } = readModelFiles(root);
  const bundle = readBundle();
  const knowledge = loadKnowledge(bundle);
  const rows = readCorpus(
    { corpus, only: new Set(['mail', 'sms', 'calls']), limit: Infinity, raw: false },
    registryOf(bundle),
  );
  const allowed = new Set(sources.map(({ name }) => name));
  const own = ownCandidates(knowledge);
  const free = corpusCandidates(rows, knowledge, (source) => allowed.has(source));
  const candidates = [...own, ...free];
  const json = `${JSON.stringify(pack(fit(weigh(candidates))))}\n`;
  const file = join(root, 'model', 'weights.json');
  if (args.includes('--verify')) {
    const same = readFileSync(file, 'utf8') === json;
    process.stdout.write(
      same ? 'the committed weights are these, bit for bit\n' : 'the weights differ\n',
    );
    return same ? 0 : 1;
  }
  writeFileSync(file, json);
  writeFileSync(join(root, 'model', 'README.md'), dataCard(candidates, sources));
  const bytes = gzipSync(json, { level: 9 }).length;
  process.stdout.write(`${String(candidates.length)} contacts, ${String(bytes)} bytes gzipped\n`);
  if (args.includes('--everything')) {
    const measured = corpusCandidates(rows, knowledge, () => true);
    process.stdout.write(`\n${foldTable(candidates, [...own, ...measured], measured)}\n`);
  }
  return 0;
}
