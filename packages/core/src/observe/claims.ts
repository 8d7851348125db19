import type { Contact, Span } from '../contact/contact.ts';
import type { Claim } from '../judge/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Host } from './host-type.ts';
import type { Link } from './links.ts';
import { canonical } from './skeleton.ts';
import { disguisedWords } from './disguise.ts';
import type { Mention, Mentions, ReadPart } from './mention.ts';
import type { MailSender } from './sender.ts';

/** What claims are read from. */
export interface ClaimSources {
  readonly contact: Contact;
  readonly reads: readonly ReadPart[];
  readonly mentions: Mentions;
  readonly names: readonly NameMention[];
  readonly links: readonly Link[];
  readonly sender: MailSender | null;
  readonly knowledge: Knowledge;
  /** Parts before this index count. */
  readonly parts: number;
}

/** A brand's name standing somewhere. */
export interface NameMention extends Mention {
  readonly brand: string;
  /** False: an everyday word or short name that means the brand only in context. */
  readonly alone: boolean;
}

/**
 * How much each sign says that the contact speaks as the brand. A claim is firm from `FIRM` on.
 * Names are everywhere: a river, a shop on a bank statement, a thread about a scam. What makes a
 * claim is the place and the words around it.
 */
const SIGN = {
  displayName: 4,
  displayNameFirst: 2.2,
  displayNameAmongOthers: 1.6,
  freemail: 1.5,
  resemblingAddress: 2,
  employeeAddress: 1,
  topic: 1,
  ownAddress: 3,
  lookAlikeHost: 3,
  localPart: 1,
  headOfText: 3,
  disguised: 3,
  speaks: 3,
  addresses: 2.6,
  role: 2,
  yours: 2,
  subject: 1.2,
  title: 2,
  mention: 0.35,
} as const;

const FIRM = 3;
/** A mail whose sender and subject name no brand speaks as one only if its words say so twice. */
const FIRM_BY_WORDS = 3.6;
const SENDER_SIGNS = [
  'displayName',
  'displayNameFirst',
  'displayNameAmongOthers',
  'ownAddress',
  'resemblingAddress',
  'disguised',
  'lookAlikeHost',
  'localPart',
  'subject',
];
/** A text or call has no sender line: its words are all there is. */
const FIRM_WITHOUT_SENDER = 2;
/** Mentions beyond this say no more. */
const MAX_MENTION_SCORE = 1.05;

interface Tally {
  score: number;
  mention: number;
  /** The best of each kind counts once. */
  readonly kinds: Set<string>;
  readonly spans: Span[];
}

export function readClaims(sources: ClaimSources): Claim[] {
  if (
    sources.names.length === 0 &&
    sources.links.length === 0 &&
    sources.sender === null &&
    sources.contact.channel !== 'page'
  )
    return [];
  const tallies = new Map<string, Tally>();
  const add = (brand: string, kind: keyof typeof SIGN, span: Span | null): void => {
    const tally = tallies.get(brand) ?? { score: 0, mention: 0, kinds: new Set(), spans: [] };
    tallies.set(brand, tally);
    if (kind === 'mention')
      tally.mention = Math.min(MAX_MENTION_SCORE, tally.mention + SIGN.mention);
    else if (!tally.kinds.has(kind)) {
      tally.kinds.add(kind);
      tally.score += SIGN[kind];
    }
    if (span !== null && tally.spans.length < MAX_SPANS) {
      if (kind === 'mention') tally.spans.push(span);
      else tally.spans.unshift(span);
    }
  };
  fromSender(sources, add);
  fromWords(sources, add);
  fromHosts(sources, add);
  return weigh(tallies, sources);
}

/** The words make the name the sender in two ways: speaking or greeting as it, or telling of trouble with what is the reader's. */
function speaksTwice({ kinds }: Tally, mentions: Mentions): boolean {
  const frames = ['speaks', 'addresses', 'role', 'yours', 'title'].filter((kind) =>
    kinds.has(kind),
  );
  const troubled = kinds.has('yours') && mentions.get('$trouble-words').length > 0;
  return frames.length >= 2 && (kinds.has('speaks') || kinds.has('addresses') || troubled);
}

const MAX_SPANS = 6;

type Add = (brand: string, kind: keyof typeof SIGN, span: Span | null) => void;

function weigh(
  tallies: ReadonlyMap<string, Tally>,
  { contact, sender, mentions }: ClaimSources,
): Claim[] {
  const speaker = sender?.host?.standing === 'brand' ? sender.host.owner : null;
  // A caller or texter who talks of scams still says who they are; a mail about them does not.
  const discusses = contact.channel === 'email' && mentions.get('$discusses-scams').length > 0;
  const claims: (Claim & { readonly score: number })[] = [];
  for (const [brand, tally] of tallies) {
    // Mentions make no claim of a mail: newspapers are full of them.
    const score = tally.score + (contact.channel === 'email' ? 0 : tally.mention);
    const bar =
      contact.channel !== 'email'
        ? FIRM_WITHOUT_SENDER
        : SENDER_SIGNS.some((s) => tally.kinds.has(s))
          ? FIRM
          : speaksTwice(tally, mentions)
            ? FIRM_BY_WORDS
            : Infinity;
    // A known firm that speaks of another one does not speak as it, and a warning speaks of many.
    const speaksItself =
      tally.kinds.has('displayName') ||
      tally.kinds.has('ownAddress') ||
      tally.kinds.has('lookAlikeHost');
    const firm =
      score >= bar && (speaksItself || ((speaker === null || speaker === brand) && !discusses));
    const named = ['displayName', 'displayNameFirst', 'ownAddress'].some((kind) =>
      tally.kinds.has(kind),
    );
    claims.push({ brand, strength: firm ? 'firm' : 'passing', named, spans: tally.spans, score });
  }
  return claims
    .sort((a, b) => b.score - a.score)
    .map(({ brand, strength, named, spans }) => ({ brand, strength, named, spans }));
}

function fromSender(
  { contact, reads, names, mentions, sender, knowledge }: ClaimSources,
  add: Add,
): void {
  if (contact.channel !== 'email') return;
  for (const read of reads) {
    if (read.part.kind !== 'sender') continue;
    const nameEnd = endOfName(read.part.text);
    const words = read.folded.starts.filter((start) => start < nameEnd).length;
    if (words === 0) continue;
    const roles = mentions.get('$sender-roles').filter((m) => m.part === read.index);
    const shared = mentions
      .get('$sender-via')
      .some((m) => m.part === read.index && m.first < words);
    for (const name of names) {
      if (name.part !== read.index || name.after > words) continue;
      const covered = new Set<number>();
      for (const mention of [
        name,
        ...roles,
        ...names.filter((n) => n.brand === name.brand && n.part === read.index),
      ]) {
        for (let word = mention.first; word < Math.min(mention.after, words); word += 1)
          covered.add(word);
      }
      const whole = covered.size === words && !shared;
      if (whole && (name.alone || covered.size > name.after - name.first))
        add(name.brand, 'displayName', spanOf(name, read));
      else if (whole && words === 1) {
        const person = mentions
          .get('$given-names')
          .some((m) => m.part === read.index && m.first === name.first);
        add(name.brand, person ? 'displayNameAmongOthers' : 'displayNameFirst', spanOf(name, read));
      } else if (name.alone && name.first === 0 && !shared)
        add(name.brand, 'displayNameFirst', spanOf(name, read));
      else if (name.alone) add(name.brand, 'displayNameAmongOthers', spanOf(name, read));
    }
  }
  fromDisguisedName(reads, knowledge, add);
  const shown = inDisplayName(names, reads);
  for (const brand of shown) {
    if (sender?.host != null && isFree(sender.host, knowledge)) add(brand, 'freemail', null);
    if (mentions.get(`$topic-${knowledge.brand(brand)?.category ?? ''}`).length > 0)
      add(brand, 'topic', null);
  }
  if (sender?.host == null) return;
  const { host, address } = sender;
  if (host.owner !== null && host.standing !== 'user-content' && host.standing !== 'freemail') {
    // Customers of a telephone or mail company write from its domain too.
    const provider = PROVIDERS.has(knowledge.brand(host.owner)?.category ?? '');
    const person = writesAsPerson(
      contact.from[0]?.name ?? '',
      address ?? '',
      shown.has(host.owner),
      knowledge,
    );
    if (!provider || shown.has(host.owner))
      add(host.owner, person ? 'employeeAddress' : 'ownAddress', null);
  } else if (host.lookAlike !== null)
    add(host.lookAlike.brand, posesAsBrand(host) ? 'lookAlikeHost' : 'resemblingAddress', null);
  const local = address?.slice(0, address.lastIndexOf('@')) ?? '';
  const named = knowledge.imitable(local.replace(/[^a-z0-9]/gu, ''));
  if (named !== null && !named.common && host.owner !== named.id) add(named.id, 'localPart', null);
}

/** A topic's name below somebody's domain, as on news sites, is not yet a pose. */
function posesAsBrand({ lookAlike }: Host): boolean {
  return lookAlike?.firm === true && lookAlike.how !== 'subdomain';
}

/** Employees write to lists and friends from the firm's domain; then a person speaks, not the firm. */
function writesAsPerson(
  name: string,
  address: string,
  namesBrand: boolean,
  knowledge: Knowledge,
): boolean {
  return (
    name.trim() !== '' &&
    !namesBrand &&
    !knowledge.isRoleLocalPart(address.slice(0, address.lastIndexOf('@')))
  );
}

const PROVIDERS = new Set(['telecom', 'mail']);

/** A firm does not write from an address that everybody can have. */
function isFree(host: Host, knowledge: Knowledge): boolean {
  return knowledge.shared(host.name)?.kind === 'freemail';
}

/** `Iedger`, `PayPaI`: a name in plain letters that are chosen to be read as others. */
function fromDisguisedName(reads: readonly ReadPart[], knowledge: Knowledge, add: Add): void {
  for (const read of reads) {
    if (read.part.kind !== 'sender') continue;
    const nameEnd = endOfName(read.part.text);
    for (const [at, word] of read.folded.words.entries()) {
      const start = read.folded.starts[at] ?? 0;
      if (start >= nameEnd) break;
      if (word.length < MIN_DISGUISED) continue;
      const brand = knowledge.imitableCanonical(canonical(word));
      // A person's name may look like a short brand's: Anneli is no Ameli.
      if (brand?.distinct !== true || brand.label === word || word.includes(brand.label)) continue;
      add(brand.id, 'displayName', {
        part: read.part.id,
        start,
        end: read.folded.ends[at] ?? start,
      });
    }
  }
}

const MIN_DISGUISED = 5;

/** Brands that a sender's display name mentions. */
function inDisplayName(
  names: readonly NameMention[],
  reads: readonly ReadPart[],
): ReadonlySet<string> {
  const shown = names.filter(({ part, start }) => {
    const read = reads[part];
    return read?.part.kind === 'sender' && start < endOfName(read.part.text);
  });
  return new Set(shown.map((name) => name.brand));
}

/** Where the display name ends; a bare address has none. */
function endOfName(shown: string): number {
  const bracket = shown.lastIndexOf('<');
  if (bracket >= 0) return bracket;
  return shown.includes('@') ? 0 : shown.length;
}

function fromWords(sources: ClaimSources, add: Add): void {
  const { contact, reads, names, parts, mentions } = sources;
  if (names.length === 0) return;
  const shown = inDisplayName(names, reads);
  const texting = contact.channel === 'sms' || contact.channel === 'chat';
  for (const name of names) {
    if (name.part >= parts) continue;
    const read = reads[name.part];
    if (read === undefined || read.part.kind === 'sender' || read.part.kind === 'reply-to')
      continue;
    // What the person says on a call is no claim of the caller's.
    if (read.part.speaker === 'person') continue;
    const span = spanOf(name, read);
    const kind = frameOf(name, mentions);
    if (kind === 'elsewhere') continue;
    if (read.part.kind === 'subject' && (name.alone || kind !== null || shown.has(name.brand)))
      add(name.brand, 'subject', span);
    if (isDisguised(name, read)) add(name.brand, 'disguised', span);
    // "Re: Oracle support" names a topic; "Your Amazon account is locked" speaks to a customer.
    if (read.part.kind === 'subject') {
      const troubled = mentions.get('$trouble-words').some((m) => m.part === name.part);
      if (kind === 'yours' && troubled && !ANSWERS.test(read.part.text))
        add(name.brand, 'yours', span);
      continue;
    }
    if (read.part.kind === 'title' && name.alone) add(name.brand, 'title', span);
    if (kind !== null) add(name.brand, kind, span);
    else if (texting && isHead(name, read)) add(name.brand, 'headOfText', span);
    else if (name.alone) add(name.brand, 'mention', span);
  }
}

/** An answer or a forward carries somebody else's subject. */
const ANSWERS = /^\s*(?:re|aw|sv|antw|fwd?|wg|tr)\s*:/iu;

/** Foreign letters or invisible characters inside the name: nobody writes their own name so. */
function isDisguised(name: NameMention, { folded }: ReadPart): boolean {
  const odd = disguisedWords(folded);
  for (let word = name.first; word < name.after; word += 1) if (odd.has(word)) return true;
  return false;
}

/** `AMAZON: your parcel`, `[Chase] alert`: the name stands where a sender signs. */
function isHead(name: NameMention, { part, folded }: ReadPart): boolean {
  const next = part.text.slice(name.end, name.end + 2);
  const marked =
    /^\s?[:\])*|\u2013-]/u.test(next) || /[[(*]$/u.test(part.text.slice(0, name.start).trimEnd());
  if (name.first <= 2 && marked) return true;
  return name.alone && name.first === 0 && folded.words.length > name.after + 2;
}

type Frame = 'speaks' | 'addresses' | 'role' | 'yours' | 'elsewhere' | null;

/** What the words right beside the name make of it. */
function frameOf(name: NameMention, mentions: Mentions): Frame {
  const before = (list: string, gap: number): boolean =>
    mentions
      .get(list)
      .some((m) => m.part === name.part && m.after <= name.first && name.first - m.after <= gap);
  const after = (list: string, gap: number): boolean =>
    mentions
      .get(list)
      .some((m) => m.part === name.part && m.first >= name.after && m.first - name.after <= gap);
  if (before('$claim-elsewhere-before', 0)) return 'elsewhere';
  if (after('$claim-elsewhere-after', 0)) return null;
  if (before('$claim-speaks-before', 0)) return 'speaks';
  if (before('$claim-addresses-before', 0) && after('$claim-customer-after', 0)) return 'addresses';
  if (after('$claim-role-after', 1) || before('$claim-role-before', 0)) return 'role';
  if (before('$claim-account-before', 0)) return 'yours';
  if (before('$claim-your-before', 1) && after('$claim-account-after', 1)) return 'yours';
  return null;
}

function fromHosts({ contact, links, reads, parts, knowledge }: ClaimSources, add: Add): void {
  const counted = new Set<string>();
  if (links.length > 0)
    for (const { index, part } of reads) if (index < parts) counted.add(part.id);
  for (const link of links) {
    if (!counted.has(link.part)) continue;
    const span =
      link.end > link.start ? { part: link.part, start: link.start, end: link.end } : null;
    const { lookAlike } = link.host;
    if (lookAlike?.firm === true && link.kind !== 'image')
      add(lookAlike.brand, 'lookAlikeHost', span);
    if (
      contact.channel === 'link' &&
      link.host.owner !== null &&
      link.host.standing !== 'user-content'
    ) {
      add(link.host.owner, 'ownAddress', span);
    }
  }
  if (contact.channel === 'page' && contact.address !== undefined) {
    const host = /^(?:https?:\/\/)?(?:[^/@]*@)?([^/:?#]+)/iu.exec(contact.address)?.[1];
    const owner = host === undefined ? null : knowledge.owner(host.toLowerCase());
    if (owner !== null && owner.userContent !== true) add(owner.brand, 'ownAddress', null);
  }
}

export function spanOf(mention: Mention, read: ReadPart): Span {
  return { part: read.part.id, start: mention.start, end: mention.end };
}
