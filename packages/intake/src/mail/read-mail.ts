import type { EmailContact, EvidenceLevel, HeaderField, MailAddress } from '@peephole/core';
import { Draft, sliceLinked } from '../draft.ts';
import type { LinkedText } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { decodeWords } from '../mime/encoded-words.ts';
import { readEntity } from '../mime/entity.ts';
import type { Entity, Leaf } from '../mime/entity.ts';
import { headerValue } from '../mime/header-block.ts';
import { readMailboxes, showMailbox } from '../mime/mailboxes.ts';
import { addAttachment, isEncrypted } from './attachments.ts';
import { readBody, unsubscribeLinks } from './body.ts';
import type { MailBody } from './body.ts';
import { findInlineForward } from './forward.ts';
import { saysForward, saysReply } from './mail-words.ts';
import { splitReply } from './quoted.ts';

export interface MailOptions {
  /** The bytes are the beginning of a longer mail. */
  readonly truncated?: boolean;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
}

/**
 * Reads one mail as it was received (RFC 5322 and MIME). Never throws; what could not be read is a gap.
 *
 * A forward is opened: the forwarded mail is the contact, and who forwarded it is not its sender.
 */
export function readMail(bytes: Uint8Array, options: MailOptions = {}): EmailContact {
  return readAt(prepare(bytes), options, 'original', 0, bytes.length > LIMITS.inputBytes);
}

function readAt(
  bytes: Uint8Array,
  options: MailOptions,
  evidence: EvidenceLevel,
  depth: number,
  isCut: boolean,
): EmailContact {
  const entity = readEntity(bytes);
  const sorted = sortLeaves(entity);
  const draft = new Draft();
  draft.addLimits(entity.limits);
  if (isCut || options.truncated === true) draft.addGap('limit-reached', undefined, 'inputBytes');
  const subject = cleanLine(decodeWords(headerValue(entity.fields, 'subject')));
  const body = readBody(sorted.texts, draft);
  const attached =
    depth < LIMITS.forwardDepth ? forwardedMail(entity, sorted, subject, body) : null;
  if (attached !== null) return readAt(prepare(attached), options, 'attached', depth + 1, isCut);
  if (depth >= LIMITS.forwardDepth && sorted.mails.length > 0) draft.addLimits(['forwardDepth']);
  noteEncryption(entity, body, draft);
  const forward = findInlineForward(body.text, subject);
  return forward === null
    ? buildOriginal({ entity, sorted, draft, subject, body, evidence, options })
    : buildInline(body, sorted, draft, options, subject);
}

/** Removes what stands before the first header field and makes CR line ends readable. */
function prepare(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length && (bytes[start] === 10 || bytes[start] === 13)) start += 1;
  const mail = bytes.subarray(start, Math.min(bytes.length, start + LIMITS.inputBytes));
  // Old Macintosh line ends: no LF anywhere near the beginning.
  const head = mail.subarray(0, 65_536);
  if (head.includes(13) && !head.includes(10)) return mail.map((byte) => (byte === 13 ? 10 : byte));
  return mail;
}

interface SortedLeaves {
  readonly texts: readonly Leaf[];
  readonly mails: readonly Leaf[];
  readonly others: readonly Leaf[];
}

function sortLeaves(entity: Entity): SortedLeaves {
  const texts: Leaf[] = [];
  const mails: Leaf[] = [];
  const others: Leaf[] = [];
  for (const leaf of entity.leaves) {
    const isText =
      leaf.mediaType === 'text/plain' ||
      leaf.mediaType === 'text/html' ||
      leaf.mediaType === 'text/enriched' ||
      leaf.mediaType === 'application/xhtml+xml';
    // A body part may carry a file name; a second named text is an attachment, whatever it says.
    if (
      isText &&
      leaf.disposition !== 'attachment' &&
      (leaf.fileName === '' || texts.length === 0 || leaf.alternative >= 0)
    ) {
      texts.push(leaf);
    } else if (
      leaf.mediaType === 'message/rfc822' ||
      leaf.mediaType === 'message/global' ||
      /\.eml$/iu.test(leaf.fileName)
    ) {
      mails.push(leaf);
    } else others.push(leaf);
  }
  return { texts, mails, others };
}

/** Own words beside an attached mail that still make it a forward, in UTF-16 units. */
const COVER_NOTE = 600;

/** The mail that was forwarded as an attachment, if this one is a forward. */
function forwardedMail(
  entity: Entity,
  sorted: SortedLeaves,
  subject: string,
  body: MailBody,
): Uint8Array | null {
  // A bounce and a digest carry mails that nobody forwarded.
  if (isBounce(entity.fields)) return null;
  const mail = sorted.mails.find(
    (leaf) =>
      !leaf.around.includes('multipart/report') && !leaf.around.includes('multipart/digest'),
  );
  if (mail === undefined) return null;
  if (!saysForward(subject) && body.text.length > COVER_NOTE) return null;
  return mail.bytes();
}

/** RFC 5321, 4.5.5 and RFC 3834: nobody answers a program. */
function isBounce(fields: readonly HeaderField[]): boolean {
  if (/^<\s*>/u.test(headerValue(fields, 'return-path'))) return true;
  const automatic = headerValue(fields, 'auto-submitted');
  if (automatic !== '' && !/^no\b/iu.test(automatic)) return true;
  return /\b(?:mailer-daemon|postmaster)\b/iu.test(headerValue(fields, 'from'));
}

function noteEncryption(entity: Entity, body: MailBody, draft: Draft): void {
  const isEncryptedMail =
    entity.leaves.some((leaf) => leaf.around.includes('multipart/encrypted')) ||
    (entity.leaves.length === 1 && entity.leaves.some(isEncrypted)) ||
    body.text.includes('-----BEGIN PGP MESSAGE-----');
  if (isEncryptedMail) draft.addGap('encrypted', 'body');
}

/** With fewer words than this, UTF-16 units, the pictures carry the message. */
const PICTURE_MAIL = 200;

interface Reading {
  readonly entity: Entity;
  readonly sorted: SortedLeaves;
  readonly draft: Draft;
  readonly subject: string;
  readonly body: MailBody;
  readonly evidence: EvidenceLevel;
  readonly options: MailOptions;
}

function buildOriginal(reading: Reading): EmailContact {
  const { entity, sorted, draft, subject, body } = reading;
  const { fields } = entity;
  const from = mailboxesOf(fields, 'from');
  const replyTo = mailboxesOf(fields, 'reply-to');
  addSenders(draft, from, replyTo);
  draft.addPart({ id: 'subject', kind: 'subject', text: subject });
  const isReply =
    saysReply(subject) || fields.some((f) => f.name === 'in-reply-to' || f.name === 'references');
  const { own, quoted } = isReply
    ? splitReply(body)
    : { own: body, quoted: { text: '', links: [] } };
  addTexts(draft, own, quoted, body, unsubscribeLinks(headerValue(fields, 'list-unsubscribe')));
  addAttachments(draft, sorted);
  if (from.length === 0) draft.addGap('sender-missing');
  if (!fields.some((field) => field.name === 'received')) draft.addGap('headers-missing');
  if (own.text === '' && own.links.length === 0) draft.addGap('empty', 'body');
  const returnPath = readMailboxes(headerValue(fields, 'return-path'))[0]?.address;
  return {
    channel: 'email',
    parts: draft.parts,
    gaps: draft.gaps,
    evidence: reading.evidence,
    ...countryOf(reading.options),
    from,
    replyTo,
    ...(returnPath === null || returnPath === undefined ? {} : { returnPath }),
    headers: fields,
  };
}

/** The innermost message of a chain of inline forwards. Its header lines prove nothing. */
function buildInline(
  body: MailBody,
  sorted: SortedLeaves,
  draft: Draft,
  options: MailOptions,
  outerSubject: string,
): EmailContact {
  let text: LinkedText = body;
  let subject = outerSubject;
  let from: MailAddress[] = [];
  let replyTo: MailAddress[] = [];
  for (let depth = 0; depth < LIMITS.forwardDepth; depth += 1) {
    const forward = findInlineForward(text.text, subject);
    if (forward === null) break;
    const { values } = forward.header;
    subject = cleanLine(values.get('subject') ?? subject);
    from = readShownMailboxes(values.get('from') ?? '');
    replyTo = readShownMailboxes(values.get('replyTo') ?? '');
    text = unquote(sliceLinked(text, forward.start, text.text.length));
  }
  addSenders(draft, from, replyTo);
  draft.addPart({ id: 'subject', kind: 'subject', text: subject });
  addTexts(draft, text, { text: '', links: [] }, body, []);
  addAttachments(draft, sorted);
  draft.addGap('forwarded-inline');
  draft.addGap('headers-missing');
  if (from.length === 0) draft.addGap('sender-missing');
  if (text.text === '') draft.addGap('empty', 'body');
  return {
    channel: 'email',
    parts: draft.parts,
    gaps: draft.gaps,
    evidence: 'inline',
    ...countryOf(options),
    from,
    replyTo,
    headers: [],
  };
}

/** Forwards in plain text are often quoted as a whole. */
function unquote(text: LinkedText): LinkedText {
  const lines = text.text.split('\n');
  const marked = lines.filter((line) => line.startsWith('>')).length;
  if (marked === 0 || marked * 2 < lines.filter((line) => line.trim() !== '').length) return text;
  return {
    text: lines
      .map((line) => line.replace(/^> ?/u, ''))
      .join('\n')
      .trim(),
    links: [],
  };
}

/** Mailboxes as mail programs print them: `Name [mailto:a@b]` is one form. */
export function readShownMailboxes(value: string): MailAddress[] {
  const plain = value
    .replace(/\[(?:mailto:)?([^[\]\s@]{1,256}@[^[\]\s@]{1,256})\]/giu, '<$1>')
    .trim();
  return plain === '' ? [] : readMailboxes(plain).slice(0, 1);
}

function mailboxesOf(fields: readonly HeaderField[], name: string): MailAddress[] {
  const found: MailAddress[] = [];
  let read = 0;
  for (const field of fields) {
    if (field.name !== name || read >= LIMITS.essentialFields) continue;
    read += 1;
    found.push(...readMailboxes(field.value).slice(0, LIMITS.mailboxes - found.length));
  }
  return found;
}

function addSenders(
  draft: Draft,
  from: readonly MailAddress[],
  replyTo: readonly MailAddress[],
): void {
  for (const [i, mailbox] of from.entries()) {
    draft.addPart({
      id: i === 0 ? 'from' : `from-${String(i + 1)}`,
      kind: 'sender',
      text: showMailbox(mailbox),
    });
  }
  for (const [i, mailbox] of replyTo.entries()) {
    draft.addPart({
      id: i === 0 ? 'reply-to' : `reply-to-${String(i + 1)}`,
      kind: 'reply-to',
      text: showMailbox(mailbox),
    });
  }
}

function addTexts(
  draft: Draft,
  own: LinkedText,
  quoted: LinkedText,
  body: MailBody,
  extra: LinkedText['links'],
): void {
  const links = [...own.links, ...extra];
  if (own.text.length < PICTURE_MAIL && body.hasPicture) draft.addGap('picture-unread', 'body');
  // A mail of pictures has links but no words; they need a part to stand in.
  const text = own.text === '' && own.links.length > 0 ? '\u00a0' : own.text;
  const bodyPart = {
    id: 'body',
    kind: 'body' as const,
    text,
    ...(links.length === 0 ? {} : { links }),
  };
  if (text === '\u00a0') draft.parts.push(bodyPart);
  else draft.addPart(bodyPart);
  draft.addPart({
    id: 'quoted',
    kind: 'quoted',
    text: quoted.text,
    ...(quoted.links.length === 0 ? {} : { links: quoted.links }),
  });
  draft.addPart({
    id: 'hidden',
    kind: 'hidden',
    text: body.hidden.text,
    ...(body.hidden.links.length === 0 ? {} : { links: body.hidden.links }),
  });
  draft.addPart({ id: 'hidden-plain', kind: 'hidden', text: body.plainTwin });
}

function addAttachments(draft: Draft, sorted: SortedLeaves): void {
  let number = 0;
  for (const leaf of sorted.others) {
    number += 1;
    addAttachment(leaf, number, draft);
  }
  for (const leaf of sorted.mails) {
    number += 1;
    const id = `attachment-${String(number)}`;
    const inner = readEntity(leaf.bytes());
    const subject = cleanLine(decodeWords(headerValue(inner.fields, 'subject')));
    draft.addPart({
      id,
      kind: 'attachment',
      text: leaf.fileName || subject || leaf.mediaType,
      mediaType: leaf.mediaType,
    });
    const text = readBody(sortLeaves(inner).texts, draft);
    draft.addPart({
      id: `${id}-text`,
      kind: 'attachment',
      text: text.text,
      mediaType: leaf.mediaType,
      ...(text.links.length === 0 ? {} : { links: text.links }),
    });
  }
}

function countryOf(options: MailOptions): { readonly country?: string } {
  return options.country === undefined ? {} : { country: options.country };
}

function cleanLine(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').trim();
}
