import type { Finding } from './assessment.ts';
import type { Claim } from './assessment.ts';
import type { WhoFound } from './who.ts';
import { isExample, isToActOn } from './who.ts';
import type { Span } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { countsClicks, isStrangers } from '../observe/host.ts';
import type { Link } from '../observe/links.ts';
import type { Facts } from '../observe/observe.ts';
import { fitsForm } from '../observe/order-references.ts';

/**
 * Bits of what the engine itself observes. One table, so that weights stand in one place; those of
 * rules, asks and never-rules stand in the knowledge.
 */
export const OBSERVED_BITS = {
  'sender.malformed': 0.7,
  'sender.reply-elsewhere': 1.5,
  'link.look-alike': 9,
  'link.look-alike-weak': 1.5,
  'link.ip': 4,
  'link.ip-unclaimed': 2,
  'link.at-trick': 5,
  'link.user-content': 2,
  'link.shortener': 0.8,
  'link.redirector': 3,
  'link.mismatch': 4,
  'link.stranger-action': 4,
  'link.shared-action': 5.6,
  'link.own': -2.5,
  'link.only-strangers': 3,
  'link.to-sender': -1.5,
  'number.unpublished': 2,
  'order.format': 1.5,
  'spliced.name': 3,
  'checker.instructions': 1,
} as const;

/** Findings about the sender, the links and the text itself. */
export function observedFindings(
  facts: Facts,
  claims: readonly Claim[],
  { who, link }: WhoFound,
  knowledge: Knowledge,
  parts: number,
): Finding[] {
  // Most texts name nobody and link nowhere.
  if (
    claims.length === 0 &&
    facts.links.length === 0 &&
    !facts.mentions.has('$instructs-checker')
  ) {
    return who.state === 'unknown' ? [] : whoFindings(facts, who, link, knowledge);
  }
  const findings = whoFindings(facts, who, link, knowledge);
  for (const finding of linkFindings(facts, claims, knowledge, parts)) findings.push(finding);
  for (const finding of textFindings(facts, claims, knowledge, parts)) findings.push(finding);
  for (const finding of numberFindings(facts, claims, knowledge, parts)) findings.push(finding);
  for (const finding of orderFindings(facts, claims, knowledge, parts)) findings.push(finding);
  return findings;
}

function whoFindings(
  facts: Facts,
  who: WhoFound['who'],
  link: Link | null,
  knowledge: Knowledge,
): Finding[] {
  const { sender } = facts;
  if (who.state === 'unknown' && who.brand === null) return [];
  const { judge } = knowledge.bundle;
  const params = { brand: nameOf(who.brand, knowledge), domain: who.detail ?? '' };
  const from = spanOfPart(facts, 'from');
  if (who.state === 'proven') {
    const rule = who.reason === 'official-host' ? 'page.official' : 'sender.proven';
    return [
      {
        rule,
        kind: 'sender',
        bits: judge.who.proven,
        decisive: false,
        span: rule === 'sender.proven' ? from : null,
        params: { ...params, by: sender?.provenBy ?? '' },
      },
    ];
  }
  const findings: Finding[] = [];
  if (who.state === 'disproven' && who.reason === 'stranger-link' && link !== null) {
    findings.push({
      rule: 'link.stranger',
      kind: 'link',
      bits: judge.who.disproven,
      decisive: true,
      span: spanOfLink(link),
      params: { ...params, host: link.host.name },
    });
  } else if (who.state === 'disproven' && link === null) {
    const rule = who.reason === 'look-alike' ? 'sender.look-alike' : 'sender.stranger-address';
    const looks = sender?.host?.lookAlike;
    findings.push({
      rule,
      kind: 'sender',
      bits: judge.who.disproven,
      decisive: true,
      span: from,
      params: {
        ...params,
        how: looks?.how ?? '',
        shows: looks?.shows ?? '',
        brandHost: homeOf(who.brand, knowledge),
      },
    });
  }
  if (who.brand === null) return findings;
  if (sender?.malformed === true) {
    findings.push({
      rule: 'sender.malformed',
      kind: 'sender',
      bits: OBSERVED_BITS['sender.malformed'],
      decisive: false,
      span: from,
      params,
    });
  }
  if (sender?.replyElsewhere != null && isStrangers(sender.replyElsewhere.standing)) {
    findings.push({
      rule: 'sender.reply-elsewhere',
      kind: 'sender',
      bits: OBSERVED_BITS['sender.reply-elsewhere'],
      decisive: false,
      span: spanOfPart(facts, 'reply-to'),
      params: { ...params, domain: sender.replyElsewhere.domain },
    });
  }
  return findings;
}

function linkFindings(
  facts: Facts,
  claims: readonly Claim[],
  knowledge: Knowledge,
  parts: number,
): readonly Finding[] {
  if (facts.links.length === 0) return NO_FINDINGS;
  if (facts.contact.channel === 'link' && facts.links.every(isDull)) return NO_FINDINGS;
  const firm = claims.find((c) => c.strength === 'firm')?.brand ?? null;
  const found = new Map<string, Finding>();
  const order = new Map<string, number>();
  for (const read of facts.reads) order.set(read.part.id, read.index);
  const put = (
    rule: string,
    bits: number,
    decisive: boolean,
    link: Link,
    params: Record<string, string>,
  ): void => {
    const known = found.get(rule);
    if (known !== undefined && known.bits >= bits) return;
    found.set(rule, {
      rule,
      kind: 'link',
      bits,
      decisive,
      span: spanOfLink(link),
      params: { host: link.host.name, ...params },
    });
  };
  for (const link of facts.links) {
    if (link.kind === 'mailto' && !acts(link, facts)) continue;
    if (firm !== null && isExample(link, facts, firm)) continue;
    if (
      link.kind === 'image' ||
      link.kind === 'unsubscribe' ||
      (order.get(link.part) ?? 0) >= parts
    )
      continue;
    const { host } = link;
    if (host.lookAlike !== null) {
      const { brand, how, shows, firm: sure } = host.lookAlike;
      const named = {
        brand,
        brandName: nameOf(brand, knowledge),
        how,
        shows,
        brandHost: homeOf(brand, knowledge),
        certain: sure ? 'yes' : 'no',
      };
      if (sure) put('link.look-alike', OBSERVED_BITS['link.look-alike'], true, link, named);
      else put('link.resembles', OBSERVED_BITS['link.look-alike-weak'], false, link, named);
    }
    if (host.standing === 'ip')
      put(
        'link.ip',
        OBSERVED_BITS[firm === null ? 'link.ip-unclaimed' : 'link.ip'],
        false,
        link,
        {},
      );
    if (link.userinfo?.includes('.') === true)
      put('link.at-trick', OBSERVED_BITS['link.at-trick'], false, link, { shown: link.userinfo });
    if (host.standing === 'shortener')
      put('link.shortener', OBSERVED_BITS['link.shortener'], false, link, {});
    const opened = link.through.find((t) => !t.wrapper);
    if (opened !== undefined && isStrangers(host.standing)) {
      put('link.redirector', OBSERVED_BITS['link.redirector'], false, link, {
        target: host.name,
        via: opened.host.name,
      });
    }
    if (firm !== null && host.owner !== firm && isAnybodys(link, knowledge))
      put('link.user-content', OBSERVED_BITS['link.user-content'], false, link, {
        brand: nameOf(firm, knowledge),
      });
    if (
      firm !== null &&
      host.owner !== firm &&
      host.lookAlike?.brand !== firm &&
      acts(link, facts)
    ) {
      const anybodys =
        isAnybodys(link, knowledge) ||
        host.standing === 'ip' ||
        link.through.some((t) => !t.wrapper);
      const bits = OBSERVED_BITS[anybodys ? 'link.shared-action' : 'link.stranger-action'];
      if (anybodys || host.standing === 'stranger')
        put('link.stranger-action', bits, false, link, { brand: nameOf(firm, knowledge) });
    }
    // Text and target differ in every newsletter; it counts only where the owner changes too.
    if (
      link.shown?.owner != null &&
      link.shown.owner === firm &&
      link.shown.standing === 'brand' &&
      link.shown.owner !== host.owner &&
      isStrangers(host.standing)
    ) {
      put('link.mismatch', OBSERVED_BITS['link.mismatch'], false, link, { shown: link.shown.name });
    }
    if (
      firm !== null &&
      host.owner === firm &&
      (host.standing === 'brand' || host.standing === 'mixed') &&
      facts.contact.channel !== 'link'
    ) {
      put('link.own', OBSERVED_BITS['link.own'], false, link, { brand: nameOf(firm, knowledge) });
    }
  }
  const home = firm === null ? leadsToSender(facts, order, parts) : null;
  if (home !== null) put('link.to-sender', OBSERVED_BITS['link.to-sender'], false, home, {});
  const stranger = firm === null ? null : onlyStranger(facts, order, parts);
  if (firm !== null && stranger !== null)
    put('link.only-strangers', OBSERVED_BITS['link.only-strangers'], false, stranger, {
      brand: nameOf(firm, knowledge),
    });
  // A copy keeps the links home that its model had: they excuse nothing beside one to act on elsewhere.
  if (found.has('link.stranger-action') || found.has('link.ip')) found.delete('link.own');
  return [...found.values()];
}

const NO_FINDINGS: readonly Finding[] = [];

/** A link of which there is nothing to say where it is all there is: no mail around it, no words that claim. */
function isDull({ host, userinfo, through, shown }: Link): boolean {
  return (
    (host.standing === 'stranger' || host.standing === 'brand') &&
    host.lookAlike === null &&
    userinfo === null &&
    through.length === 0 &&
    shown === null
  );
}

/** The first link of a mail that speaks as nobody known, and whose links all lead to where it came from. */
function leadsToSender(
  { contact, links, sender }: Facts,
  order: ReadonlyMap<string, number>,
  parts: number,
): Link | null {
  const from = sender?.host;
  if (contact.channel !== 'email' || from?.standing !== 'stranger' || from.lookAlike !== null)
    return null;
  const opened = links.filter(
    ({ kind, part }) => kind !== 'mailto' && kind !== 'image' && (order.get(part) ?? 0) < parts,
  );
  return opened.every(({ host }) => host.domain === from.domain) ? (opened[0] ?? null) : null;
}

/** The link of a mail all of whose links lead to one stranger: no brand's mail leads only elsewhere. */
function onlyStranger(
  { contact, links }: Facts,
  order: ReadonlyMap<string, number>,
  parts: number,
): Link | null {
  if (contact.channel !== 'email') return null;
  const opened = links.filter(
    (link) =>
      link.kind !== 'mailto' &&
      link.kind !== 'image' &&
      link.kind !== 'unsubscribe' &&
      (order.get(link.part) ?? 0) < parts,
  );
  const [first] = opened;
  const leads = (link: Link): boolean =>
    link.host.owner === null && isStrangers(link.host.standing) && !countsClicks(link.host);
  return first !== undefined &&
    opened.every((link) => leads(link) && link.host.domain === first.host.domain)
    ? first
    : null;
}

function acts(link: Link, facts: Facts): boolean {
  return facts.contact.channel === 'email' && isToActOn(link, facts);
}

/** A place where anybody can put a page. Brands link to their own pages at social networks. */
function isAnybodys({ host }: Link, knowledge: Knowledge): boolean {
  const { standing } = host;
  if (host.owner !== null && knowledge.brand(host.owner)?.category === 'social') return false;
  return (
    standing === 'hosting' ||
    standing === 'user-content' ||
    standing === 'dynamic-dns' ||
    standing === 'file-host' ||
    standing === 'link-in-bio'
  );
}

function textFindings(
  { mentions, reads }: Facts,
  claims: readonly Claim[],
  knowledge: Knowledge,
  parts: number,
): Finding[] {
  const findings: Finding[] = [];
  const spliced = mentions.get('#spliced').find((m) => m.part < parts);
  const read = spliced === undefined ? undefined : reads[spliced.part];
  if (spliced !== undefined && read !== undefined && claims.length > 0) {
    findings.push({
      rule: 'spliced.name',
      kind: 'text',
      bits: OBSERVED_BITS['spliced.name'],
      decisive: false,
      span: { part: read.part.id, start: spliced.start, end: spliced.end },
      params: { brand: nameOf(spliced.values?.['brand'] ?? null, knowledge) },
    });
  }
  const told = mentions.get('$instructs-checker').find((m) => m.part < parts);
  const where = told === undefined ? undefined : reads[told.part];
  if (told !== undefined && where !== undefined) {
    findings.push({
      rule: 'checker.instructions',
      kind: 'text',
      bits: OBSERVED_BITS['checker.instructions'],
      decisive: false,
      span: { part: where.part.id, start: told.start, end: told.end },
      params: {},
    });
  }
  return findings;
}

/** A number to call that the brand is not known to publish. The list is short, so it only supports. */
function numberFindings(
  facts: Facts,
  claims: readonly Claim[],
  knowledge: Knowledge,
  parts: number,
): Finding[] {
  const brand = claims.find((claim) => claim.strength === 'firm')?.brand;
  const published = brand === undefined ? NO_NUMBERS : knowledge.publishedNumbers(brand);
  if (brand === undefined || published.size === 0) return [];
  const call = facts.mentions.get('ask:call_number').find((m) => m.part < parts);
  const part = call === undefined ? undefined : facts.reads[call.part]?.part.id;
  const number = facts.values.find(
    (v) => v.kind === 'number' && v.part === part && v.end > (call?.start ?? 0),
  );
  if (part === undefined || number === undefined || isAmong(number.value, published)) return [];
  return [
    {
      rule: 'number.unpublished',
      kind: 'number',
      bits: OBSERVED_BITS['number.unpublished'],
      decisive: false,
      span: { part, start: number.start, end: number.end },
      params: { number: number.value, brand: nameOf(brand, knowledge) },
    },
  ];
}

/** An order number that has none of the forms that the brand gives out. Sellers number too: it only supports. */
function orderFindings(
  { mentions, reads }: Facts,
  claims: readonly Claim[],
  knowledge: Knowledge,
  parts: number,
): Finding[] {
  const brand = claims.find((claim) => claim.strength === 'firm')?.brand;
  const forms = brand === undefined ? undefined : knowledge.brand(brand)?.orderForms;
  if (brand === undefined || forms === undefined) return [];
  const references = mentions.get('#order-reference').filter((m) => m.part < parts);
  const [odd] = references.filter((m) => !fitsForm(m.values?.['value'] ?? '', forms));
  const part = odd === undefined ? undefined : reads[odd.part]?.part.id;
  // Beside one of the right form another is a seller's or a carrier's.
  if (
    odd === undefined ||
    part === undefined ||
    references.some((m) => m !== odd && fitsForm(m.values?.['value'] ?? '', forms))
  )
    return [];
  return [
    {
      rule: 'order.format',
      kind: 'number',
      bits: OBSERVED_BITS['order.format'],
      decisive: false,
      span: { part, start: odd.start, end: odd.end },
      params: { number: odd.values?.['value'] ?? '', brand: nameOf(brand, knowledge) },
    },
  ];
}

const NO_NUMBERS: ReadonlySet<string> = new Set();

/** Numbers are written with and without the country's code. */
function isAmong(number: string, published: ReadonlySet<string>): boolean {
  const digits = number.replace(/\D/gu, '');
  return [...published].some(
    (known) => known === digits || known.endsWith(digits) || digits.endsWith(known),
  );
}

export function nameOf(brand: string | null, knowledge: Knowledge): string {
  return brand === null ? '' : (knowledge.brand(brand)?.name ?? brand);
}

/** The brand's own site, to set beside an imitation. */
function homeOf(brand: string | null, knowledge: Knowledge): string {
  return brand === null ? '' : (knowledge.home(brand) ?? '');
}

function spanOfLink(link: Link): Span | null {
  return link.end > link.start ? { part: link.part, start: link.start, end: link.end } : null;
}

function spanOfPart(facts: Facts, id: string): Span | null {
  const part = facts.contact.parts.find((p) => p.id === id);
  return part === undefined || part.text === ''
    ? null
    : { part: id, start: 0, end: part.text.length };
}
