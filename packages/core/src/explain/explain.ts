import type { Assessment } from '../judge/assessment.ts';
import type { ExplainedFinding, ExplainedScam, Explanation } from './explanation.ts';
import { explainFinding } from './finding-text.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { whatLine, whoLine } from './lines.ts';
import { say } from './message.ts';
import { ownSite } from './own-site.ts';
import { strongestFindings } from './reasons.ts';
import { quoteRule } from './rule-statement.ts';
import { showValue } from './shown-value.ts';

export interface ExplainOptions {
  /** Language tag; what it lacks is said in English. */
  readonly language: string;
  /** ISO 3166-1 alpha-2 in lower case: decides which of a brand's sites is named. */
  readonly country?: string;
}

/**
 * Says an assessment in a person's words. All words are templates of the knowledge; here they are
 * only chosen. Pure; never throws, and a missing template gives a plainer sentence or none.
 */
export function explain(
  assessment: Assessment,
  knowledge: KnowledgeView,
  options: ExplainOptions,
): Explanation {
  const { language, country } = options;
  const { verdict, channel, evidence, breaks, gaps, who } = assessment;
  const { messages } = knowledge.bundle;
  const id = claimedBrand(assessment);
  const brand = id === null ? undefined : knowledge.brand(id);
  const values = {
    brand: brand?.name ?? '',
    site: brand === undefined ? '' : (ownSite(brand, country) ?? ''),
  };
  const text = (...keys: readonly string[]): string => say(messages, language, keys, values);
  const action = `verdict.${verdict}.action`;
  const scam = explainScam(assessment, knowledge, language);
  const explained = new Map(
    assessment.findings.map((f) => [f, explainFinding(f, knowledge, language)]),
  );

  return {
    word: text(`verdict.${verdict}.word`),
    headline: text(`verdict.${verdict}.headline`, `verdict.${verdict}.headline.unnamed`),
    action: text(
      `${action}.${channel}.${evidence}`,
      `${action}.${channel}`,
      action,
      `${action}.unnamed`,
    ),
    who: whoLine(assessment, knowledge, language, values),
    what: whatLine(assessment, knowledge, language, values),
    would:
      (verdict === 'unproven' && text(`would.${who.reason}`, `would.${who.reason}.plain`)) || null,
    reasons: eachOnce(
      strongestFindings(assessment).flatMap((finding) => explained.get(finding) ?? []),
    ),
    findings: [...explained.values()],
    gaps: gaps.map(({ code, detail }) => ({
      code,
      text: say(messages, language, [`gap.${code}.detail`, `gap.${code}`], {
        detail: showValue(detail ?? ''),
      }),
    })),
    evidence: {
      level: evidence,
      text: text(`evidence.${evidence}.${channel}`, `evidence.${evidence}`),
    },
    scam,
    rule: breaks[0] === undefined ? null : quoteRule(breaks[0], knowledge, language),
    remember: scam?.truth || text('remember.any'),
  };
}

/** Two rules without words of their own would say the same sentence twice. */
function eachOnce(reasons: readonly ExplainedFinding[]): readonly ExplainedFinding[] {
  return reasons.filter(({ text }, at) => reasons.findIndex((one) => one.text === text) === at);
}

/** Brand the contact is about: proven, disproven or firmly claimed. */
export function claimedBrand({ who, claims }: Assessment): string | null {
  return who.brand ?? claims.find((claim) => claim.strength === 'firm')?.brand ?? null;
}

function explainScam(
  { type, verdict }: Assessment,
  knowledge: KnowledgeView,
  language: string,
): ExplainedScam | null {
  if (type === null || verdict === 'genuine' || verdict === 'nothing-found') return null;
  const { messages, scams } = knowledge.bundle;
  const known = scams.find((scam) => scam.id === type);
  const name = say(messages, language, [`scam.${type}.name`]) || (known?.name ?? '');
  const truth = say(messages, language, [`scam.${type}.truth`]) || (known?.truth ?? '');
  return name === '' ? null : { id: type, name, truth };
}
