import { assess, type Assessment, type Knowledge } from '@peephole/core';
import { readContact, readMail, readRow } from '@peephole/intake';
import type { CheckRequestBody } from './schemas.ts';

/** What is handed to a worker: a request, or the bytes of a mail. */
export type Work =
  | { readonly kind: 'request'; readonly body: CheckRequestBody }
  | { readonly kind: 'mail'; readonly bytes: Uint8Array; readonly country?: string };

export function judge(work: Work, knowledge: Knowledge): Assessment {
  if (work.kind === 'mail') {
    const { bytes, country } = work;
    return assess(readMail(bytes, country === undefined ? {} : { country }), { knowledge });
  }
  const { channel, text, turns, raw, from, country, answers = [] } = work.body;
  const known = {
    ...(channel === undefined ? {} : { as: channel }),
    ...(from === undefined ? {} : { from }),
    ...(country === undefined ? {} : { country }),
  };
  if (turns !== undefined) {
    const row = readRow({ turns, ...(from === undefined ? {} : { from }) }, 'call');
    if (row !== null) return assess(row.contact, { knowledge, answers });
  }
  const input = raw === undefined ? { text: text ?? '' } : { bytes: Buffer.from(raw, 'base64') };
  return assess(readContact({ ...input, ...known }), { knowledge, answers });
}
