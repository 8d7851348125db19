import { showValue, type Contact } from '@peephole/core';
import type { RawInput } from '@peephole/intake';
import { idOf, StoreError, type Kept, type Original, type Repository } from '@peephole/store';
import type { Checked } from '../engine/protocol.ts';

/** Opens the store when it is first wanted, and again after it was taken away. */
export class Keeper {
  readonly #open: () => Promise<Repository>;
  #store: Promise<Repository> | null = null;

  constructor(open: () => Promise<Repository>) {
    this.#open = open;
  }

  /** @throws StoreError */
  async with<T>(work: (store: Repository) => Promise<T>): Promise<T> {
    this.#store ??= this.#open();
    try {
      return await work(await this.#store);
    } catch (error) {
      if (error instanceof StoreError && error.reason === 'unavailable') this.#store = null;
      throw error;
    }
  }
}

/** What the store holds of a contact on the table. */
export async function keptOf(
  input: RawInput,
  { contact, assessment, outline }: Checked,
  answers: Kept['answers'],
  at: string,
): Promise<Kept> {
  const original = originalOf(input);
  return {
    id: await idOf(original),
    at,
    original,
    answers,
    summary: {
      channel: contact.channel,
      verdict: assessment.verdict,
      brand: outline.claims[0] ?? null,
      title: titleOf(contact),
    },
  };
}

export function originalOf({ bytes, text, name, from }: RawInput): Original {
  return {
    ...(bytes === undefined ? { text: text ?? '' } : { bytes }),
    ...(name === undefined ? {} : { name }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The subject, or the first words. */
function titleOf({ parts }: Contact): string {
  const first =
    parts.find(({ kind }) => kind === 'subject' || kind === 'title') ??
    parts.find(({ kind, text }) => kind !== 'sender' && kind !== 'reply-to' && text.trim() !== '');
  return showValue(first?.text ?? '');
}

/** Everything that is kept, as one file that other programs can read; bytes in base64. */
export function exportText(all: readonly Kept[]): string {
  return `${JSON.stringify(
    { schema: 1, contacts: all },
    (_, value: unknown) => (value instanceof Uint8Array ? { base64: base64(value) } : value),
    1,
  )}\n`;
}

/** Bytes at a time: a call takes so many arguments and no more. */
const STEP = 0x8000;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  return btoa(pieces.join(''));
}

/** All of it, however much: a list at a time. */
export async function everything(store: Repository): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for (let page = await store.list({ limit: 500 }); page.length > 0;) {
    all.push(...page);
    const after = page.at(-1);
    page = after === undefined ? [] : await store.list({ limit: 500, after });
  }
  return all;
}
