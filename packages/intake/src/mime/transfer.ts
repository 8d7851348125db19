/** Value of each base64 character (standard and URL alphabet); 255 for everything else. */
const BASE64 = /* @__PURE__ */ base64Table();

function base64Table(): Uint8Array {
  const table = new Uint8Array(256).fill(255);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i += 1) table[alphabet.charCodeAt(i)] = i;
  table[45] = 62; // '-'
  table[95] = 63; // '_'
  return table;
}

/**
 * Bytes of a base64 text. Everything outside the alphabet is skipped, as mail clients do; padding in
 * the middle starts a new run, since some senders encode line by line.
 */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(((bytes.length * 3) >> 2) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = BASE64[byte] ?? 255;
    if (value === 255) {
      if (byte === 61) {
        held = 0;
        bits = 0;
      }
      continue;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length] = (held >> bits) & 255;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

/** Value of a hexadecimal digit's character code, -1 for others. */
function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  if (code >= 97 && code <= 102) return code - 87;
  return -1;
}

/**
 * Bytes of a quoted-printable text. Soft line breaks go, white space at a line's end goes (RFC 2045,
 * 6.7 rule 3), a `=` that starts no valid escape stays as it is.
 */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(61)) return bytes;
  const out = new Uint8Array(bytes.length);
  const end = bytes.length;
  let length = 0;
  let i = 0;
  while (i < end) {
    const byte = bytes[i] ?? 0;
    if (byte !== 61) {
      out[length] = byte;
      length += 1;
      i += 1;
      continue;
    }
    const high = i + 1 < end ? hexValue(bytes[i + 1] ?? 0) : -1;
    const low = i + 2 < end ? hexValue(bytes[i + 2] ?? 0) : -1;
    if (high >= 0 && low >= 0) {
      out[length] = (high << 4) | low;
      length += 1;
      i += 3;
      continue;
    }
    let next = i + 1;
    while (next < end && (bytes[next] === 32 || bytes[next] === 9)) next += 1;
    if (next >= end) break;
    if (bytes[next] === 13 && bytes[next + 1] === 10) i = next + 2;
    else if (bytes[next] === 10 || bytes[next] === 13) i = next + 1;
    else {
      out[length] = 61;
      length += 1;
      i += 1;
    }
  }
  return out.subarray(0, length);
}

/** Bytes of the RFC 2047 `Q` encoding: like quoted-printable, and `_` is a space. */
export function decodeQ(text: Uint8Array): Uint8Array {
  const spaced = text.map((byte) => (byte === 95 ? 32 : byte));
  return decodeQuotedPrintable(spaced);
}

/**
 * Bytes of the first uuencoded file in a text; the bytes themselves when there is no `begin` line.
 * Lines that are too short count as if padded, as decoders have always done.
 */
export function decodeUuencode(bytes: Uint8Array): Uint8Array {
  let at = lineThatStartsWith(bytes, 'begin ');
  if (at < 0) return bytes;
  at = nextLine(bytes, at);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  while (at < bytes.length) {
    const end = nextLine(bytes, at);
    const wanted = ((bytes[at] ?? 32) - 32) & 63;
    const first = bytes[at];
    if (wanted === 0 || first === 101 /* 'e' of "end" is out of the alphabet */) break;
    for (let group = at + 1, left = wanted; left > 0 && group < end; group += 4, left -= 3) {
      const a = uuValue(bytes, group, end);
      const b = uuValue(bytes, group + 1, end);
      const c = uuValue(bytes, group + 2, end);
      const d = uuValue(bytes, group + 3, end);
      const three = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
      for (let i = 0; i < Math.min(3, left); i += 1) {
        out[length] = (three[i] ?? 0) & 255;
        length += 1;
      }
    }
    at = end;
  }
  return out.subarray(0, length);
}

function uuValue(bytes: Uint8Array, at: number, end: number): number {
  const byte = at < end ? (bytes[at] ?? 32) : 32;
  return byte < 32 ? 0 : (byte - 32) & 63;
}

function lineThatStartsWith(bytes: Uint8Array, word: string): number {
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at)) {
    let i = 0;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i += 1;
    if (i === word.length) return at;
  }
  return -1;
}

function nextLine(bytes: Uint8Array, at: number): number {
  const feed = bytes.indexOf(10, at);
  return feed < 0 ? bytes.length : feed + 1;
}

/** Bytes of a body in its declared transfer encoding; an unknown one is taken as plain bytes. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return decodeBase64(bytes);
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'x-uuencode':
    case 'x-uue':
    case 'uuencode':
    case 'uue':
      return decodeUuencode(bytes);
    default:
      return bytes;
  }
}
