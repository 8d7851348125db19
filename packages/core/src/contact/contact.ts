/** How a contact reached the person. */
export type Channel = 'email' | 'sms' | 'chat' | 'call' | 'page' | 'link' | 'number' | 'letter';

/**
 * How close what we hold is to what was sent, best first. It decides how firmly an answer speaks,
 * never whether it alarms.
 */
export type EvidenceLevel =
  /** As received, with its headers. */
  | 'original'
  /** Forwarded as an attachment (`message/rfc822`): headers survive. */
  | 'attached'
  /** Forwarded inline, or pasted: text survives, headers do not. */
  | 'inline'
  /** Read from a picture. */
  | 'screenshot'
  /** Typed from memory or told by the person. */
  | 'typed';

export type PartKind =
  /** Display name and address of one From field, as shown to the person. */
  | 'sender'
  | 'reply-to'
  | 'subject'
  /** What the person sees: text, or the visible text of HTML. */
  | 'body'
  /** Text that is in the markup but not visible. */
  | 'hidden'
  /** Words of an earlier message that this one answers. */
  | 'quoted'
  /** One turn of a conversation. */
  | 'turn'
  /** File name of an attachment, or the text in it where it can be read. */
  | 'attachment'
  /** Title of a page. */
  | 'title'
  /** A bare link, host, number or address. */
  | 'value';

/** Half-open range in one part of a contact, in UTF-16 code units of that part's text. */
export interface Span {
  /** Id of the part, e.g. `subject`, `body`, `turn-3`, `attachment-1`. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** A link that markup carries: what is shown and where it goes can differ. */
export interface PartLink {
  /** Range of the shown text in the part; empty (`start === end`) for a picture or a form. */
  readonly start: number;
  readonly end: number;
  /** The address as written, at most 4,096 characters, entities decoded, otherwise untouched. */
  readonly target: string;
  readonly kind: 'anchor' | 'form' | 'image' | 'unsubscribe';
}

export type Speaker = 'caller' | 'person' | 'unknown';

export interface Part {
  /** Unique in the contact: `from`, `reply-to`, `subject`, `body`, `hidden`, `turn-0`, `attachment-1`, … */
  readonly id: string;
  readonly kind: PartKind;
  readonly text: string;
  readonly links?: readonly PartLink[];
  /** Turns only. `unknown` where labels were missing or are no stable roles. */
  readonly speaker?: Speaker;
  /** Attachments only: media type in lower case, e.g. `application/pdf`. */
  readonly mediaType?: string;
}

export type GapCode =
  | 'headers-missing'
  | 'sender-missing'
  | 'forwarded-inline'
  | 'attachment-unread'
  | 'picture-unread'
  | 'encrypted'
  | 'part-truncated'
  | 'limit-reached'
  | 'undecodable'
  | 'empty'
  | 'sender-unverified'
  | 'target-unknown';

/** Something that could not be read or is missing. `explain` writes its consequence. */
export interface Gap {
  readonly code: GapCode;
  /** Part it concerns, where there is one. */
  readonly part?: string;
  /** What exactly, untrusted: a file name, a limit's name. At most 120 characters. */
  readonly detail?: string;
}

export interface MailAddress {
  /** Display name, decoded; empty when there is none. */
  readonly name: string;
  /** `local@domain` in lower case; `null` when no address could be found. */
  readonly address: string | null;
  /** The field had this oddity: kept as a fact, since it is made to confuse programs. */
  readonly malformed?: boolean;
}

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, RFC 2047 words not decoded; at most 8,192 characters. */
  readonly value: string;
}

interface ContactBase {
  /** Parts in the order a person meets them. Ids are unique. */
  readonly parts: readonly Part[];
  readonly gaps: readonly Gap[];
  readonly evidence: EvidenceLevel;
  /** ISO 3166-1 alpha-2 in lower case (`gb` as `uk`), if the person said so. */
  readonly country?: string;
}

export interface EmailContact extends ContactBase {
  readonly channel: 'email';
  /** Every mailbox of every From field, first field first. Empty when the header is missing. */
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** Domain-bearing address of Return-Path, lower case. */
  readonly returnPath?: string;
  /** All header fields, topmost first, as far as the limits allow. Empty when headers were lost. */
  readonly headers: readonly HeaderField[];
}

export interface TextContact extends ContactBase {
  readonly channel: 'sms' | 'chat' | 'letter';
  /** Number, short code or name that was shown. Set by whoever sends: it proves nothing. */
  readonly sender?: string;
}

export interface CallContact extends ContactBase {
  readonly channel: 'call';
  /** A live call may go on; a recording or voicemail is complete; notes are the person's words. */
  readonly form: 'live' | 'recording' | 'notes';
  /** Who started it. A customer who called the firm is not being called by a stranger. */
  readonly startedBy: 'caller' | 'person' | 'unknown';
  /** Number shown. Set by the caller: it proves nothing. */
  readonly sender?: string;
}

export interface PageContact extends ContactBase {
  readonly channel: 'page';
  /** Address the page was open at, as far as known. */
  readonly address?: string;
}

export interface LinkContact extends ContactBase {
  readonly channel: 'link';
  /** A URL or bare host name. */
  readonly target: string;
}

export interface NumberContact extends ContactBase {
  readonly channel: 'number';
  readonly number: string;
}

/** One thing that reached a person. Made by intake, read-only from there on. */
export type Contact =
  EmailContact | TextContact | CallContact | PageContact | LinkContact | NumberContact;
