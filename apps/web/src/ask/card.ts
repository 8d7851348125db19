/**
 * A card for somebody one trusts: all of it is in the link, behind the `#`, so that no server sees it. Anybody
 * can write such a link; so it carries no sentence that would be shown as ours, only which answer it was.
 */
import type { Verdict } from '@peephole/core';
import type { Language } from '../engine/protocol.ts';

export interface Card {
  readonly verdict: Verdict;
  readonly language: Language;
  /** The item, with what is private as dots. */
  readonly item: string;
  /** Name the person signed with; may be empty. */
  readonly from: string;
  /** Milliseconds since 1970 after which it is no longer shown. */
  readonly until: number;
}

const VERDICTS: ReadonlySet<string> = new Set([
  'scam',
  'impostor',
  'unproven',
  'genuine',
  'nothing-found',
]);

/** Longest link that all messengers take. */
export const MAX_LINK = 4_000;
/** Longest text of a card that came from outside. */
const MAX_TEXT = 2_000;
const MAX_NAME = 40;

/** As the text of a fragment: compressed, in the alphabet of addresses. */
export async function writeCard(card: Card): Promise<string> {
  const { verdict, language, item, from, until } = card;
  const json = JSON.stringify([1, verdict, language, item, from, until]);
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** `null` for anything that is no card: a link can be cut, and anybody can write one. */
export async function readCard(text: string): Promise<Card | null> {
  if (text.length > MAX_LINK) return null;
  try {
    const packed = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream('deflate-raw'));
    const value: unknown = JSON.parse(new TextDecoder().decode(json));
    return cardOf(value);
  } catch {
    return null;
  }
}

function cardOf(value: unknown): Card | null {
  if (!Array.isArray(value) || value[0] !== 1) return null;
  const [, verdict, language, item, from, until] = value as readonly unknown[];
  if (typeof verdict !== 'string' || !VERDICTS.has(verdict)) return null;
  if (language !== 'en' && language !== 'de') return null;
  if (typeof item !== 'string' || item.length > MAX_TEXT) return null;
  if (typeof from !== 'string' || from.length > MAX_NAME) return null;
  if (typeof until !== 'number' || !Number.isFinite(until)) return null;
  return { verdict: verdict as Verdict, language, item, from, until };
}

/** Bytes that come out of a stream at most: a card of 4 kB could unfold to gigabytes. */
const MAX_BYTES = 64 * 1024;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(chunks);
    if (chunks.length + value.length > MAX_BYTES) {
      await reader.cancel();
      throw new RangeError('a card unfolds to more than a card holds');
    }
    chunks.push(...value);
  }
}
