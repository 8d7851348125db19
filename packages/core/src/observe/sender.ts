import type { EmailContact, HeaderField } from '../contact/contact.ts';
import type { TrustedReceiver } from '../knowledge/bundle.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readAuthenticationResults } from './authentication-results.ts';
import type { Host } from './host-type.ts';
import { readHost, registrableDomain } from './host.ts';

/** A look-up made outside the core, handed in with its time so that an answer can be replayed. */
export interface DkimObservation {
  readonly kind: 'dkim';
  /** Signing domain (`d=`), lower case. */
  readonly domain: string;
  readonly result: 'pass' | 'fail' | 'unknown';
  /** ISO 8601. */
  readonly at: string;
}

/** Who sent a mail, as far as the mail itself shows. */
export interface MailSender {
  /** Host of the From address; `null` when there is none. */
  readonly host: Host | null;
  /** `local@domain`, lower case. */
  readonly address: string | null;
  /** Brand whose domain signed, in line with From; `null` when nothing is established. */
  readonly proven: string | null;
  /** Who established it: an authserv-id, or `self` for a look-up of ours. */
  readonly provenBy: string | null;
  /** Reply-To goes to another owner than From. */
  readonly replyElsewhere: Host | null;
  readonly malformed: boolean;
}

export function readSender(
  contact: EmailContact,
  knowledge: Knowledge,
  options: {
    readonly receivers: readonly string[];
    readonly observations: readonly DkimObservation[];
  },
): MailSender {
  const addressed = contact.from.filter((from) => from.address !== null);
  const address = addressed[0]?.address ?? null;
  const host = hostOf(address, knowledge);
  // Several authors: nobody can say which of them a signature speaks for (RFC 7489, 6.6.1).
  const single = new Set(addressed.map((from) => from.address)).size === 1;
  const brand = host !== null && speaksForOwner(host, knowledge) ? host.owner : null;
  const provenBy =
    single && host !== null && brand !== null
      ? established(contact, host, knowledge, options)
      : null;
  const replyTo = contact.replyTo
    .map((to) => hostOf(to.address, knowledge))
    .find((to) => to !== null);
  return {
    host,
    address,
    proven: provenBy === null ? null : brand,
    provenBy,
    replyElsewhere:
      replyTo != null &&
      host !== null &&
      replyTo.domain !== host.domain &&
      (replyTo.owner === null || replyTo.owner !== host.owner)
        ? replyTo
        : null,
    malformed: contact.from.some((from) => from.malformed === true),
  };
}

/**
 * Mail from this host is the owner's own. Pages of strangers on a brand's domain say nothing about
 * its mail servers; a free mail service's domain does: there everybody has an address.
 */
export function speaksForOwner(host: Host, knowledge: Knowledge): boolean {
  const owned = knowledge.owner(host.name);
  if (owned === null || owned.weak === true || knowledge.shared(host.name)?.kind === 'freemail')
    return false;
  // Where strangers get names of their own below the domain, only the domain itself is the owner's.
  return owned.role !== 'user-content' || host.name === owned.domain;
}

export function hostOf(address: string | null, knowledge: Knowledge): Host | null {
  return address === null ? null : readHost(address.slice(address.lastIndexOf('@') + 1), knowledge);
}

function established(
  contact: EmailContact,
  from: Host,
  knowledge: Knowledge,
  {
    receivers,
    observations,
  }: { readonly receivers: readonly string[]; readonly observations: readonly DkimObservation[] },
): string | null {
  if (observations.some((o) => o.result === 'pass' && aligned(o.domain, from.name))) return 'self';
  for (const [index, field] of contact.headers.entries()) {
    const value = resultsOf(field);
    const read = value === null ? null : readAuthenticationResults(value);
    if (read === null) continue;
    const receiver = trusted(read.authserv, knowledge, receivers);
    if (receiver === null || !wasWrittenBy(receiver, read.authserv, contact.headers, index))
      continue;
    for (const { method, result, properties } of read.results) {
      if (result !== 'pass') continue;
      const domain =
        method === 'dkim'
          ? (properties['header.d'] ?? afterAt(properties['header.i']))
          : method === 'dmarc'
            ? afterAt(properties['header.from'])
            : undefined;
      if (domain !== undefined && aligned(domain, from.name)) return read.authserv;
    }
    // Only the topmost field of a receiver is its own; those below may have come with the mail.
    return null;
  }
  return null;
}

/**
 * A receiver's results, in either of the two fields it writes them to. Some receivers put the plain
 * field below their own Received, where a sender's field could stand too, and the ARC one above it
 * (RFC 8617, 4.1.1: the same text after an instance number).
 */
function resultsOf({ name, value }: HeaderField): string | null {
  if (name === 'authentication-results') return value;
  if (name !== 'arc-authentication-results') return null;
  return value.replace(/^\s*i\s*=\s*\d{1,2}\s*;/iu, '');
}

function afterAt(value: string | undefined): string | undefined {
  return value?.slice(value.lastIndexOf('@') + 1);
}

/** Relaxed alignment: the same organisational domain (RFC 7489, 3.1.1). */
function aligned(signer: string, from: string): boolean {
  const domain = registrableDomain(signer);
  return domain !== null && domain === registrableDomain(from);
}

function trusted(
  authserv: string,
  knowledge: Knowledge,
  receivers: readonly string[],
): TrustedReceiver | null {
  if (receivers.includes(authserv)) return { authserv, name: authserv };
  return knowledge.receiver(authserv);
}

/**
 * Whether a result field was written by that receiver and not by the sender: every hop above it is
 * the receiver's own, and the first hop below it is where the receiver took the mail in. A field
 * further down could have travelled with the mail.
 */
function wasWrittenBy(
  receiver: TrustedReceiver,
  authserv: string,
  headers: readonly HeaderField[],
  index: number,
): boolean {
  for (const field of headers.slice(0, index)) {
    if (field.name === 'received' && !isHopOf(receiver, authserv, field.value)) return false;
  }
  const below = headers.slice(index + 1).find((field) => field.name === 'received');
  return below !== undefined && isHopOf(receiver, authserv, below.value);
}

function isHopOf(receiver: TrustedReceiver, authserv: string, received: string): boolean {
  const by = /(?:^|\s)by\s+\[?([^\s;()\]]{1,253})/iu.exec(received)?.[1]?.toLowerCase();
  if (by === undefined) return false;
  if (by === authserv || (receiver.hops ?? []).some((hop) => by.startsWith(hop))) return true;
  const own = registrableDomain(authserv);
  return own !== null && own === registrableDomain(by);
}
