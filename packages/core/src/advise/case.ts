import type { Situation } from './advice.ts';
import type { Channel } from '../contact/contact.ts';
import { claimedBrand } from '../explain/explain.ts';
import type { KnowledgeView } from '../explain/knowledge-view.ts';
import { say } from '../explain/message.ts';
import type { Values } from '../explain/message.ts';
import { ownSite } from '../explain/own-site.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { Brand, RecoverPlan, Step } from '../knowledge/bundle.ts';

/** An assessment and a situation, put together. */
export interface Subject {
  readonly knowledge: KnowledgeView;
  readonly language: string;
  readonly brand: Brand | undefined;
  readonly channel: Channel | null;
  readonly country: string | null;
  readonly scam: string | null;
  readonly verdict: Assessment['verdict'] | null;
  /** Plans for what was given away, in no order. */
  readonly plans: readonly RecoverPlan[];
  /** Values every step can use. */
  readonly values: Values;
}

export function readSubject(
  assessment: Assessment | null,
  knowledge: KnowledgeView,
  situation: Situation,
): Subject {
  const { language, did = [] } = situation;
  const { messages, playbooks } = knowledge.bundle;
  const id = situation.brand ?? (assessment === null ? null : claimedBrand(assessment));
  const brand = id === null ? undefined : knowledge.brand(id);
  const country = situation.country?.toLowerCase().replace(/^gb$/u, 'uk') ?? null;
  const site = brand === undefined ? null : ownSite(brand, country ?? undefined);
  return {
    knowledge,
    language,
    brand,
    country,
    channel: situation.channel ?? assessment?.channel ?? null,
    scam: assessment?.type ?? null,
    verdict: assessment?.verdict ?? null,
    plans: playbooks.recover.filter((plan) => did.includes(plan.id)),
    values: {
      brand: brand?.name ?? say(messages, language, ['value.brand']),
      site: site ?? say(messages, language, ['value.site']),
    },
  };
}

/** Whether what is bound to countries, channels or scam types is for this case. */
export function fits(
  step: Pick<Step, 'countries' | 'channels' | 'scams'>,
  { country, channel, scam }: Subject,
): boolean {
  if (step.countries !== undefined && (country === null || !step.countries.includes(country)))
    return false;
  if (step.scams?.includes(scam ?? 'none') === false) return false;
  if (step.channels === undefined) return true;
  // With no channel known, what is for many of them holds and what is for one does not.
  return channel === null ? step.channels.length > 1 : step.channels.includes(channel);
}
