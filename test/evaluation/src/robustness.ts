/**
 * `npm run eval:rewrites -- [--corpus DIR]`: alarms on every contact as it is and after each rewrite, of
 * the own set and, with `--corpus`, of the corpus. Recall should hardly fall, false alarms not rise.
 */
import { parseArgs } from 'node:util';
import { loadKnowledge } from '@peephole/core';
import { readBundle } from './bundle.ts';
import { registryOf } from './registry.ts';
import { countRewrites, rewriteTable } from './report-rewrites.ts';
import { rewriteItems } from './rewrite-items.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const bundle = readBundle();
const items = rewriteItems(values.corpus ?? null, registryOf(bundle));
process.stdout.write(`${rewriteTable(countRewrites(items, loadKnowledge(bundle)))}\n`);
