import type { EvidenceLevel, GapCode, Span } from '../contact/contact.ts';
import type { Finding } from '../judge/assessment.ts';
import type { Source } from '../knowledge/bundle.ts';

/**
 * An assessment in a person's words. All texts are plain text in one language; values from the
 * contact in them are cut and made visible, but not escaped: a display does that.
 */
export interface Explanation {
  /** One or two words, e.g. for a label: “Not proven”. */
  readonly word: string;
  readonly headline: string;
  /** One thing to do or not to do now. */
  readonly action: string;
  /** First line: who sent it. */
  readonly who: string;
  /** Second line: is what it asks right. */
  readonly what: string;
  /** What would make it real; only for an answer that proves nothing. */
  readonly would: string | null;
  /** At most three, strongest first, none of which says the same as another. */
  readonly reasons: readonly ExplainedFinding[];
  /** All, in the order of the assessment. */
  readonly findings: readonly ExplainedFinding[];
  readonly gaps: readonly ExplainedGap[];
  readonly evidence: { readonly level: EvidenceLevel; readonly text: string };
  readonly scam: ExplainedScam | null;
  /** The strongest rule it breaks, to be quoted with its source. */
  readonly rule: QuotedRule | null;
  /** The one thing to remember. */
  readonly remember: string;
}

export interface ExplainedFinding {
  readonly rule: string;
  readonly kind: Finding['kind'];
  readonly text: string;
  /** Where it stands in the contact, to be quoted or marked; `null` where something is missing. */
  readonly span: Span | null;
  readonly speaks: 'against' | 'for' | 'neither';
}

export interface ExplainedGap {
  readonly code: GapCode;
  readonly text: string;
}

export interface ExplainedScam {
  readonly id: string;
  readonly name: string;
  readonly truth: string;
}

export interface QuotedRule {
  readonly id: string;
  /** Name of the brand whose rule it is; `null` for a rule that holds for many. */
  readonly brand: string | null;
  readonly statement: string;
  /** False: no page of the brand with this rule was read. */
  readonly verified: boolean;
  readonly source: Source | null;
}
