import { decodeText } from './charset.ts';
import { decodeBase64, decodeQ } from './transfer.ts';

// The charset is bounded so that a line of "=?=?=?…" costs no more than its length. Blanks inside the
// encoded text break RFC 2047 but are common; clients show such words decoded.
const WORD = /=\?([^?\s]{1,60})\?([BQ])\?([^?]*)\?=/giu;

const ASCII = new TextEncoder();

/**
 * A header value with its RFC 2047 words decoded. Neighbouring words of one charset and encoding are
 * joined before decoding, because senders split characters over them; the white space between two
 * words is not part of the text.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let out = '';
  let at = 0;
  let charset = '';
  let held: Uint8Array[] = [];
  const flush = (): void => {
    if (held.length === 0) return;
    out += decodeText(join(held), charset).text;
    held = [];
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(at, match.index);
    const follows = held.length > 0 && /^[ \t\r\n]*$/u.test(between);
    // RFC 2231 lets a language follow the charset: "utf-8*en".
    const wordCharset = ((match[1] ?? '').split('*')[0] ?? '').toLowerCase();
    if (!follows || wordCharset !== charset) flush();
    if (!follows) out += between;
    charset = wordCharset;
    const bytes = ASCII.encode(match[3] ?? '');
    held.push((match[2] ?? '').toLowerCase() === 'b' ? decodeBase64(bytes) : decodeQ(bytes));
    at = match.index + match[0].length;
  }
  flush();
  return out + value.slice(at);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const only = pieces[0];
  if (pieces.length === 1 && only !== undefined) return only;
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
