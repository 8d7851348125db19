import type { RecoverAdvice } from './advice.ts';
import type { Subject } from './case.ts';
import { fits } from './case.ts';
import { adviseStep } from './step-text.ts';
import { say } from '../explain/message.ts';
import type { RecoverPlan, Stage, Step } from '../knowledge/bundle.ts';

const WHEN: readonly Step['when'][] = ['now', 'today', 'this-week', 'later'];
/** Cutting them off takes seconds; after that, money is what can be stopped only for a while. */
const STAGES: readonly Stage[] = ['stop', 'money', 'access', 'device', 'report', 'watch'];
const SEVERITIES: readonly RecoverPlan['severity'][] = [
  'critical',
  'high',
  'medium',
  'low',
  'none',
];

/**
 * The plans for all that was given away, as one list: what is due now before what is due today, money
 * before access before the device before reports, the graver plan first, and nothing twice.
 */
export function recoverAdvice(subject: Subject): RecoverAdvice | null {
  const { knowledge, language } = subject;
  const text = (key: string): string => say(knowledge.bundle.messages, language, [key]);
  const plans = inOrder(subject.plans);
  if (plans.length === 0) return null;
  const steps = plans
    .flatMap((plan) => plan.steps)
    .filter((step) => fits(step, subject))
    // `sort` is stable: within one moment and stage, plans keep their order and steps theirs.
    .sort((a, b) => WHEN.indexOf(a.when) - WHEN.indexOf(b.when) || stageOf(a) - stageOf(b));
  return {
    headline: text('recover.headline'),
    calm: text('recover.calm'),
    otherDevice: plans.some((plan) => plan.otherDevice === true)
      ? text('recover.other-device')
      : null,
    plans: plans.map(({ id, severity }) => ({ id, severity, name: text(`recover.${id}`) })),
    steps: onceEach(steps).map((step) => adviseStep(step, 'recover', subject)),
  };
}

/** “Nothing yet” says nothing beside anything else. */
function inOrder(plans: readonly RecoverPlan[]): readonly RecoverPlan[] {
  const grave = plans.filter((plan) => plan.severity !== 'none');
  return [...(grave.length > 0 ? grave : plans)].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.order - b.order,
  );
}

function stageOf({ stage }: Step): number {
  return stage === undefined ? STAGES.length : STAGES.indexOf(stage);
}

function onceEach(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter(({ id, same = id }) => !seen.has(same) && seen.add(same));
}
