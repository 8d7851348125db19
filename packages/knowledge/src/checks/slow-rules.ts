import { type Channel, assess, loadKnowledge } from '@peephole/core';
import type { Contact, KnowledgeBundle } from '@peephole/core';
import type { Knowledge } from '../knowledge.ts';
import type { Issue } from '../error.ts';
import { topConditions, walk } from './conditions.ts';

/** Length of the hostile text. */
const CHARACTERS = 100_000;
/** A rule that needs longer on such a text would let a sender stall a mailbox. */
export const MAX_RULE_MS = 500;

export interface Measured {
  readonly file: string;
  readonly ms: number;
}

/**
 * Holds the whole bundle against 100,000 characters made of each rule's own words in turn, which is
 * what makes its places meet most often. Measured by a clock, so it is run as a test and not in the
 * build.
 */
export function measureRules(knowledge: Knowledge, bundle: KnowledgeBundle): Measured[] {
  const loaded = loadKnowledge(bundle);
  return topConditions(knowledge).map((top) => {
    const words = [...walk(top)].flatMap(({ condition }) => wordsOf(condition, bundle));
    const contact = hostile(words, 'email');
    const before = performance.now();
    assess(contact, { knowledge: loaded });
    return { file: top.file, ms: performance.now() - before };
  });
}

/** One issue for each rule above the limit. */
export function slowRules(measured: readonly Measured[], limit: number = MAX_RULE_MS): Issue[] {
  return measured
    .filter(({ ms }) => ms > limit)
    .map(({ file, ms }) => ({
      code: 'slow-rule',
      file,
      path: ['when'],
      message: `takes ${ms.toFixed(0)} ms on ${String(CHARACTERS)} characters of its own words; at most ${String(limit)}`,
    }));
}

function wordsOf(
  condition: ReturnType<typeof topConditions>[number]['condition'],
  bundle: KnowledgeBundle,
): string[] {
  const words =
    'words' in condition
      ? condition.words
      : 'near' in condition
        ? condition.near.of.flatMap((place) => [place].flat())
        : [];
  return words.flatMap((word) => spelled(word, bundle));
}

function spelled(word: string, bundle: KnowledgeBundle): string[] {
  if (word.startsWith('$')) {
    return Object.values(bundle.terms[word.slice(1)]?.words ?? {}).flat();
  }
  if (word.startsWith('#')) return ['555-0142', '$99.99', 'https://a.test/b', '123456'];
  return [word.replaceAll('*', 'xyz')];
}

function hostile(words: readonly string[], channel: Channel & 'email'): Contact {
  const own = words.length > 0 ? words : ['your amazon account'];
  let text = 'This is Amazon. ';
  for (let i = 0; text.length < CHARACTERS; i += 1) text += `${own[i % own.length] ?? ''} `;
  return {
    channel,
    parts: [{ id: 'body', kind: 'body', text: text.slice(0, CHARACTERS) }],
    gaps: [],
    evidence: 'inline',
    from: [],
    replyTo: [],
    headers: [],
  };
}
