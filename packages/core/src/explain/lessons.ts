import type { ExplainedScam, QuotedRule } from './explanation.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { say } from './message.ts';
import { quoteRule } from './rule-statement.ts';

/** What can be learnt before anything comes: what a brand never does, and how the tricks go. */
export interface Lessons {
  /** Rules of the brand itself that were read on a page of theirs, strongest first. */
  readonly never: readonly QuotedRule[];
  readonly tricks: readonly ExplainedScam[];
}

const STRONGEST = ['decisive', 'strong', 'supporting', 'weak', 'none'] as const;

/** @param brand Brand id. Pure; a brand that nobody knows has no rules. */
export function lessons(brand: string, knowledge: KnowledgeView, language: string): Lessons {
  const { never, scams, messages } = knowledge.bundle;
  return {
    never: never
      .filter((rule) => rule.brand === brand && rule.verified)
      .sort((a, b) => STRONGEST.indexOf(a.weight) - STRONGEST.indexOf(b.weight))
      .flatMap(({ id }) => quoteRule(id, knowledge, language) ?? []),
    tricks: scams.map(({ id, name, truth }) => ({
      id,
      name: say(messages, language, [`scam.${id}.name`]) || name,
      truth: say(messages, language, [`scam.${id}.truth`]) || truth,
    })),
  };
}
