import type { Finding } from '../judge/assessment.ts';
import type { ExplainedFinding } from './explanation.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { say } from './message.ts';
import type { Values } from './message.ts';
import { ruleKeys, ruleStatement } from './rule-statement.ts';
import { showValues } from './shown-value.ts';

/** A finding as a sentence. A rule without a text of its own gets the one for its kind. */
export function explainFinding(
  finding: Finding,
  knowledge: KnowledgeView,
  language: string,
): ExplainedFinding {
  const { rule, kind, span, bits, decisive } = finding;
  const { messages } = knowledge.bundle;
  const text = say(
    messages,
    language,
    keysOf(finding, knowledge),
    valuesOf(finding, knowledge, language),
  );
  return {
    rule,
    kind,
    text,
    span,
    speaks: bits > 0 || decisive ? 'against' : bits < 0 ? 'for' : 'neither',
  };
}

function keysOf({ rule, kind, bits }: Finding, knowledge: KnowledgeView): readonly string[] {
  const own = [`finding.${rule}`, `finding.${rule}.plain`];
  if (kind === 'never-rule')
    return [...own, ...ruleKeys('finding.kind.never-rule', rule, knowledge)];
  // The texts of asks are shared with the second line: `ask.otp` is both the finding and its key.
  if (kind === 'ask') return [...own, rule, 'finding.kind.ask'];
  const general = `finding.kind.${kind}`;
  if (bits < 0) return [...own, `${general}.against`, general];
  return kind === 'rule' ? [...own, `${general}.scam`, general] : [...own, general];
}

function valuesOf(finding: Finding, knowledge: KnowledgeView, language: string): Values {
  const { params } = finding;
  const { messages } = knowledge.bundle;
  const shown = showValues(params);
  const values: Record<string, string> = { ...shown };
  const named = params['brandName'] ?? params['brand'] ?? '';
  values['brand'] = showValues({ brand: knowledge.brand(named)?.name ?? named })['brand'] ?? '';
  // A page's host and a sender's domain are named by whichever of the two the engine gave.
  values['host'] ||= shown['domain'] ?? '';
  values['domain'] ||= shown['host'] ?? '';
  if (shown['how'] !== undefined)
    values['how'] = say(messages, language, [`lookalike.${shown['how']}`], shown);
  if (finding.kind === 'rule') {
    const scam = knowledge.bundle.rules.find((r) => r.id === finding.rule)?.scam;
    if (scam !== undefined) values['scam'] = say(messages, language, [`scam.${scam}.name`]);
  }
  if (finding.kind === 'never-rule')
    Object.assign(values, ruleStatement(finding.rule, knowledge, language));
  return values;
}
