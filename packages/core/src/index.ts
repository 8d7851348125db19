export type * from './contact/contact.ts';
export type * from './rules/condition.ts';
export type * from './knowledge/bundle.ts';
export type * from './judge/assessment.ts';
export type { AssessOptions } from './judge/assess.ts';
export type { Answer, Lists } from './judge/case.ts';
export { assess } from './judge/assess.ts';
export type { Knowledge } from './knowledge/knowledge.ts';
export { loadKnowledge } from './knowledge/load.ts';
export type { PackedKnowledge } from './knowledge/packed.ts';
export { packKnowledge, unpackKnowledge } from './knowledge/packed.ts';
export { inlineWords } from './rules/compile.ts';
export type { Host, LookAlike, LookAlikeKind, Standing } from './observe/host-type.ts';
export { readHost, registrableDomain } from './observe/host.ts';
export type { DkimObservation } from './observe/sender.ts';
export { ENGINE_VERSION } from './version.ts';
export type { LinkedCase, Linkable, Tie } from './link/cases.ts';
export { linkCases } from './link/cases.ts';
export type { Indicator, IndicatorKind } from './link/indicators.ts';
export { indicatorsOf } from './link/indicators.ts';
export type {
  ExplainedFinding,
  ExplainedGap,
  ExplainedScam,
  Explanation,
  QuotedRule,
} from './explain/explanation.ts';
export type { ExplainOptions } from './explain/explain.ts';
export { explain } from './explain/explain.ts';
export type { Lessons } from './explain/lessons.ts';
export { lessons } from './explain/lessons.ts';
export type { Outline, OutlinedLink, OutlinedValue } from './explain/outline.ts';
export { outline } from './explain/outline.ts';
export { showValue } from './explain/shown-value.ts';
export type {
  Advice,
  AdvisedRecipient,
  AdvisedStep,
  RecoverAdvice,
  Situation,
} from './advise/advice.ts';
export { advise } from './advise/advise.ts';
export type { ContactFeatures } from './model/contact-features.ts';
export { contactFeatures } from './model/contact-features.ts';
export { BUCKETS } from './model/features.ts';
export { SMOOTHING } from './model/text-model.ts';
export { sumOfBits } from './judge/probability.ts';
