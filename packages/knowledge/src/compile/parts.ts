import { packKnowledge, type KnowledgeBundle } from '@peephole/core';
import { canonicalJson } from './canonical.ts';

/**
 * The bundle as a page loads it, by file name under `dist/`: what it takes to judge, packed; the
 * messages of each language; and the steps, which are wanted after the answer only.
 */
export function bundleParts(bundle: KnowledgeBundle): ReadonlyMap<string, string> {
  const { messages, playbooks, ...judged } = packKnowledge(bundle);
  return new Map([
    ['parts/judge.json', `${canonicalJson(judged)}\n`],
    ['parts/playbooks.json', `${canonicalJson(playbooks)}\n`],
    ...Object.entries(messages).map(
      ([language, texts]) =>
        [`parts/messages.${language}.json`, `${canonicalJson(texts)}\n`] as const,
    ),
  ]);
}
