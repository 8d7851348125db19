import type { Assessment, Claim, Finding, Verdict } from './assessment.ts';
import { nameOf, observedFindings } from './findings.ts';
import { findWho } from './who.ts';
import type { WhoFound } from './who.ts';
import type { Case } from './case.ts';
import { modelFinding } from './model-finding.ts';
import { outsideFindings } from './outside.ts';
import { probability, sumOfBits } from './probability.ts';
import type { Ask, NeverRule, Rule } from '../knowledge/bundle.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FoundAsk } from '../observe/asks.ts';
import { readClaims } from '../observe/claims.ts';
import type { Mention } from '../observe/mention.ts';
import type { Facts } from '../observe/observe.ts';
import { startedByPerson } from '../observe/observe.ts';
import { isStrangers } from '../observe/host.ts';
import { evaluate } from '../rules/evaluate.ts';
import { ENGINE_VERSION } from '../version.ts';

/** What was weighed: everything an assessment is made of. */
interface Weighed {
  readonly claims: readonly Claim[];
  readonly found: WhoFound;
  readonly findings: readonly Finding[];
  readonly breaks: readonly string[];
  readonly asks: readonly FoundAsk[];
  readonly bits: number;
  readonly scams: ReadonlyMap<string, number>;
}

/**
 * Judges the parts before `parts`. A call is judged turn by turn with a rising `parts`; `alarmed`
 * holds what an earlier turn alarmed about, which a friendlier end does not undo.
 */
export function judge(whole: Case, parts: number, alarmed: Assessment | null = null): Assessment {
  const subject = upTo(whole, parts);
  const weighed = weigh(subject, parts, alarmed);
  const findings =
    weighed.findings.length < 2
      ? weighed.findings
      : [...weighed.findings].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const verdict =
    alarmed === null
      ? decide(weighed, subject)
      : strongest(alarmed.verdict, decide(weighed, subject));
  if (verdict === 'scam' || verdict === 'impostor') {
    const [first, ...rest] = findings;
    // `decide` alarms on a finding only, so there is one; the type asks for the proof.
    const proof: [Finding, ...Finding[]] | null = first === undefined ? null : [first, ...rest];
    if (proof !== null) return answer(subject, weighed, verdict, proof, true);
    return answer(subject, weighed, 'nothing-found', [], true);
  }
  return answer(subject, weighed, verdict, findings, false);
}

/** Written out as one object: putting it together from pieces costs more than a finding. */
function answer<V extends Verdict, F extends readonly Finding[]>(
  { facts: { contact }, knowledge }: Case,
  weighed: Weighed,
  verdict: V,
  findings: F,
  alarms: boolean,
) {
  const { claims, found, breaks, asks, bits } = weighed;
  const { judge: settings, hash } = knowledge.bundle;
  return {
    schema: 1 as const,
    engine: ENGINE_VERSION,
    knowledge: hash,
    channel: contact.channel,
    // An alarm on a proven sender is one: what proves the sender does not excuse what is asked.
    probability: probability(
      alarms ? Math.max(bits, settings.alarmBits.claimed) : bits,
      contact.channel,
      settings,
    ),
    claims,
    who: found.who,
    breaks,
    asks: asks.length === 0 ? [] : [...new Set(asks.map((a) => a.id))],
    type: alarms || verdict === 'unproven' ? scamType(weighed, knowledge) : null,
    gaps: contact.gaps,
    evidence: contact.evidence,
    verdict,
    findings,
  };
}

/** The case as it stood when only these parts had been said. */
function upTo(whole: Case, parts: number): Case {
  if (parts === Infinity) return whole;
  const { facts } = whole;
  return {
    ...whole,
    facts: { ...facts, startedByPerson: startedByPerson(facts.contact, facts.mentions, parts) },
  };
}

export function isAlarm(verdict: Verdict): boolean {
  return verdict === 'scam' || verdict === 'impostor';
}

function strongest(a: Verdict, b: Verdict): Verdict {
  return isAlarm(a) ? a : b;
}

function weigh(subject: Case, parts: number, alarmed: Assessment | null): Weighed {
  const { facts, knowledge } = subject;
  const asks =
    parts === Infinity ? subject.asks : subject.asks.filter((ask) => ask.mention.part < parts);
  const { contact, reads, mentions, names, links, sender } = facts;
  const claims = readClaims({ contact, reads, mentions, names, links, sender, knowledge, parts });
  const found = findWho(facts, claims, knowledge, parts);
  const scams = new Map<string, number>();
  const findings: Finding[] = observedFindings(facts, claims, found, knowledge, parts);
  const breaks: string[] = [];

  const evidence = { mentions: facts.mentions, claims, knowledge, parts };
  const room = chance(facts);
  let held: string | null = null;
  for (const rule of knowledge.rules(facts.contact.channel).candidates(facts.mentions.present())) {
    // The ways of a rule follow each other, and one is enough.
    if (rule.id === held) continue;
    const match = evaluate(rule.test, evidence, 1)[0];
    if (match === undefined) continue;
    held = rule.id;
    findings.push(rarer(ruleFinding(rule, match, facts), room));
    if (rule.scam !== undefined && rule.bits > 0)
      scams.set(rule.scam, (scams.get(rule.scam) ?? 0) + rule.bits);
  }
  const broken = brokenRules(subject, claims, asks, parts);
  for (const { rule, ask } of broken) {
    breaks.push(rule.id);
    findings.push(rarer(neverFinding(rule, ask, facts, knowledge), room));
  }
  for (const ask of asks.length < 2 ? asks : firstOfEach(asks)) {
    const known = knowledge.ask(ask.id);
    if (known === undefined) continue;
    const decisive = isDecisive(known, facts);
    if (known.scam !== undefined) scams.set(known.scam, (scams.get(known.scam) ?? 0) + known.bits);
    // A broken rule already weighs the ask; it stays as a finding, since it shows the words.
    const finding = askFinding(
      ask,
      known,
      decisive,
      broken.some((one) => one.ask?.id === ask.id) ? 0 : known.bits,
      facts,
    );
    const always = known.always === true && !speaksOfScams(facts);
    findings.push(rarer(always ? finding : inMail(finding, facts, claims), room));
  }
  for (const finding of outsideFindings(subject, claims)) findings.push(finding);
  // It may not speak against a sender that is proven.
  const wording = found.who.state === 'proven' ? null : modelFinding(facts, knowledge, parts);
  if (wording !== null) findings.push(wording);
  if (alarmed !== null)
    findings.push(...alarmed.findings.filter((f) => !findings.some((g) => g.rule === f.rule)));
  return { claims, found, findings, breaks, asks, bits: sumOfBits(findings), scams };
}

/** Words of a mail within which what is said together belongs together. */
const ONE_MATTER = 350;
/** From here a mail speaks of many matters, and one of them alone does not decide. */
const MANY_MATTERS = 1200;

/**
 * How much words found together still say, 0 to 1. In a newsletter of 2,000 words a prize, a fee and
 * a code meet by chance; in a message of 50 they do not.
 */
function chance(facts: Facts): number {
  if (facts.contact.channel !== 'email' && facts.contact.channel !== 'page') return 1;
  const words = facts.reads.reduce((sum, read) => sum + read.folded.words.length, 0);
  return Math.min(1, Math.sqrt(ONE_MATTER / Math.max(1, words)));
}

/** What an ask can weigh at most in a mail that speaks as nobody: people write of codes and passwords. */
const UNCLAIMED_ASK = 4;

function inMail(finding: Finding, facts: Facts, claims: readonly Claim[]): Finding {
  if (facts.contact.channel !== 'email') return finding;
  const claimed = claims.some((claim) => claim.strength === 'firm');
  if (claimed && !speaksOfScams(facts)) return finding;
  return { ...finding, decisive: false, bits: Math.min(finding.bits, UNCLAIMED_ASK) };
}

/**
 * A mail that tells of scams and leads nowhere: no stranger's link, no number to call. It names what
 * scammers ask, and nobody can be reached who would ask it.
 */
function speaksOfScams({ mentions, links, sender }: Facts): boolean {
  if (!mentions.has('$discusses-scams') && !mentions.has('$tells-of-scams')) return false;
  if (mentions.has('ask:call_number') || sender?.replyElsewhere != null) return false;
  return links.every((link) => link.kind === 'image' || !isStrangers(link.host.standing));
}

function rarer(finding: Finding, chance: number): Finding {
  if (chance === 1 || finding.bits <= 0) return finding;
  const bits = Math.round(finding.bits * chance * 100) / 100;
  return {
    ...finding,
    bits,
    decisive: finding.decisive && chance > Math.sqrt(ONE_MATTER / MANY_MATTERS),
  };
}

/** The verdicts of `design.md`, in its order; the first that fits. */
function decide(
  { claims, found: { who }, findings, bits }: Weighed,
  { knowledge, facts }: Case,
): Verdict {
  if (findings.length === 0 && claims.length === 0) return 'nothing-found';
  const { alarmBits } = knowledge.bundle.judge;
  const firm = claims.some((claim) => claim.strength === 'firm');
  const against = findings.filter((f) => f.bits > 0 || f.decisive);
  const decisiveAsk = findings.some(
    (f) => f.decisive && (f.kind === 'ask' || f.kind === 'never-rule' || f.kind === 'rule'),
  );
  const alarmedOutside = findings.some((f) => f.decisive && f.rule.startsWith('list.'));
  if (who.state === 'proven') {
    if (decisiveAsk || alarmedOutside) return 'scam';
    return against.some((f) => f.bits >= SPEAKS_AGAINST) ? 'unproven' : 'genuine';
  }
  const decisive = findings.some((f) => f.decisive);
  const adds = against.length > 0 && !staysAtHome(facts);
  if (firm) {
    const disproven = who.state === 'disproven';
    return disproven || decisive || (adds && bits >= alarmBits.claimed) ? 'impostor' : 'unproven';
  }
  return decisive || (adds && bits >= alarmBits.unclaimed) ? 'scam' : 'nothing-found';
}

/**
 * A mail from a known brand's own address, with no link to a stranger and no answer to one. The address
 * may be forged, so that nothing is proven; but signs that merely add up convict no such mail, since a
 * brand's real mail has them too. What only scams ask still does.
 */
function staysAtHome({ contact, sender, links }: Facts): boolean {
  if (contact.channel !== 'email' || sender?.host?.standing !== 'brand') return false;
  if (sender.replyElsewhere !== null && isStrangers(sender.replyElsewhere.standing)) return false;
  return links.every(({ kind, host }) => kind === 'image' || !isStrangers(host.standing));
}

/** From here a finding on a proven sender's mail keeps it from being called genuine. */
const SPEAKS_AGAINST = 3;

interface Broken {
  readonly rule: NeverRule;
  /** The ask that breaks it; `null` where a condition alone does. */
  readonly ask: FoundAsk | null;
}

const WEIGHT_ORDER = ['decisive', 'strong', 'supporting', 'weak', 'none'] as const;

function brokenRules(
  { facts, knowledge }: Case,
  claims: readonly Claim[],
  asks: readonly FoundAsk[],
  parts: number,
): Broken[] {
  const broken: Broken[] = [];
  const seen = new Set<string>();
  const evidence = { mentions: facts.mentions, claims, knowledge, parts };
  for (const claim of claims) {
    // A brand's own mail about scams says what scammers ask.
    if (claim.strength !== 'firm' || isOwnWarning(facts, claim)) continue;
    if (facts.contact.channel === 'email' && speaksOfScams(facts)) continue;
    const atHome = asks.length > 0 && leadsHome(facts, claim.brand);
    for (const rule of knowledge.neverRules(claim.brand)) {
      if (asks.length === 0 && (rule.test === null || rule.asks.length > 0)) continue;
      if (seen.has(rule.id) || !rule.channels.includes(facts.contact.channel)) continue;
      if (rule.test !== null && evaluate(rule.test, evidence, 1).length === 0) continue;
      const ask =
        asks.find(
          (a) => rule.asks.includes(a.id) && !(atHome && knowledge.ask(a.id)?.byLink === true),
        ) ?? null;
      if (ask === null && (rule.test === null || rule.asks.length > 0)) continue;
      // A customer who called is rightly asked who they are; only what nobody may ask stays.
      if (facts.startedByPerson && !isAlways(ask, knowledge)) continue;
      seen.add(rule.id);
      broken.push({ rule, ask });
    }
  }
  return broken.sort(
    (a, b) => WEIGHT_ORDER.indexOf(a.rule.weight) - WEIGHT_ORDER.indexOf(b.rule.weight),
  );
}

/** Every link to act on goes to the brand itself. */
function leadsHome({ links }: Facts, brand: string): boolean {
  const acting = links.filter((link) => link.kind !== 'image' && link.kind !== 'unsubscribe');
  return (
    acting.length > 0 &&
    acting.every((link) => link.host.owner === brand && link.host.standing !== 'user-content')
  );
}

function isOwnWarning({ sender, mentions }: Facts, { brand }: Claim): boolean {
  return sender?.host?.owner === brand && mentions.get('$discusses-scams').length > 0;
}

function isAlways(ask: FoundAsk | null, knowledge: Knowledge): boolean {
  return ask !== null && knowledge.ask(ask.id)?.always === true;
}

function isDecisive(ask: Ask, facts: Facts): boolean {
  return ask.decisive === true && (!facts.startedByPerson || ask.always === true);
}

function firstOfEach(asks: readonly FoundAsk[]): readonly FoundAsk[] {
  return asks.filter((ask, at) => asks.findIndex((other) => other.id === ask.id) === at);
}

function neverFinding(
  rule: NeverRule,
  ask: FoundAsk | null,
  facts: Facts,
  knowledge: Knowledge,
): Finding {
  return {
    rule: rule.id,
    kind: 'never-rule',
    bits: neverBits(rule, knowledge),
    decisive: rule.weight === 'decisive' && rule.verified,
    span: ask === null ? null : spanOf(ask.mention, facts),
    params: { ask: ask?.id ?? '', brand: nameOf(rule.brand, knowledge) },
  };
}

/** What nobody was read to say supports a finding and decides none. */
function neverBits({ weight, verified }: NeverRule, { bundle }: Knowledge): number {
  const { neverBits: table } = bundle.judge;
  return verified ? table[weight] : Math.min(table[weight], table.supporting);
}

function askFinding(
  ask: FoundAsk,
  known: Ask,
  decisive: boolean,
  bits: number,
  facts: Facts,
): Finding {
  return {
    rule: `ask.${ask.id}`,
    kind: 'ask',
    bits: facts.startedByPerson && known.always !== true ? 0 : bits,
    decisive,
    span: spanOf(ask.mention, facts),
    params: { ask: ask.id },
  };
}

function ruleFinding(rule: Rule, match: readonly Mention[], facts: Facts): Finding {
  const placed = match.filter((m) => m.end > m.start);
  const [first] = placed;
  const here =
    first === undefined
      ? []
      : placed.filter(
          (m) => m.part === first.part && Math.abs(m.first - first.first) <= ONE_PASSAGE,
        );
  const read = first === undefined ? undefined : facts.reads[first.part];
  const span =
    read === undefined
      ? null
      : {
          part: read.part.id,
          start: Math.min(...here.map((m) => m.start)),
          end: Math.max(...here.map((m) => m.end)),
        };
  return {
    rule: rule.id,
    kind: 'rule',
    bits: rule.bits,
    decisive: rule.decisive === true,
    span,
    params: {},
  };
}

/** Words from the first one within which evidence is shown as one passage. */
const ONE_PASSAGE = 30;

function spanOf(mention: Mention, facts: Facts): Finding['span'] {
  const read = facts.reads[mention.part];
  if (read === undefined || mention.end <= mention.start) return null;
  return { part: read.part.id, start: mention.start, end: mention.end };
}

/** The type that most evidence points at; a broken rule points at the types that name it. */
function scamType({ scams, breaks }: Weighed, knowledge: Knowledge): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [type, bits] of scams) {
    if (bits > most) [best, most] = [type, bits];
  }
  if (best !== null) return best;
  const [strongestBreak] = breaks;
  if (strongestBreak === undefined) return null;
  return knowledge.bundle.scams.find((scam) => scam.breaks.includes(strongestBreak))?.id ?? null;
}
