import type { TextContact } from '@peephole/core';
import { Draft } from './draft.ts';
import { countryField } from './raw-input.ts';
import type { Known } from './raw-input.ts';

/**
 * A text message, chat message or letter. Line ends become LF; nothing else is changed, since spliced
 * and invisible characters are evidence.
 */
export function readText(
  text: string,
  channel: TextContact['channel'] = 'sms',
  known: Known = {},
): TextContact {
  const draft = new Draft();
  const sender = known.from?.trim() ?? '';
  if (sender !== '') draft.addPart({ id: 'from', kind: 'sender', text: sender });
  const body = text.replace(/\r\n?/gu, '\n').trim();
  draft.addPart({ id: 'body', kind: 'body', text: body });
  if (body === '') draft.addGap('empty', 'body');
  if (sender === '') draft.addGap('sender-missing');
  return {
    channel,
    parts: draft.parts,
    gaps: draft.gaps,
    // Pasted or copied: the words are all there, what the network said about them is not.
    evidence: 'inline',
    ...countryField(known.country),
    ...(sender === '' ? {} : { sender }),
  };
}
