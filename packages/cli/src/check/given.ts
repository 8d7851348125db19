import type { Answer, KnowledgeBundle } from '@peephole/core';
import { CliError } from '../errors.ts';
import type { Language } from '../language.ts';
import { messageIn } from '../messages.ts';

/** What the person can have found out; the words for each are a finding's. */
export const ANSWERS: readonly Answer[] = ['not-in-account', 'in-account', 'not-sent-by-them'];

/** `sg` for `SG`; `uk` for `gb`. Two letters, or it is refused. */
export function countryOf(option: string | undefined): string | undefined {
  if (option === undefined) return undefined;
  const code = option.toLowerCase();
  if (!/^[a-z]{2}$/u.test(code)) {
    throw new CliError(
      'unknown-option-value',
      `"${option}" is no country code. Use two letters, such as us, uk or de.`,
    );
  }
  return code === 'gb' ? 'uk' : code;
}

/** A day as it was given; refused where the calendar has no such day. */
export function dayOf(option: string | undefined): string | undefined {
  if (option === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(option) ? Date.parse(`${option}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== option) {
    throw new CliError(
      'unknown-option-value',
      `"${option}" is no day. Write year, month and day: 2026-11-22.`,
    );
  }
  return option;
}

/** Ids of recovery plans; `rec.` may be left out. */
export function plansOf(bundle: KnowledgeBundle, given: readonly string[] = []): readonly string[] {
  const known = new Set(bundle.playbooks.recover.map((plan) => plan.id));
  return given.map((id) => {
    const full = known.has(id) ? id : `rec.${id}`;
    if (known.has(full)) return full;
    throw new CliError(
      'unknown-option-value',
      `There is nothing called "${id}" that one can have done. "--did list" shows what there is.`,
    );
  });
}

export function answersOf(given: readonly string[] = []): readonly Answer[] {
  return given.map((text) => {
    const answer = ANSWERS.find((one) => one === text);
    if (answer !== undefined) return answer;
    throw new CliError(
      'unknown-option-value',
      `There is no answer "${text}". Use one of: ${ANSWERS.join(', ')}.`,
    );
  });
}

/** The ids that `--did` takes, each with its words, in the order in which they matter. */
export function planList(bundle: KnowledgeBundle, language: Language): string[] {
  const plans = [...bundle.playbooks.recover].sort((a, b) => a.order - b.order);
  const names = Math.max(0, ...plans.map((plan) => plan.id.length));
  return plans.map(
    (plan) => `  ${plan.id.padEnd(names)}  ${messageIn(bundle, language, `do.${plan.id}`) ?? ''}`,
  );
}

/** The answers that `--answer` takes, each with its words. */
export function answerList(bundle: KnowledgeBundle, language: Language): string[] {
  const names = Math.max(...ANSWERS.map((answer) => answer.length));
  return ANSWERS.map(
    (answer) =>
      `  ${answer.padEnd(names)}  ${messageIn(bundle, language, `finding.answer.${answer}`) ?? ''}`,
  );
}
