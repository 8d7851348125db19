import type { HeaderField } from '@peephole/core';
import { LIMITS } from '../limits.ts';
import { decodeUtf8Strict, decodeText } from './charset.ts';

export interface HeaderBlock {
  /** Topmost first, as far as the limits allow. */
  readonly fields: readonly HeaderField[];
  /** Where the body begins. */
  readonly bodyStart: number;
  /** Name of the limit that left fields out, if one did. */
  readonly capped: 'headerFields' | 'headerBytes' | null;
}

/** Fields that mail programs show or that decide how the body is read; found even behind a flood. */
const ESSENTIAL = new Set([
  'from',
  'sender',
  'reply-to',
  'subject',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'return-path',
  'mime-version',
]);

// Printable ASCII but colon, then optional blanks that old software left before the colon (RFC 5322, 4.5).
const FIELD = /^([!-9;-~]{1,100})[ \t]*:/u;
const WELL_KNOWN =
  /^(?:from|to|subject|date|received|message-id|mime-version|content-type|content-transfer-encoding|return-path|reply-to|x-[a-z0-9-]+)[ \t]*:/iu;

/**
 * Fields of the header block that begins at `start`. Tolerates LF, CRLF and CR line ends, the mbox
 * `From ` line, a missing blank line before the body, and fields broken without indentation.
 */
export function readHeaderBlock(bytes: Uint8Array, start: number, end: number): HeaderBlock {
  const blockEnd = endOfBlock(bytes, start, end);
  const cut = Math.min(blockEnd.end, start + LIMITS.headerBytes);
  const { text, isUtf8 } = decodeHeaderBytes(bytes.subarray(start, cut));
  const collector = new FieldCollector();
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd.end);
    const first = text.charCodeAt(at);
    // Only space and tab continue a header line (RFC 5322, 3.2.2). `\s` would also take U+2028 and
    // let a sender hide a second From line from us that the mail client still shows.
    if (first === 32 || first === 9) {
      collector.continueWith(line);
    } else {
      const field = FIELD.exec(line);
      if (field !== null) {
        collector.begin((field[1] ?? '').toLowerCase(), line.slice(field[0].length));
      } else if (!/^>?From /u.test(line) && collector.started) {
        // Either a folded line that lost its indentation or a body without a blank line before it.
        if (!fieldFollows(text, lineEnd.next)) {
          collector.finish();
          return {
            fields: collector.fields,
            // windows-1252 has one byte for each unit.
            bodyStart: start + (isUtf8 ? new TextEncoder().encode(text.slice(0, at)).length : at),
            capped: collector.capped,
          };
        }
        collector.continueWith(line);
      }
    }
    at = lineEnd.next;
  }
  collector.finish();
  return {
    fields: collector.fields,
    bodyStart: blockEnd.next,
    capped: cut < blockEnd.end ? 'headerBytes' : collector.capped,
  };
}

/** First value of a field, or `''`. */
export function headerValue(fields: readonly HeaderField[], name: string): string {
  for (const field of fields) if (field.name === name) return field.value;
  return '';
}

class FieldCollector {
  readonly fields: HeaderField[] = [];
  capped: 'headerFields' | null = null;
  started = false;
  #name = '';
  #value = '';
  readonly #extra = new Map<string, number>();

  begin(name: string, value: string): void {
    this.finish();
    this.started = true;
    this.#name = name;
    this.#value = value;
  }

  continueWith(line: string): void {
    // Beyond the limit nothing is kept, so nothing needs to be joined either.
    if (this.#value.length < LIMITS.headerValueChars) this.#value += ` ${line.trimStart()}`;
  }

  finish(): void {
    const name = this.#name;
    if (name === '') return;
    this.#name = '';
    if (this.fields.length >= LIMITS.headerFields) {
      this.capped = 'headerFields';
      if (!ESSENTIAL.has(name)) return;
      const seen = this.#extra.get(name) ?? 0;
      if (seen >= LIMITS.essentialFields) return;
      this.#extra.set(name, seen + 1);
    }
    this.fields.push({ name, value: this.#value.slice(0, LIMITS.headerValueChars).trim() });
  }
}

/** A known field stands on one of the next lines: the block goes on. */
function fieldFollows(text: string, from: number): boolean {
  let at = from;
  for (let lines = 0; lines < 30 && at < text.length; lines += 1) {
    const lineEnd = endOfLine(text, at);
    if (WELL_KNOWN.test(text.slice(at, Math.min(lineEnd.end, at + 120)))) return true;
    at = lineEnd.next;
  }
  return false;
}

interface LineEnd {
  /** End of the line without its break. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
}

function endOfLine(text: string, at: number): LineEnd {
  for (let i = at; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 10) return { end: i, next: i + 1 };
    if (unit === 13) return { end: i, next: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 };
  }
  return { end: text.length, next: text.length };
}

/** The block ends before the first empty line. */
function endOfBlock(bytes: Uint8Array, start: number, end: number): LineEnd {
  let lineStart = start;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte !== 10 && byte !== 13) continue;
    const next = byte === 13 && bytes[i + 1] === 10 ? i + 2 : i + 1;
    if (i === lineStart) return { end: lineStart, next };
    lineStart = next;
    i = next - 1;
  }
  return { end, next: end };
}

/** RFC 6532 allows UTF-8; anything else with 8-bit bytes is old and Western more often than not. */
function decodeHeaderBytes(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  const utf8 = decodeUtf8Strict(bytes);
  if (utf8 !== null) return { text: utf8, isUtf8: true };
  return { text: decodeText(bytes, 'windows-1252').text, isUtf8: false };
}
