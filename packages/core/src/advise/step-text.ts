import type { AdvisedStep } from './advice.ts';
import type { Subject } from './case.ts';
import { fits } from './case.ts';
import { say } from '../explain/message.ts';
import type { Step } from '../knowledge/bundle.ts';

export function adviseStep(
  step: Step,
  group: 'verify' | 'recover' | 'harden',
  subject: Subject,
): AdvisedStep {
  const { knowledge, language } = subject;
  const key = `${group}.${step.id}`;
  const values = { ...subject.values, ...step.contact };
  const text = (name: string): string => say(knowledge.bundle.messages, language, [name], values);
  const { id, when, stage, repeat, verified, sources } = step;
  const why = text(`${key}.why`);
  const path = text(`${key}.path`);
  const window = windowOf(step, subject);
  return {
    id,
    text: text(key),
    when,
    ...(stage === undefined ? {} : { stage }),
    ...(repeat === undefined ? {} : { repeat }),
    ...(why === '' ? {} : { why }),
    ...(path === '' ? {} : { path }),
    ...(window === null ? {} : { window }),
    verified,
    sources,
  };
}

function windowOf(step: Step, subject: Subject): NonNullable<AdvisedStep['window']> | null {
  const { bundle } = subject.knowledge;
  const window = bundle.playbooks.windows.find((w) => w.id === step.window);
  if (
    window === undefined ||
    !fits(window.countries === undefined ? {} : { countries: window.countries }, subject)
  )
    return null;
  return {
    id: window.id,
    text: say(bundle.messages, subject.language, [`window.${window.id}`]),
    verified: window.verified,
  };
}
