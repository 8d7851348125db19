import type { Claim, Finding } from './assessment.ts';
import type { Case } from './case.ts';
import { nameOf } from './findings.ts';

/** Findings from what the person found out and from an organisation's own lists. */
export function outsideFindings(
  { facts, knowledge, answers, lists }: Case,
  claims: readonly Claim[],
): Finding[] {
  const findings: Finding[] = [];
  if (answers.length === 0 && lists.allow.length === 0 && lists.deny.length === 0) return findings;
  const brand = nameOf(claims[0]?.brand ?? null, knowledge);
  for (const answer of answers) {
    // "It is in my account" clears nothing: personal scams quote real orders. It changes the advice.
    const denies = answer === 'not-in-account' || answer === 'not-sent-by-them';
    findings.push({
      rule: `answer.${answer}`,
      kind: 'sender',
      bits: denies ? ANSWER_BITS : 0,
      decisive: denies && claims.some((c) => c.strength === 'firm'),
      span: null,
      params: { brand },
    });
  }
  const hosts = [facts.sender?.host ?? null, ...facts.links.map((l) => l.host)].filter(
    (h) => h !== null,
  );
  const denied = hosts.find((h) => covers(lists.deny, h.name));
  if (denied !== undefined) {
    findings.push({
      rule: 'list.denied',
      kind: 'sender',
      bits: LIST_BITS,
      decisive: true,
      span: null,
      params: { host: denied.name },
    });
  }
  const sender = facts.sender?.host;
  if (sender != null && covers(lists.allow, sender.name)) {
    findings.push({
      rule: 'list.allowed',
      kind: 'sender',
      bits: -LIST_BITS / 2,
      decisive: false,
      span: null,
      params: { host: sender.name },
    });
  }
  return findings;
}

const ANSWER_BITS = 5;
const LIST_BITS = 10;

function covers(list: readonly string[], host: string): boolean {
  return list.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
