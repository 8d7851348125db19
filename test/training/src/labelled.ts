/** What commands that fit to the corpus read: the bundle as it ships and the mails, texts and calls of `tune`. */
import { loadKnowledge, type Knowledge, type KnowledgeBundle } from '@peephole/core';
import { readBundle } from '#evaluation/bundle';
import { readCorpus } from '#evaluation/corpus';
import { registryOf } from '#evaluation/registry';
import type { Row } from '#evaluation/row';

export interface Labelled {
  readonly bundle: KnowledgeBundle;
  readonly knowledge: Knowledge;
  /** Scam and honest; spam is neither. */
  readonly rows: readonly Row[];
}

/**
 * Reads the folder named by `--corpus`. Without that option the usage is written to standard error,
 * the exit code is 2 and nothing is returned.
 */
export function readLabelled(args: readonly string[], usage: string): Labelled | undefined {
  const corpus = args[args.indexOf('--corpus') + 1];
  if (!args.includes('--corpus') || corpus === undefined) {
    process.stderr.write(`usage: ${usage}\n`);
    process.exitCode = 2;
    return undefined;
  }
  const bundle = readBundle();
  const rows = readCorpus(
    { corpus, only: new Set(['mail', 'sms', 'calls']), limit: Infinity, raw: false },
    registryOf(bundle),
  ).filter(({ split, label }) => split === 'tune' && label !== 'spam');
  return { bundle, knowledge: loadKnowledge(bundle), rows };
}
