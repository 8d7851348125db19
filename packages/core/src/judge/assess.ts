import type { Assessment } from './assessment.ts';
import type { Answer, Lists } from './case.ts';
import { isAlarm, judge } from './judge.ts';
import type { Contact } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findAsks } from '../observe/asks.ts';
import { observe } from '../observe/observe.ts';
import type { DkimObservation } from '../observe/sender.ts';

export interface AssessOptions {
  readonly knowledge: Knowledge;
  /** Look-ups made outside, with their time. */
  readonly observations?: readonly DkimObservation[];
  readonly answers?: readonly Answer[];
  readonly lists?: Partial<Lists>;
  /** authserv-ids of the person's own mail service, beside those the knowledge knows. */
  readonly receivers?: readonly string[];
}

/**
 * Judges one contact. Pure: same contact and knowledge, same answer; no clock, network or locale.
 * Never throws on contact content; whatever could not be read arrives as a gap.
 */
export function assess(contact: Contact, options: AssessOptions): Assessment {
  const { knowledge, observations = [], answers = [], lists = NO_LISTS, receivers = [] } = options;
  const facts = observe(contact, knowledge, {
    observations,
    receivers: receivers.length === 0 ? receivers : receivers.map((r) => r.toLowerCase()),
  });
  const subject = {
    facts,
    asks: findAsks(facts, knowledge),
    knowledge,
    answers,
    lists: { allow: lists.allow ?? [], deny: lists.deny ?? [] },
  };
  if (contact.channel !== 'call') return judge(subject, Infinity);

  // What a caller says counts from the turn it was said at, and stays said.
  const turns = facts.reads.length;
  for (const turn of turnsThatMatter(
    subject.facts.reads.length,
    facts,
    subject.asks.map((a) => a.mention.part),
  )) {
    const sofar = judge(subject, turn + 1);
    if (!isAlarm(sofar.verdict)) continue;
    const whole = turn + 1 === turns ? sofar : judge(subject, Infinity, sofar);
    return { ...whole, alarmTurn: turn };
  }
  const whole = judge(subject, Infinity);
  return { ...whole, alarmTurn: isAlarm(whole.verdict) ? Math.max(0, turns - 1) : null };
}

const NO_LISTS: Partial<Lists> = {};

/** Turns in which something was found; only there can an answer change. */
function turnsThatMatter(
  turns: number,
  facts: {
    readonly mentions: {
      names(): Iterable<string>;
      get(name: string): readonly { readonly part: number }[];
    };
    readonly names: readonly { readonly part: number }[];
  },
  asked: readonly number[],
): readonly number[] {
  const matter = new Set<number>(asked);
  for (const name of facts.mentions.names())
    for (const { part } of facts.mentions.get(name)) matter.add(part);
  for (const { part } of facts.names) matter.add(part);
  return [...matter].filter((turn) => turn < turns).sort((a, b) => a - b);
}
