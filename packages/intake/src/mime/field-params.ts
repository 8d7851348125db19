import { LIMITS } from '../limits.ts';
import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

/** A structured field: `text/plain; charset=utf-8`. */
export interface FieldWithParams {
  /** Lower case, without parameters: `text/plain`. */
  readonly value: string;
  /** Names in lower case; RFC 2231 continuations joined, RFC 2231 and 2047 values decoded. */
  readonly params: ReadonlyMap<string, string>;
}

// A quoted string may lack its end; an unquoted value runs to the semicolon, blanks included,
// because file names with blanks are often left unquoted.
const PARAM =
  /;[ \t\r\n]*([^=;\s]{1,60})[ \t\r\n]*=[ \t\r\n]*(?:"((?:[^"\\]|\\[\s\S])*)"?|([^;]*))/gu;

/** Value and parameters of a Content-Type or Content-Disposition field. Never throws. */
export function readFieldParams(field: string): FieldWithParams {
  const semicolon = field.indexOf(';');
  const head = semicolon < 0 ? field : field.slice(0, semicolon);
  const params = new Map<string, string>();
  if (semicolon >= 0) readParams(field.slice(semicolon), params);
  return { value: stripComment(head).trim().toLowerCase(), params };
}

function readParams(text: string, params: Map<string, string>): void {
  const pieces = new Map<string, { index: number; text: string; extended: boolean }[]>();
  let count = 0;
  for (const match of text.matchAll(PARAM)) {
    count += 1;
    if (count > LIMITS.params) break;
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2]?.replace(/\\([\s\S])/gu, '$1') ?? (match[3] ?? '').trim();
    const numbered = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/u.exec(name);
    if (numbered === null) {
      // The first one counts: a second "boundary" is there to confuse.
      if (!params.has(name)) params.set(name, decodeWords(value));
      continue;
    }
    const base = numbered[1] ?? name;
    const list = pieces.get(base) ?? [];
    list.push({
      index: Number(numbered[2] ?? 0),
      text: value,
      extended: numbered[2] === undefined || numbered[3] === '*',
    });
    pieces.set(base, list);
  }
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.index - b.index);
    // RFC 2231 wins over a plain twin that old programs get.
    params.set(name, joinContinuations(list));
  }
}

function joinContinuations(list: readonly { text: string; extended: boolean }[]): string {
  let charset = '';
  const bytes: number[] = [];
  for (const [i, piece] of list.entries()) {
    let { text } = piece;
    if (i === 0 && piece.extended) {
      const quoted = /^([^']*)'[^']*'/u.exec(text);
      if (quoted !== null) {
        charset = quoted[1] ?? '';
        text = text.slice(quoted[0].length);
      }
    }
    for (const byte of new TextEncoder().encode(text)) bytes.push(byte);
  }
  const raw = Uint8Array.from(bytes);
  return decodeText(list.some((piece) => piece.extended) ? percentDecode(raw) : raw, charset).text;
}

function percentDecode(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const hex = byte === 37 ? String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/iu.test(hex)) {
      out.push(Number.parseInt(hex, 16));
      i += 2;
    } else out.push(byte);
  }
  return Uint8Array.from(out);
}

function stripComment(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;
}
