import { parse } from 'tldts';
import type { Knowledge, OwnedDomain, SharedHost } from '../knowledge/knowledge.ts';
import type { Host, Standing } from './host-type.ts';
import { lookAlike } from './look-alike.ts';

/**
 * Registrable domain of a host name: the public suffix plus one label, private suffixes included.
 *
 * @param host Lower-case ASCII (punycode), no trailing dot, at most 253 characters.
 * @returns `'example.co.uk'` for `'www.example.co.uk'`; `null` for an IP address, a bare suffix
 *   (`'co.uk'`), an unknown ending or a single label. `a.github.io` has an owner of its own.
 * @throws Never.
 * @see https://publicsuffix.org/list/, as shipped in tldts
 */
export function registrableDomain(host: string): string | null {
  const reserved = reservedDomain(host);
  if (reserved !== null) return reserved;
  const found = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: true,
  });
  return found.isIcann === true || found.isPrivate === true || isCountry(found.publicSuffix)
    ? found.domain
    : null;
}

/** A country's ending that the list knows only with something below it: `za`, of which there is `co.za`. */
function isCountry(suffix: string | null): boolean {
  return (
    suffix?.length === 2 && parse(`a.co.${suffix}`, { validateHostname: false }).isIcann === true
  );
}

/** Endings that nobody can register but everybody writes examples with (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)([a-z0-9-]+\.(?:test|example|invalid))$/u;

function reservedDomain(host: string): string | null {
  return RESERVED.exec(host)?.[1] ?? null;
}

/** `null` when it is no host: a bare word, a wrong character, an ending nobody registered. */
export function readHost(raw: string, knowledge: Knowledge): Host | null {
  const name = canonicalHost(raw);
  if (name === null) return null;
  return knowledge.hostCache.get(name, () => classify(name, knowledge));
}

/** Lower case and punycode, as the URL standard does it; `null` for what is no host. */
function canonicalHost(raw: string): string | null {
  if (raw.length === 0 || raw.length > MAX_HOST) return null;
  const lower = raw.toLowerCase();
  if (PLAIN_HOST.test(lower)) return lower.endsWith('.') ? lower.slice(0, -1) : lower;
  try {
    const name = new URL(`http://${raw}/`).hostname;
    return name === '' || name.length > MAX_HOST || name.includes('..')
      ? null
      : name.replace(/\.$/u, '');
  } catch {
    return null;
  }
}

/** Longest host name, RFC 1035. */
const MAX_HOST = 253;
const PLAIN_HOST =
  /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*\.[a-z][a-z0-9-]*\.?$/u;

function classify(name: string, knowledge: Knowledge): Host | null {
  const whole = parse(name, WITH_PRIVATE);
  if (whole.isIp === true)
    return { name, domain: name, standing: 'ip', owner: null, lookAlike: null };
  const isPrivate = whole.isPrivate === true;
  const found = isPrivate ? parse(name, WITHOUT_PRIVATE) : whole;
  const domain =
    found.isIcann === true || isCountry(found.publicSuffix) ? found.domain : reservedDomain(name);
  if (domain === null) return null;
  const owned = knowledge.owner(name);
  const shared = knowledge.shared(name);
  // The more particular entry wins: sites.example.com over example.com.
  if (owned !== null && (shared === null || winsOver(owned, shared))) {
    return { name, domain, standing: standingOf(owned), owner: owned.brand, lookAlike: null };
  }
  const owner = owned?.brand ?? null;
  if (shared !== null) {
    const imitates =
      owner === null && shared.kind !== 'tracker' ? lookAlike(name, domain, knowledge) : null;
    return { name, domain, standing: shared.kind, owner, lookAlike: imitates };
  }
  const standing = isPrivate ? 'user-content' : 'stranger';
  return { name, domain, standing, owner: null, lookAlike: lookAlike(name, domain, knowledge) };
}

/** With the suffixes that companies give out names below, such as `github.io`; and without them. */
const WITH_PRIVATE = { extractHostname: false, allowPrivateDomains: true };
const WITHOUT_PRIVATE = { extractHostname: false, allowPrivateDomains: false };

/** A brand's own short links are its own, unless anybody can make them. */
function winsOver(owned: OwnedDomain, shared: SharedHost): boolean {
  if (owned.domain.length !== shared.domain.length)
    return owned.domain.length > shared.domain.length;
  return shared.kind === 'shortener' && owned.userContent !== true && owned.role !== 'user-content';
}

function standingOf(owned: OwnedDomain): Standing {
  if (owned.role === 'user-content') return 'user-content';
  if (owned.weak === true) return 'weak';
  return owned.userContent === true ? 'mixed' : 'brand';
}

/** The organisation could be anybody: nothing ties such a host to a brand. */
export function isStrangers(standing: Standing): boolean {
  return (
    standing !== 'brand' && standing !== 'mixed' && standing !== 'weak' && standing !== 'tracker'
  );
}

/**
 * A brand's very name under a country's own kind of ending, `norvik.org.au`: likely its branch there,
 * which the registry lacks. Nothing proves it, and it disproves nothing.
 */
export function isRegional({ domain, lookAlike: looks }: Host): boolean {
  return (
    looks?.how === 'other-ending' && !looks.firm && /^[^.]+\.[a-z]{2,3}\.[a-z]{2}$/u.test(domain)
  );
}

/** Named as mail services name the hosts that count clicks: a brand may have rented one we do not know. */
export function countsClicks({ name }: Host): boolean {
  return DELIVERS.test(name);
}

const DELIVERS =
  /^(?:clicks?|links?|track|tracking|email|em|mail|mailing|news|go|[etl]|url|ct|info)\d*\./u;
