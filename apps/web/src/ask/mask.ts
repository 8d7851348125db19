import type { Outline, Part } from '@peephole/core';
import { visible } from '../answer/marks.ts';

/** A stretch of the item that is private until the person uncovers it. */
export interface Private {
  /** The same words are the same thing: uncovered once, uncovered everywhere. */
  readonly id: string;
  readonly text: string;
}

export type MaskedPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'private'; readonly what: Private };

/** Characters of an item that go onto a card: it has to fit into a link. */
export const CARD_LENGTH = 700;

/** Kinds of values that could tell who somebody is or open something of theirs; an amount tells neither. */
const PRIVATE_VALUES: ReadonlySet<string> = new Set([
  'number',
  'order-number',
  'tracking-number',
  'code',
]);

/** Someone's mail address; the part after the sign stays, it says whose service it is. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}(?=@[\p{L}\p{N}.-]{1,190}\.\p{L}{2})/gu;
/** How people are addressed: what follows, up to the comma or the end of the line, is a name. */
const ADDRESSED =
  /(?<=^|\n|[.!]\s)(?:dear|hello|hi|hey|hallo|liebe|lieber|guten tag|sehr geehrte|sehr geehrter)\s(?<name>\p{Lu}[^\n,.!:;]{1,40})(?=[\n,!:;.]|$)/giu;
/** A street with its number, and a postcode with its place. */
const PLACE =
  /\b\d{1,5}\s\p{Lu}\p{L}+\s(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|way)\b|\p{Lu}\p{L}{2,30}(?:straße|strasse|str\.|weg|platz|allee)\s\d{1,4}[a-z]?\b|\b\d{5}\s\p{Lu}\p{L}+/giu;

/** Cuts the words of an item into plain ones and private ones. */
export function maskedPieces(
  parts: readonly Pick<Part, 'id' | 'kind' | 'text'>[],
  outline: Outline,
): readonly MaskedPiece[] {
  const pieces: MaskedPiece[] = [];
  let room = CARD_LENGTH;
  for (const part of parts) {
    if (!SHOWN.has(part.kind) || part.text.trim() === '' || room <= 0) continue;
    if (pieces.length > 0) pieces.push({ kind: 'text', text: '\n' });
    const text = part.text.slice(0, room);
    room -= text.length;
    let at = 0;
    // Who it says it is from is theirs, not the person's.
    const ranges = part.kind === 'sender' ? [] : privateRanges({ ...part, text }, outline);
    for (const { start, end } of ranges) {
      if (start > at) pieces.push({ kind: 'text', text: visible(text.slice(at, start)) });
      const words = visible(text.slice(start, end));
      pieces.push({ kind: 'private', what: { id: words.toLowerCase(), text: words } });
      at = end;
    }
    if (at < text.length) pieces.push({ kind: 'text', text: visible(text.slice(at)) });
  }
  return pieces;
}

const SHOWN: ReadonlySet<Part['kind']> = new Set([
  'sender',
  'subject',
  'title',
  'body',
  'turn',
  'value',
]);

function privateRanges(
  { id, text }: Pick<Part, 'id' | 'text'>,
  outline: Outline,
): readonly { readonly start: number; readonly end: number }[] {
  const found = outline.values
    .filter(({ part, kind, end }) => part === id && PRIVATE_VALUES.has(kind) && end <= text.length)
    .map(({ start, end }) => ({ start, end }));
  for (const match of text.matchAll(ADDRESS))
    found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(PLACE))
    found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(ADDRESSED)) {
    const name = match.groups?.['name'] ?? '';
    const end = match.index + match[0].length;
    found.push({ start: end - name.length, end });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; end: number }[] = [];
  for (const range of found) {
    const last = apart.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}

/** The item as the card carries it: what is not uncovered is dots. */
export function cardText(pieces: readonly MaskedPiece[], uncovered: ReadonlySet<string>): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text' || uncovered.has(piece.what.id)
        ? piece.kind === 'text'
          ? piece.text
          : piece.what.text
        : DOTS,
    )
    .join('');
}

/** Stands for anything private, of one length so that the length tells nothing. */
export const DOTS = '•••';
