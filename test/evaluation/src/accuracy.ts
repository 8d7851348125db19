/**
 * `npm run accuracy -- --corpus DIR [--out FILE]`: measures everything and writes docs/accuracy.md, and the
 * figures that the app shows.
 * Takes some minutes: every contact is also judged after every rewrite.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '@peephole/core';
import { accuracyDocument } from './accuracy-document.ts';
import { readBundle } from './bundle.ts';
import { readCorpus } from './corpus.ts';
import { figures } from './figures.ts';
import { judgeRow } from './outcome.ts';
import { ownRows } from './own-contacts.ts';
import { readPeerRun } from './peers.ts';
import { registryOf } from './registry.ts';
import { judgeOwn } from './report-own.ts';
import { countRewrites } from './report-rewrites.ts';
import { rewriteItems } from './rewrite-items.ts';
import { CHANNELS } from './row.ts';
import { measureSpeed } from './speed.ts';

const USAGE = `npm run accuracy -- --corpus DIR [options]

  --out FILE   where to write (docs/accuracy.md)
`;

// From dist/ to what is committed.
const fileOf = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const PEERS = fileOf('bench/peers/results.json');
const FIGURES = fileOf('apps/web/src/learn/figures.json');

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' } },
});
if (values.corpus === undefined) {
  process.stderr.write(`--corpus DIR is missing\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  await write(values.corpus, values.out ?? fileOf('docs/accuracy.md'));
}

async function write(corpus: string, out: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const bundle = readBundle();
  const knowledge = loadKnowledge(bundle);
  const registry = registryOf(bundle);
  const only = new Set(CHANNELS);
  say('judging the corpus');
  const rows = readCorpus({ corpus, only, limit: Infinity, raw: false }, registry);
  const outcomes = rows.map((row) => judgeRow(row, knowledge));
  say('judging the own set');
  const own = judgeOwn(ownRows(), knowledge);
  say('judging every contact after every rewrite');
  const rewrites = countRewrites(rewriteItems(corpus, registry), knowledge);
  say('measuring speed');
  const speed = await measureSpeed(corpus, only);
  const peers = existsSync(PEERS) ? readPeerRun(readFileSync(PEERS, 'utf8')) : null;
  writeFileSync(
    out,
    accuracyDocument({
      date: day,
      knowledge: `${bundle.version} ${bundle.hash.slice(0, 12)}`,
      outcomes,
      own,
      rewrites,
      speed,
      peers,
    }),
  );
  const shown = { date: day, knowledge: bundle.version, figures: figures(outcomes) };
  writeFileSync(FIGURES, `${JSON.stringify(shown, null, 2)}\n`);
  say(`${out} written`);
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
