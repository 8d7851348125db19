import type { Channel, Contact, Part } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { addDeadlines } from './deadlines.ts';
import { disguisedWords } from './disguise.ts';
import { fold } from './fold.ts';
import { isRegional, readHost } from './host.ts';
import type { Link } from './links.ts';
import { findLinks, MAX_LINKS, readTarget, wholeLink } from './links.ts';
import type { NameMention } from './claims.ts';
import type { Mention, ReadPart } from './mention.ts';
import { MAX_MENTIONS, mentionAt, Mentions, phraseAt } from './mention.ts';
import { addOrderReferences } from './order-references.ts';
import type { DkimObservation, MailSender } from './sender.ts';
import { readSender, speaksForOwner } from './sender.ts';
import type { Value, ValueKind } from './values.ts';
import { findValues } from './values.ts';

/** Everything observed in a contact. Facts only: nothing here says good or bad. */
export interface Facts {
  readonly contact: Contact;
  /** Parts whose words count: what the person sees, without quoted and hidden text. */
  readonly reads: readonly ReadPart[];
  readonly mentions: Mentions;
  readonly names: readonly NameMention[];
  readonly links: readonly Link[];
  readonly values: readonly (Value & { readonly part: string })[];
  readonly sender: MailSender | null;
  /** The person started it, so that being asked things is no surprise. */
  readonly startedByPerson: boolean;
}

export interface ObserveOptions {
  /** authserv-ids that the caller trusts beside the built-in ones, lower case. */
  readonly receivers: readonly string[];
  readonly observations: readonly DkimObservation[];
}

/** Text that is looked at, all parts together, in code units. Longer text is cut and the cut is a gap of intake. */
const MAX_TEXT = 600_000;

export function observe(contact: Contact, knowledge: Knowledge, options: ObserveOptions): Facts {
  const reads: ReadPart[] = [];
  const mentions = new Mentions(knowledge.names, reads);
  const names: NameMention[] = [];
  const links: Link[] = [];
  const values: (Value & { part: string })[] = [];
  let room = MAX_TEXT;

  for (const part of contact.parts) {
    if (part.kind === 'hidden' || part.kind === 'quoted') continue;
    const text = part.text.length > room ? part.text.slice(0, room) : part.text;
    room -= text.length;
    const shortened = text === part.text ? part : { ...part, text };
    const read: ReadPart = {
      index: reads.length,
      part: shortened,
      folded: fold(text, knowledge.confusables, knowledge.phrases.lexicon),
    };
    reads.push(read);
    findPhrases(read, knowledge, mentions, names, contact.channel);
    if (part.kind === 'sender' || part.kind === 'reply-to') continue;
    for (const link of findLinks(shortened, knowledge, MAX_LINKS - links.length)) {
      links.push(link);
      mentions.add('#link', mentionAt(read, link.start, link.end, linkValues(link)));
    }
    for (const value of isOneLink(links.at(-1), part.id, text) ? [] : findValues(text)) {
      if (
        links.some(
          (l) =>
            l.part === part.id && l.kind === 'text' && value.start < l.end && l.start < value.end,
        )
      )
        continue;
      const { kind, start, end, type } = value;
      values.push(
        type === undefined
          ? { kind, start, end, value: value.value, part: part.id }
          : { kind, start, end, value: value.value, type, part: part.id },
      );
      mentions.add(
        FACT_OF_VALUE[kind],
        mentionAt(
          read,
          value.start,
          value.end,
          value.type === undefined
            ? { value: value.value }
            : { value: value.value, type: value.type },
        ),
      );
    }
    if (part.kind === 'attachment') {
      mentions.add('#attachment', mentionAt(read, 0, part.text.length, attachmentValues(part)));
    }
    addOddWords(read, mentions, names);
  }
  addDeadlines(reads, mentions);
  addOrderReferences(reads, mentions);
  if (names.length === 0) mentions.forget(knowledge.besideNames);
  for (const name of names)
    if (name.alone) mentions.add('#brand', withValues(name, { brand: name.brand }));
  addWholeContactFacts(contact, mentions);
  if (contact.channel === 'link') {
    const itself = linkItself(contact.target, links[0], knowledge);
    if (itself !== null) links.push(itself);
  }
  const sender = contact.channel === 'email' ? readSender(contact, knowledge, options) : null;
  if (sender?.host != null) {
    mentions.add(
      '#sender',
      nowhere({
        standing: speaksForOwner(sender.host, knowledge) ? 'brand' : sender.host.standing,
        domain: sender.host.domain,
        owner: sender.host.owner ?? '',
        proven: sender.proven === null ? 'no' : 'yes',
      }),
    );
  }
  return {
    contact,
    reads,
    mentions,
    names,
    links,
    values,
    sender,
    startedByPerson: startedByPerson(contact, mentions, Infinity),
  };
}

/** Everything that is said. What matters beside a brand's name only is forgotten where none stands. */
function findPhrases(
  read: ReadPart,
  knowledge: Knowledge,
  mentions: Mentions,
  names: NameMention[],
  channel: Channel,
): void {
  const part = read.index;
  const uses = knowledge.uses(channel);
  knowledge.phrases.find(read.folded, (id, first, after) => {
    if (id >= 0) {
      const use = uses[id];
      if (use === 'none' || (use === 'in-sender' && read.part.kind !== 'sender')) return;
      mentions.addPhrase(id, part, first, after);
      if (use !== 'product') return;
      const value = read.folded.words.slice(first, after).join(' ');
      mentions.add('#product', withValues(phraseAt(read, first, after), { value }));
      return;
    }
    const meaning = knowledge.meanings[-1 - id];
    if (meaning?.kind === 'tool')
      mentions.add('#tool', withValues(phraseAt(read, first, after), { tool: meaning.tool }));
    else if (meaning !== undefined && names.length < MAX_MENTIONS * 4) {
      const { brand, alone } = meaning;
      const { start, end } = phraseAt(read, first, after);
      names.push({ part, first, after, start, end, brand, alone });
    }
  });
}

/** The part is a written link and nothing else: its figures are the link's. */
function isOneLink(last: Link | undefined, part: string, text: string): boolean {
  if (last?.part !== part || last.kind !== 'text') return false;
  return last.start === 0 && last.end === text.length;
}

/** Names of brands that only read as such because letters were mixed or spliced. */
function addOddWords(read: ReadPart, mentions: Mentions, names: readonly NameMention[]): void {
  const odd = disguisedWords(read.folded);
  if (odd.size === 0) return;
  for (const name of names) {
    if (name.part !== read.index) continue;
    for (let word = name.first; word < name.after; word += 1) {
      if (odd.has(word)) {
        mentions.add('#spliced', withValues(name, { brand: name.brand }));
        break;
      }
    }
  }
}

function addWholeContactFacts(contact: Contact, mentions: Mentions): void {
  mentions.add('#channel', nowhere({ channel: contact.channel, evidence: contact.evidence }));
  if (contact.channel === 'call') mentions.add('#call', nowhere({ form: contact.form }));
  for (const part of contact.parts) {
    if (part.kind === 'hidden' && part.text.trim() !== '')
      mentions.add('#hidden', nowhere({ length: String(part.text.length) }));
  }
}

function nowhere(values: Readonly<Record<string, string>>): Mention {
  return { part: 0, first: 0, after: 0, start: 0, end: 0, values };
}

function withValues(
  { part, first, after, start, end }: Mention,
  values: Readonly<Record<string, string>>,
): Mention {
  return { part, first, after, start, end, values };
}

const FACT_OF_VALUE: Readonly<Record<ValueKind, string>> = {
  amount: '#amount',
  number: '#number',
  'order-number': '#order-number',
  'tracking-number': '#tracking-number',
  code: '#code',
};

function linkValues(link: Link): Readonly<Record<string, string>> {
  return {
    host: link.host.name,
    domain: link.host.domain,
    ending: link.host.domain.slice(link.host.domain.lastIndexOf('.') + 1),
    standing: isRegional(link.host) ? 'regional' : link.host.standing,
    kind: link.kind,
    owner: link.host.owner ?? '',
    imitates: link.host.lookAlike?.firm === true ? link.host.lookAlike.brand : '',
    opaque: link.opaque ? 'yes' : 'no',
    redirected: link.through.some((t) => !t.wrapper) ? 'yes' : 'no',
    disguised: link.userinfo?.includes('.') === true ? 'yes' : 'no',
  };
}

function attachmentValues(part: Part): Readonly<Record<string, string>> {
  const ending =
    /\.([a-z0-9]{1,8})$/iu.exec(part.text.split('\n', 1)[0]?.trim() ?? '')?.[1]?.toLowerCase() ??
    '';
  return { type: part.mediaType ?? '', ending };
}

/** @param written The first link found in the contact's text: as a rule the whole of it. */
function linkItself(target: string, written: Link | undefined, knowledge: Knowledge): Link | null {
  const same = written?.written === target && written.kind === 'text' && READ_ALIKE.test(target);
  const read = same ? written : readTarget(target, knowledge);
  if (read !== null) return wholeLink('value', target, read);
  const host = readHost(target, knowledge);
  if (host === null) return null;
  return wholeLink('value', target, { host, userinfo: null, through: [], opaque: false });
}

/** An address without a scheme, or with a plain one: found in a text it reads as it does by itself. */
const READ_ALIKE = /^(?:https?:\/\/(?![/\\])|(?!h(?:tt|xx)ps?:?[/\\]))/iu;

/** @param parts Only what was said before this part counts. */
export function startedByPerson(contact: Contact, mentions: Mentions, parts: number): boolean {
  if (contact.channel !== 'call') return false;
  return (
    contact.startedBy === 'person' ||
    (contact.startedBy === 'unknown' && mentions.get('$person-called').some((m) => m.part < parts))
  );
}
