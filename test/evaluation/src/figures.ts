import type { Outcome } from './outcome.ts';
import { measure } from './report-targets.ts';
import { TARGETS } from './targets.ts';

/** One share on contacts that nobody tuned to, as the app shows it. */
export interface Figure {
  /** Id of the target. */
  readonly id: string;
  readonly hits: number;
  readonly of: number;
}

/** Of these a person wants to know how often they go wrong. */
const SHOWN: ReadonlySet<string> = new Set([
  'mail.scam.amazon',
  'mail.scam.brand',
  'mail.honest.brand',
  'mail.honest.other',
  'sms.scam',
  'sms.honest',
  'calls.scam',
  'calls.honest',
]);

export function figures(outcomes: readonly Outcome[]): readonly Figure[] {
  return TARGETS.filter(({ id }) => SHOWN.has(id)).map((target) => {
    const { hits, of } = measure(target, outcomes, 'check');
    return { id: target.id, hits, of };
  });
}
