import type { HeaderField } from '@peephole/core';
import { LIMITS } from '../limits.ts';
import type { LimitName } from '../limits.ts';
import { decodeWords } from './encoded-words.ts';
import { readFieldParams } from './field-params.ts';
import { headerValue, readHeaderBlock } from './header-block.ts';
import { decodeTransfer } from './transfer.ts';

/** One MIME part that holds content: everything but multiparts. */
export interface Leaf {
  /** Lower case, e.g. `text/html`. `text/plain` where nothing usable was declared. */
  readonly mediaType: string;
  /** A Content-Type was declared and readable. */
  readonly declared: boolean;
  readonly charset: string;
  /** Decoded; empty when there is none. */
  readonly fileName: string;
  readonly disposition: 'attachment' | 'inline' | '';
  readonly params: ReadonlyMap<string, string>;
  /** Number of the innermost multipart/alternative around it, `-1` when there is none. */
  readonly alternative: number;
  /** Media types of the multiparts around it, outermost first. */
  readonly around: readonly string[];
  /** Body bytes, transfer encoding removed. Decoded on each call; call once. */
  bytes(): Uint8Array;
}

export interface Entity {
  readonly fields: readonly HeaderField[];
  readonly leaves: readonly Leaf[];
  /** Limits that were met. */
  readonly limits: readonly LimitName[];
}

interface Walk {
  readonly bytes: Uint8Array;
  readonly leaves: Leaf[];
  readonly limits: Set<LimitName>;
  parts: number;
  alternatives: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly alternative: number;
  readonly around: readonly string[];
  /** Type of a part that declares none: `message/rfc822` inside a digest. */
  readonly usualType: string;
}

/** Header fields and content parts of a mail, in the order they stand in it. Never throws. */
export function readEntity(bytes: Uint8Array): Entity {
  const walk: Walk = { bytes, leaves: [], limits: new Set(), parts: 0, alternatives: 0 };
  const fields = walkEntity(walk, {
    start: 0,
    end: bytes.length,
    depth: 0,
    alternative: -1,
    around: [],
    usualType: 'text/plain',
  });
  return { fields, leaves: walk.leaves, limits: [...walk.limits] };
}

function walkEntity(walk: Walk, place: Place): readonly HeaderField[] {
  const block = readHeaderBlock(walk.bytes, place.start, place.end);
  if (block.capped !== null) walk.limits.add(block.capped);
  const { fields, bodyStart } = block;
  const type = readFieldParams(headerValue(fields, 'content-type'));
  if (type.value.startsWith('multipart/')) {
    if (place.depth >= LIMITS.mimeDepth) {
      walk.limits.add('mimeDepth');
      return fields;
    }
    const ranges = splitMultipart(walk, bodyStart, place.end, type.params.get('boundary') ?? '');
    if (ranges.length > 0) {
      const isAlternative = type.value === 'multipart/alternative';
      if (isAlternative) walk.alternatives += 1;
      const inner = {
        depth: place.depth + 1,
        alternative: isAlternative ? walk.alternatives : place.alternative,
        around: [...place.around, type.value],
        usualType: type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
      };
      for (const [start, end] of ranges) walkEntity(walk, { ...inner, start, end });
      return fields;
    }
  }
  addLeaf(walk, place, fields, bodyStart, type);
  return fields;
}

function addLeaf(
  walk: Walk,
  place: Place,
  fields: readonly HeaderField[],
  bodyStart: number,
  type: ReturnType<typeof readFieldParams>,
): void {
  const declared =
    /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/u.test(type.value) &&
    !type.value.startsWith('multipart/');
  const disposition = readFieldParams(headerValue(fields, 'content-disposition'));
  const encoding = readFieldParams(headerValue(fields, 'content-transfer-encoding')).value;
  const fileName = decodeWords(disposition.params.get('filename') ?? type.params.get('name') ?? '');
  const { bytes } = walk;
  walk.leaves.push({
    mediaType: declared ? type.value : place.usualType,
    declared,
    charset: type.params.get('charset') ?? '',
    fileName: fileName
      .replace(/[\r\n\t]+/gu, ' ')
      .trim()
      .slice(0, 255),
    disposition:
      disposition.value === 'attachment' || disposition.value === 'inline' ? disposition.value : '',
    params: type.params,
    alternative: place.alternative,
    around: place.around,
    bytes: () => decodeTransfer(bytes.subarray(bodyStart, place.end), encoding),
  });
}

type Range = readonly [start: number, end: number];

/** Ranges of the parts between delimiter lines; empty when there is no delimiter at all. */
function splitMultipart(walk: Walk, start: number, end: number, boundary: string): Range[] {
  const declared = findParts(walk, start, end, boundary);
  if (declared.length > 0) return declared;
  // Missing or wrong boundary parameter: the first line that looks like a delimiter names it.
  const guessed = firstDelimiter(walk.bytes, start, end);
  return guessed === '' || guessed === boundary ? [] : findParts(walk, start, end, guessed);
}

function findParts(walk: Walk, start: number, end: number, boundary: string): Range[] {
  if (boundary === '') return [];
  const { bytes } = walk;
  // Boundaries are ASCII; others are compared by their low byte, which cannot match by accident alone.
  const wanted = Uint8Array.from(boundary, (unit) => unit.charCodeAt(0) & 255);
  const ranges: Range[] = [];
  let open = -1;
  for (let line = start; line < end;) {
    const feed = nextLineStart(bytes, line, end);
    if (bytes[line] === 45 && bytes[line + 1] === 45) {
      const kind = delimiterKind(bytes, line + 2, end, wanted);
      if (kind !== 'none') {
        if (open >= 0) ranges.push([open, beforeBreak(bytes, open, line)]);
        open = kind === 'middle' ? feed : -1;
        if (kind === 'last') return ranges;
        walk.parts += 1;
        if (walk.parts > LIMITS.mimeParts) {
          walk.limits.add('mimeParts');
          return ranges;
        }
      }
    }
    line = feed;
  }
  // The closing delimiter is missing in truncated mails: the last part runs to the end.
  if (open >= 0) ranges.push([open, end]);
  return ranges;
}

function delimiterKind(
  bytes: Uint8Array,
  at: number,
  end: number,
  wanted: Uint8Array,
): 'none' | 'middle' | 'last' {
  for (let i = 0; i < wanted.length; i += 1) {
    if (bytes[at + i] !== wanted[i]) return 'none';
  }
  let rest = at + wanted.length;
  const last = bytes[rest] === 45 && bytes[rest + 1] === 45;
  if (last) rest += 2;
  while (rest < end && (bytes[rest] === 32 || bytes[rest] === 9)) rest += 1;
  const atEnd = rest >= end || bytes[rest] === 10 || bytes[rest] === 13;
  if (!atEnd) return 'none';
  return last ? 'last' : 'middle';
}

function firstDelimiter(bytes: Uint8Array, start: number, end: number): string {
  for (let line = start; line < end; line = nextLineStart(bytes, line, end)) {
    if (bytes[line] !== 45 || bytes[line + 1] !== 45) continue;
    let stop = line + 2;
    while (stop < end && stop < line + 80 && (bytes[stop] ?? 0) > 32) stop += 1;
    const closes = (bytes[stop] ?? 10) <= 32;
    const word = String.fromCharCode(...bytes.subarray(line + 2, stop));
    // "--" alone starts a signature.
    if (closes && word.length >= 4) return word.replace(/--$/u, '');
  }
  return '';
}

/** Start of the line after the one at `at`. Lines end with LF or CRLF; CR alone is normalised before. */
function nextLineStart(bytes: Uint8Array, at: number, end: number): number {
  const feed = bytes.indexOf(10, at);
  return feed < 0 || feed >= end ? end : feed + 1;
}

/** The break before a delimiter belongs to the delimiter (RFC 2046, 5.1.1). */
function beforeBreak(bytes: Uint8Array, start: number, line: number): number {
  let end = line;
  if (end > start && bytes[end - 1] === 10) end -= 1;
  if (end > start && bytes[end - 1] === 13) end -= 1;
  return end;
}
