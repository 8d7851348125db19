import { readCorpus } from './corpus.ts';
import { ownRows } from './own-contacts.ts';
import type { Registry } from './registry.ts';
import type { RewriteItem } from './report-rewrites.ts';

/** Every contact of the own set and, if there is one, of the corpus; advertising is left out. */
export function rewriteItems(corpus: string | null, registry: Registry): readonly RewriteItem[] {
  const own = ownRows().map(({ label, read }) => ({ group: `own ${label}`, read }));
  if (corpus === null) return own;
  const only = new Set(['mail', 'sms', 'calls'] as const);
  const rows = readCorpus({ corpus, only, limit: Infinity, raw: false }, registry);
  return [
    ...own,
    ...rows
      .filter(({ label }) => label !== 'spam')
      .map(({ label, read }) => ({ group: `corpus ${label}`, read })),
  ];
}
