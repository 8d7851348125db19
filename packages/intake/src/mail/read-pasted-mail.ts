import type { EmailContact } from '@peephole/core';
import { Draft } from '../draft.ts';
import { countryField } from '../raw-input.ts';
import type { Known } from '../raw-input.ts';
import { showMailbox } from '../mime/mailboxes.ts';
import { readHeaderLines } from './header-lines.ts';
import { readShownMailboxes } from './read-mail.ts';

/**
 * A mail that somebody pasted as text, with or without its From and Subject lines. The lines are what
 * the person saw or typed: they name a sender and prove nothing.
 */
export function readPastedMail(text: string, known: Known = {}): EmailContact {
  const whole = text.replace(/\r\n?/gu, '\n').trim();
  const lines = readHeaderLines(whole, 0) ?? subjectOnly(whole);
  const from = readShownMailboxes(known.from ?? lines?.values.get('from') ?? '');
  const replyTo = readShownMailboxes(lines?.values.get('replyTo') ?? '');
  const draft = new Draft();
  for (const mailbox of from)
    draft.addPart({ id: 'from', kind: 'sender', text: showMailbox(mailbox) });
  for (const mailbox of replyTo)
    draft.addPart({ id: 'reply-to', kind: 'reply-to', text: showMailbox(mailbox) });
  draft.addPart({ id: 'subject', kind: 'subject', text: lines?.values.get('subject') ?? '' });
  const body = whole.slice(lines?.end ?? 0).trim();
  draft.addPart({ id: 'body', kind: 'body', text: body });
  draft.addGap('headers-missing');
  if (from.length === 0) draft.addGap('sender-missing');
  if (body === '') draft.addGap('empty', 'body');
  return {
    channel: 'email',
    parts: draft.parts,
    gaps: draft.gaps,
    evidence: 'inline',
    ...countryField(known.country),
    from,
    replyTo,
    headers: [],
  };
}

/** A paste that begins with its subject line alone. */
function subjectOnly(text: string): {
  readonly values: ReadonlyMap<'from' | 'subject' | 'replyTo', string>;
  readonly end: number;
} | null {
  const match = /^(?:Subject|Betreff)[ \t]*:[ \t]*([^\n]{0,1000})(?:\n|$)/iu.exec(text);
  return match === null
    ? null
    : { values: new Map([['subject', (match[1] ?? '').trim()]]), end: match[0].length };
}
