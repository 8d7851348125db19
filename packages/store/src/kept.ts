import type { Answer, Channel, Verdict } from '@peephole/core';

/** A contact as it was handed in: nothing of it is changed, so that it can be judged again and passed on. */
export interface Original {
  /** Bytes of a file; absent for a text. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** File name. */
  readonly name?: string;
  /** Sender as shown, where the person said it. */
  readonly from?: string;
}

/** One contact that a person kept. */
export interface Kept {
  /** `idOf` the original: keeping a thing twice is keeping it once. */
  readonly id: string;
  /** When it was first kept, ISO 8601 in UTC. */
  readonly at: string;
  readonly original: Original;
  /** What the person found out about it. */
  readonly answers: readonly Answer[];
  /** How it was judged when it was kept: for lists. An answer that is opened is judged anew. */
  readonly summary: Summary;
}

export interface Summary {
  readonly channel: Channel;
  readonly verdict: Verdict;
  /** Brand it speaks as, by name; untrusted. */
  readonly brand: string | null;
  /** Its first words or its subject, at most 120 characters; untrusted. */
  readonly title: string;
}

/** SHA-256 over the original, in hex. Two contacts that differ in one byte, or in their sender, have two. */
export async function idOf({ bytes, text, from }: Original): Promise<string> {
  const encoder = new TextEncoder();
  const body = bytes ?? encoder.encode(text ?? '');
  const head = encoder.encode(`${bytes === undefined ? 'text' : 'bytes'}\0${from ?? ''}\0`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
