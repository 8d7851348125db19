import type { NeverRule, Source } from '../knowledge/bundle.ts';
import type { QuotedRule } from './explanation.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { say } from './message.ts';

export function neverRule(id: string, knowledge: KnowledgeView): NeverRule | undefined {
  return knowledge.bundle.never.find((rule) => rule.id === id);
}

/** Values for a sentence that quotes a rule: its words, and its brand where it has just one. */
export function ruleStatement(
  id: string,
  knowledge: KnowledgeView,
  language: string,
): { readonly statement: string; readonly brand: string } {
  const rule = neverRule(id, knowledge);
  const statement =
    say(knowledge.bundle.messages, language, [`never.${id}`]) || (rule?.statement ?? '');
  return {
    statement,
    brand: (rule === undefined ? undefined : knowledge.brand(rule.brand)?.name) ?? '',
  };
}

/**
 * Keys for a sentence that quotes a rule, the most particular first: a brand's own, a category's,
 * anybody's. Only a rule that was read may be put into a brand's mouth.
 */
export function ruleKeys(prefix: string, id: string, knowledge: KnowledgeView): readonly string[] {
  const rule = neverRule(id, knowledge);
  const plain = `${prefix}.plain`;
  if (rule === undefined) return [plain];
  if (rule.brand.startsWith('category:')) {
    return [`${prefix}.category.${rule.brand.slice('category:'.length)}`, `${prefix}.any`, plain];
  }
  if (rule.brand === '*') return [`${prefix}.any`, plain];
  return rule.verified ? [prefix, plain] : [`${prefix}.unconfirmed`, prefix, plain];
}

export function quoteRule(
  id: string,
  knowledge: KnowledgeView,
  language: string,
): QuotedRule | null {
  const rule = neverRule(id, knowledge);
  if (rule === undefined) return null;
  const { statement, brand } = ruleStatement(id, knowledge, language);
  return {
    id,
    brand: brand || null,
    statement,
    verified: rule.verified,
    source: bestSource(rule, brand),
  };
}

/** A page of the brand itself tells more than one that repeats it. */
function bestSource({ sources }: NeverRule, brand: string): Source | null {
  const label = brand.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const own = label === '' ? undefined : sources.find(({ url }) => hostOf(url).includes(label));
  return own ?? sources[0] ?? null;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]+)/u.exec(url)?.[1] ?? '';
}
