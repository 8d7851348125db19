import type { EmailContact, LinkContact, NumberContact } from '@peephole/core';
import { LIMITS } from './limits.ts';
import { readMailboxes, showMailbox } from './mime/mailboxes.ts';
import { countryField } from './raw-input.ts';
import type { Known } from './raw-input.ts';

/** A URL or bare host name, as somebody found it. Not opened, not changed. */
export function readLink(target: string, known: Known = {}): LinkContact {
  const text = target.trim().slice(0, LIMITS.linkChars);
  return {
    channel: 'link',
    target: text,
    parts: text === '' ? [] : [{ id: 'value', kind: 'value', text }],
    gaps: text === '' ? [{ code: 'empty' }] : [],
    evidence: 'inline',
    ...countryField(known.country),
  };
}

/** A phone number or short code, as shown or dialled. */
export function readNumber(number: string, known: Known = {}): NumberContact {
  const text = number.trim().replace(/^tel:/iu, '').slice(0, 60);
  return {
    channel: 'number',
    number: text,
    parts: text === '' ? [] : [{ id: 'value', kind: 'value', text }],
    gaps: text === '' ? [{ code: 'empty' }] : [],
    evidence: 'inline',
    ...countryField(known.country),
  };
}

/** A bare mail address: a mail of which only the sender is known. */
export function readAddress(address: string, known: Known = {}): EmailContact {
  const from = readMailboxes(address.trim().replace(/^mailto:/iu, '')).slice(0, 1);
  const shown = from[0] === undefined ? '' : showMailbox(from[0]);
  return {
    channel: 'email',
    parts: shown === '' ? [] : [{ id: 'from', kind: 'sender', text: shown }],
    gaps: [{ code: 'headers-missing' }, { code: 'sender-unverified' }],
    evidence: 'typed',
    ...countryField(known.country),
    from,
    replyTo: [],
    headers: [],
  };
}
