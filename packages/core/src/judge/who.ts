import type { Claim, Who } from './assessment.ts';
import type { Contact } from '../contact/contact.ts';
import type { Facts } from '../observe/observe.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Host } from '../observe/host-type.ts';
import { countsClicks, isRegional, isStrangers, readHost } from '../observe/host.ts';
import type { Link } from '../observe/links.ts';
import type { MailSender } from '../observe/sender.ts';
import { speaksForOwner } from '../observe/sender.ts';

/** The first line: who sent it. `evidence` is the link it rests on, where it rests on one. */
export interface WhoFound {
  readonly who: Who;
  readonly link: Link | null;
}

/** @param parts Only parts before this index count. */
export function findWho(
  facts: Facts,
  claims: readonly Claim[],
  knowledge: Knowledge,
  parts: number,
): WhoFound {
  const { contact, sender } = facts;
  if (sender?.proven != null) {
    return found({
      state: 'proven',
      brand: sender.proven,
      reason: 'aligned-signature',
      ...detail(sender.host?.domain),
    });
  }
  const official = officialHost(facts, knowledge);
  if (official !== null) {
    return found({
      state: 'proven',
      brand: official.owner,
      reason: 'official-host',
      detail: official.name,
    });
  }
  const main = claims.find((claim) => claim.strength === 'firm');
  if (main === undefined) return found({ state: 'unknown', brand: null, reason: 'no-claim' });

  const byAddress = sender === null ? null : strangerAddress(sender, main, knowledge);
  if (byAddress !== null) return found(byAddress);
  const link = strangerLink(facts, main, knowledge, parts);
  if (link !== null) {
    const looks = link.host.lookAlike?.firm === true && link.host.lookAlike.brand === main.brand;
    return {
      who: {
        state: 'disproven',
        brand: main.brand,
        reason: looks ? 'look-alike' : 'stranger-link',
        detail: link.host.name,
      },
      link,
    };
  }
  return found({ state: 'unknown', brand: main.brand, reason: unknownReason(facts) });

  function unknownReason({ contact: { channel, evidence } }: Facts): Who['reason'] {
    if (channel !== 'email') return 'not-provable';
    if (evidence !== 'original' && evidence !== 'attached') return 'no-headers';
    return contact.channel === 'email' && contact.headers.some((h) => h.name === 'received')
      ? 'not-authenticated'
      : 'no-headers';
  }
}

function found(who: Who): WhoFound {
  return { who, link: null };
}

function detail(value: string | undefined): { detail?: string } {
  return value === undefined ? {} : { detail: value };
}

/** For a page or a link the host itself is the proof. */
function officialHost({ contact, links }: Facts, knowledge: Knowledge): Host | null {
  if (contact.channel === 'link') {
    const host = links[0]?.host;
    return host?.standing === 'brand' && links[0]?.userinfo === null ? host : null;
  }
  if (contact.channel !== 'page' || contact.address === undefined || contact.evidence === 'typed')
    return null;
  const name = /^https:\/\/([^/@:?#]+)(?::443)?(?:[/?#]|$)/iu.exec(contact.address)?.[1];
  const host = name === undefined ? null : readHost(name, knowledge);
  return host?.standing === 'brand' ? host : null;
}

/** The address belongs to somebody else than the brand that speaks. */
function strangerAddress(
  { host, address }: MailSender,
  { brand, named }: Claim,
  knowledge: Knowledge,
): Who | null {
  if (address === null) return null;
  if (host === null) {
    // An ending that does not exist: nobody can own it, the brand least of all.
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return named && domain !== 'localhost'
      ? { state: 'disproven', brand, reason: 'stranger-address', detail: domain }
      : null;
  }
  if (host.lookAlike?.firm === true && host.lookAlike.brand === brand) {
    return { state: 'disproven', brand, reason: 'look-alike', detail: host.domain };
  }
  if (host.owner === brand && isReserved(address, knowledge)) return null;
  if (host.owner === brand && (host.standing === 'weak' || speaksForOwner(host, knowledge)))
    return null;
  // A marketplace or bank that speaks of another brand in its own mail is no impostor for it.
  if (host.owner !== null && host.standing === 'brand' && !named) return null;
  if (host.standing === 'tracker' || host.standing === 'weak') return null;
  const via = knowledge.brand(brand)?.sendsVia ?? [];
  if (via.some((domain) => host.name === domain || host.name.endsWith(`.${domain}`))) return null;
  // Perhaps a regional name of the brand's own that the registry lacks: neither proof nor disproof.
  if (host.lookAlike?.brand === brand || resembles(host, brand, knowledge)) return null;
  return { state: 'disproven', brand, reason: 'stranger-address', detail: host.domain };
}

/** Addresses that a mail service keeps for itself (RFC 2142): no stranger can have one there. */
function isReserved(address: string, knowledge: Knowledge): boolean {
  return knowledge.isReservedLocalPart(address.slice(0, address.lastIndexOf('@')));
}

/** The domain begins or ends with the brand's name, and no lure word makes it an imitation. */
function resembles(host: Host, brand: string, knowledge: Knowledge): boolean {
  const label = host.domain.slice(0, host.domain.indexOf('.')).replaceAll('-', '');
  return knowledge
    .labels(brand)
    .some((own) => own.length >= 4 && (label.startsWith(own) || label.endsWith(own)));
}

const ACTING = new Set<Link['kind']>(['text', 'anchor', 'form', 'mailto']);

/** Channels whose contacts are written to the person: a stranger's link in one says who wrote it. */
const ADDRESSED = new Set<Contact['channel']>(['sms', 'chat', 'email']);

/** The link it wants used, if it belongs to somebody else. */
function strangerLink(
  facts: Facts,
  { brand }: Claim,
  knowledge: Knowledge,
  parts: number,
): Link | null {
  const { contact, links, reads } = facts;
  if (links.length === 0) return null;
  const order = new Map<string, number>();
  for (const read of reads) order.set(read.part.id, read.index);
  const acting = links.filter(
    (l) => ACTING.has(l.kind) && (order.get(l.part) ?? 0) < parts && !isExample(l, facts, brand),
  );
  const imitates = acting.find(
    (l) => l.host.lookAlike?.firm === true && l.host.lookAlike.brand === brand,
  );
  if (imitates !== undefined) return imitates;
  if (!ADDRESSED.has(contact.channel)) return null;
  const strangers = acting.filter(
    (l) =>
      l.host.owner !== brand &&
      isStrangers(l.host.standing) &&
      l.host.standing !== 'shortener' &&
      !(isRegional(l.host) && l.host.lookAlike?.brand === brand) &&
      !isOther(l.host, brand),
  );
  const [first] = strangers;
  if (first === undefined) return null;
  if (contact.channel === 'sms' || contact.channel === 'chat') {
    return acting.some((l) => l.host.owner === brand && l.host.standing === 'brand') ? null : first;
  }
  // A brand's own mail is full of other people's links. The one that matters is the one to act on,
  // and only where no link at all leads home.
  if (
    acting.some((l) => l.host.owner === brand) ||
    acting.some((l) => l.host.standing === 'tracker')
  )
    return null;
  const ownAddress = facts.sender?.host?.owner === brand;
  return (
    strangers.find(
      (l) =>
        isToActOn(l, facts) &&
        !(ownAddress && (countsClicks(l.host) || resembles(l.host, brand, knowledge))),
    ) ?? null
  );

  /** A known brand's own page, such as a shop for apps or a social network. */
  function isOther(host: Host, claimed: string): boolean {
    return (
      host.owner !== null &&
      host.owner !== claimed &&
      knowledge.brand(host.owner) !== undefined &&
      host.standing !== 'user-content'
    );
  }
}

/**
 * A brand's own mail about scams spells out the addresses it warns of. It stays unproven; but what it
 * names as a bad example is no link it wants used.
 */
export function isExample(link: Link, { sender, mentions }: Facts, brand: string): boolean {
  return (
    link.kind === 'text' &&
    sender?.host?.owner === brand &&
    mentions.get('$discusses-scams').length > 0
  );
}

/** Words of a mail up to which every link in it is the thing to act on. */
const SHORT_MAIL = 60;

/** A button or its like: shown words that want an action, a form, or the only thing in a short mail. */
export function isToActOn(link: Link, { mentions, reads }: Facts): boolean {
  if (link.kind === 'form') return true;
  if (link.kind !== 'anchor' && link.kind !== 'text' && link.kind !== 'mailto') return false;
  const read = reads.find((r) => r.part.id === link.part);
  if (read === undefined) return false;
  if (read.folded.words.length <= SHORT_MAIL && link.kind !== 'mailto') return true;
  const shown = mentions.get('$link-action').filter((m) => m.part === read.index);
  if (link.kind !== 'text') return shown.some((m) => m.start < link.end && link.start < m.end);
  // A written address has no words of its own: those right before it say what it is for.
  return shown.some((m) => m.end <= link.start && link.start - m.end < BEFORE_LINK);
}

/** Characters before a written address in which it is said what to do with it. */
const BEFORE_LINK = 24;
