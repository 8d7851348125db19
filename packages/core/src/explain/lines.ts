import type { Assessment } from '../judge/assessment.ts';
import { explainFinding } from './finding-text.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { say } from './message.ts';
import type { Values } from './message.ts';
import { ruleKeys, ruleStatement } from './rule-statement.ts';
import { showValue } from './shown-value.ts';

/** First line: who sent it. */
export function whoLine(
  assessment: Assessment,
  knowledge: KnowledgeView,
  language: string,
  values: Values,
): string {
  const { state, reason, detail } = assessment.who;
  const line = `who.${state}.${reason}`;
  const keys = [line, `${line}.plain`, `who.${state}`, `who.${state}.plain`];
  // “Nothing proves who sent it” would soften an alarm that what it says has raised.
  if (assessment.verdict === 'impostor' && state === 'unknown')
    keys.unshift('who.unknown.betrayed');
  return say(knowledge.bundle.messages, language, keys, {
    ...values,
    detail: showValue(detail ?? ''),
  });
}

/** Second line: is what it asks right. */
export function whatLine(
  assessment: Assessment,
  knowledge: KnowledgeView,
  language: string,
  values: Values,
): string {
  const { verdict, breaks, findings, asks, channel, type, who } = assessment;
  const { messages } = knowledge.bundle;
  const line = (keys: readonly string[], more: Values = {}): string =>
    say(messages, language, keys, { ...values, ...more });

  const alarms = verdict === 'scam' || verdict === 'impostor';
  if (alarms && who.state === 'proven') return line(['what.stranger-text', 'what.suspicious']);
  const [broken] = breaks;
  if (broken !== undefined && verdict !== 'genuine') {
    return line(
      ruleKeys('what.breaks', broken, knowledge),
      ruleStatement(broken, knowledge, language),
    );
  }
  const ask = findings.find((finding) => finding.kind === 'ask' && finding.decisive);
  if (alarms && ask !== undefined) {
    return line(['what.ask', 'what.suspicious'], {
      ask: explainFinding(ask, knowledge, language).text,
    });
  }
  if (alarms) {
    const says = findings.some(
      ({ kind, bits }) => bits > 0 && (kind === 'rule' || kind === 'ask' || kind === 'text'),
    );
    return line(
      says || verdict === 'scam'
        ? ['what.suspicious']
        : ['what.not-theirs', 'what.not-theirs.plain'],
    );
  }
  if (verdict === 'unproven' && channel === 'call' && type !== null) return line(['what.opener']);
  return line(verdict === 'unproven' && asks.length > 0 ? ['what.look-first'] : ['what.nothing']);
}
