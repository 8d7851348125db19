import type { Claim, Who } from './assessment.ts';
import type { Facts } from '../observe/observe.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Host } from '../observe/host.ts';
import { isStrangers, readHost } from '../observe/host.ts';
import type { Link } from '../observe/links.ts';

/** The first line: who sent it. `evidence` is the link it rests on, where it rests on one. */
export interface WhoFound {
  readonly who: Who;
  readonly link: Link | null;
}

/** @param parts Only parts before this index count. */
export function findWho(facts: Facts, claims: readonly Claim[], knowledge: Knowledge, parts: number): WhoFound {
  const { contact, sender } = facts;
  if (sender?.proven != null) {
    return found({ state: 'proven', brand: sender.proven, reason: 'aligned-signature', ...detail(sender.host?.domain) });
  }
  const official = officialHost(facts, knowledge);
  if (official !== null) {
    return found({ state: 'proven', brand: official.owner, reason: 'official-host', detail: official.name });
  }
  const firm = claims.filter((claim) => claim.strength === 'firm');
  const [main] = firm;
  if (main === undefined) return found({ state: 'unknown', brand: null, reason: 'no-claim' });

  const byAddress = sender?.host == null ? null : strangerAddress(sender.host, main, knowledge);
  if (byAddress !== null) return found(byAddress);
  const link = strangerLink(facts, main, knowledge, parts);
  if (link !== null) {
    const looks = link.host.lookAlike?.firm === true && link.host.lookAlike.brand === main.brand;
    return {
      who: { state: 'disproven', brand: main.brand, reason: looks ? 'look-alike' : 'stranger-link', detail: link.host.name },
      link,
    };
  }
  return found({ state: 'unknown', brand: main.brand, reason: unknownReason(facts) });

  function unknownReason({ contact: { channel, evidence } }: Facts): Who['reason'] {
    if (channel !== 'email') return 'not-provable';
    if (evidence !== 'original' && evidence !== 'attached') return 'no-headers';
    return contact.channel === 'email' && contact.headers.some((h) => h.name === 'received') ? 'not-authenticated' : 'no-headers';
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
  if (contact.channel !== 'page' || contact.address === undefined || contact.evidence === 'typed') return null;
  const name = /^https:\/\/([^/@:?#]+)(?::443)?(?:[/?#]|$)/iu.exec(contact.address)?.[1];
  const host = name === undefined ? null : readHost(name, knowledge);
  return host?.standing === 'brand' ? host : null;
}

/** The address belongs to somebody else than the brand that speaks. */
function strangerAddress(host: Host, { brand }: Claim, knowledge: Knowledge): Who | null {
  if (host.lookAlike?.firm === true && host.lookAlike.brand === brand) {
    return { state: 'disproven', brand, reason: 'look-alike', detail: host.domain };
  }
  if (host.owner === brand && host.standing !== 'user-content') return null;
  // A marketplace or bank that speaks of another brand in its own mail is no impostor for it.
  if (host.owner !== null && host.standing === 'brand') return null;
  if (host.standing === 'tracker' || host.standing === 'weak') return null;
  const via = knowledge.brand(brand)?.sendsVia ?? [];
  if (via.some((domain) => host.name === domain || host.name.endsWith(`.${domain}`))) return null;
  // Somebody's own regional name of the brand, not in the registry: nothing proves or disproves it.
  if (host.lookAlike?.brand === brand) return null;
  return { state: 'disproven', brand, reason: 'stranger-address', detail: host.domain };
}

const ACTING = new Set<Link['kind']>(['text', 'anchor', 'form']);

/** The link it wants used, if it belongs to somebody else. */
function strangerLink({ contact, links, reads, mentions }: Facts, { brand }: Claim, knowledge: Knowledge, parts: number): Link | null {
  const order = new Map(reads.map((read) => [read.part.id, read.index]));
  const acting = links.filter((l) => ACTING.has(l.kind) && (order.get(l.part) ?? 0) < parts);
  const imitates = acting.find((l) => l.host.lookAlike?.firm === true && l.host.lookAlike.brand === brand);
  if (imitates !== undefined) return imitates;
  const strangers = acting.filter((l) => isStrangers(l.host.standing) && l.host.standing !== 'shortener' && !isOther(l.host, brand));
  const [first] = strangers;
  if (first === undefined) return null;
  if (contact.channel === 'sms' || contact.channel === 'chat') {
    return acting.some((l) => l.host.owner === brand && l.host.standing === 'brand') ? null : first;
  }
  if (contact.channel !== 'email') return null;
  // A brand's own mail is full of other people's links. The one that matters is the one to act on,
  // and only where no link at all leads home.
  if (acting.some((l) => l.host.owner === brand) || acting.some((l) => l.host.standing === 'tracker')) return null;
  const urged = mentions.get('$link-action');
  return (
    strangers.find((l) => {
      const part = order.get(l.part);
      return urged.some((m) => m.part === part && m.start < l.end && l.start < m.end) || (l.kind === 'form' && contact.parts.length > 0);
    }) ?? null
  );

  /** A known brand's own page, such as a shop for apps or a social network. */
  function isOther(host: Host, claimed: string): boolean {
    return host.owner !== null && host.owner !== claimed && knowledge.brand(host.owner) !== undefined && host.standing !== 'user-content';
  }
}
