import type {
  CallContact,
  EmailContact,
  HeaderField,
  LinkContact,
  MailAddress,
  PageContact,
  Part,
  PartLink,
  Speaker,
  TextContact,
} from '../contact/contact.ts';

export interface MailLine {
  /** `Name <local@domain>`, or an address alone. */
  readonly from?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  readonly body?: string;
  /** Links of the body: shown text (which must stand in the body; empty for a picture) → target. */
  readonly links?: readonly {
    readonly text: string;
    readonly to: string;
    readonly kind?: PartLink['kind'];
  }[];
  /** `name: value`, topmost first. */
  readonly headers?: readonly string[];
  readonly parts?: readonly Part[];
}

/** A mail the way intake hands it over. */
export function mail(line: MailLine): EmailContact {
  const { from = 'Somebody <somebody@elsewhere.test>', replyTo, subject = '', body = '' } = line;
  const links = (line.links ?? []).map(({ text, to, kind = 'anchor' }): PartLink => {
    const start = text === '' ? 0 : body.indexOf(text);
    if (start === -1) throw new Error(`the body does not show "${text}"`);
    return { start, end: start + text.length, target: to, kind };
  });
  const parts: Part[] = [{ id: 'from', kind: 'sender', text: from }];
  if (replyTo !== undefined) parts.push({ id: 'reply-to', kind: 'reply-to', text: replyTo });
  if (subject !== '') parts.push({ id: 'subject', kind: 'subject', text: subject });
  parts.push({ id: 'body', kind: 'body', text: body, ...(links.length > 0 && { links }) });
  return {
    channel: 'email',
    parts: [...parts, ...(line.parts ?? [])],
    gaps: [],
    evidence: 'original',
    from: [mailbox(from)],
    replyTo: replyTo === undefined ? [] : [mailbox(replyTo)],
    headers: (line.headers ?? []).map(headerField),
  };
}

export function mailbox(written: string): MailAddress {
  const found = /^([^<]*)<([^<>]*)>$/u.exec(written);
  if (found === null)
    return { name: '', address: written.includes('@') ? written.toLowerCase() : null };
  return { name: (found[1] ?? '').trim(), address: (found[2] ?? '').toLowerCase() };
}

export function headerField(line: string): HeaderField {
  const colon = line.indexOf(':');
  return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() };
}

export function sms(text: string, sender?: string): TextContact {
  return {
    channel: 'sms',
    parts: [{ id: 'body', kind: 'body', text }],
    gaps: [],
    evidence: 'inline',
    ...(sender !== undefined && { sender }),
  };
}

export interface CallLine {
  readonly form?: CallContact['form'];
  readonly startedBy?: CallContact['startedBy'];
}

/** Turns as `caller: …` or `person: …`; without a label, nobody knows who spoke. */
export function call(
  turns: readonly string[],
  { form = 'live', startedBy = 'caller' }: CallLine = {},
): CallContact {
  return {
    channel: 'call',
    form,
    startedBy,
    parts: turns.map((turn, at): Part => {
      const found = /^(caller|person): /u.exec(turn);
      const speaker: Speaker =
        found?.[1] === 'caller' || found?.[1] === 'person' ? found[1] : 'unknown';
      return {
        id: `turn-${String(at)}`,
        kind: 'turn',
        text: turn.slice(found?.[0].length ?? 0),
        speaker,
      };
    }),
    gaps: [],
    evidence: 'typed',
  };
}

export function page(address: string, title: string, body: string): PageContact {
  return {
    channel: 'page',
    parts: [
      { id: 'title', kind: 'title', text: title },
      { id: 'body', kind: 'body', text: body },
    ],
    gaps: [],
    evidence: 'original',
    address,
  };
}

export function link(target: string): LinkContact {
  return {
    channel: 'link',
    parts: [{ id: 'value', kind: 'value', text: target }],
    gaps: [],
    evidence: 'original',
    target,
  };
}
