/** Decoded text; `replaced` when the bytes were not what was declared or nothing fitted. */
export interface DecodedText {
  readonly text: string;
  /** The declared charset is one no decoder here knows, or its bytes were broken. */
  readonly undecodable: boolean;
}

// Stateless between calls: each decode() without `stream` starts afresh.
const UTF8_STRICT = new TextDecoder('utf-8', { fatal: true });
const UTF8 = new TextDecoder('utf-8');

/**
 * Names seen in mails that the Encoding Standard does not list. Everything else goes to TextDecoder
 * as it is: it knows some 220 labels itself.
 */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['utf-8n', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['ucs-2', 'utf-16le'],
  ['ansi', 'windows-1252'],
  ['8bit', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['iso-8859-1-windows-3.1-latin-1', 'windows-1252'],
  ['cp850', 'windows-1252'],
  ['cp-1252', 'windows-1252'],
  ['win-1251', 'windows-1251'],
  ['cp-1251', 'windows-1251'],
  ['koi8r', 'koi8-r'],
  ['ks_c_5601', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['gb_2312', 'gbk'],
  ['cp950', 'big5'],
  ['ms950', 'big5'],
  ['cp932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['eucjp', 'euc-jp'],
  ['tis-620', 'windows-874'],
]);

/** Labels that say nothing: us-ascii with 8-bit bytes is a wrong label, not a Latin text. */
const UNTOLD = new Set([
  '',
  'us-ascii',
  'ascii',
  'default',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  'binary',
  'x-user-defined',
  'none',
  'undefined',
]);

/**
 * Text of bytes in a declared charset, which is often missing, misspelt or wrong.
 *
 * @param charset As declared, any case, or `''`. A missing or unknown one is read as UTF-8 if the
 *   bytes are valid UTF-8, otherwise as windows-1252, which fits any byte.
 */
export function decodeText(bytes: Uint8Array, charset: string): DecodedText {
  const label = ALIASES.get(charset.trim().toLowerCase()) ?? charset.trim().toLowerCase();
  if (label === 'utf-8') {
    const text = decodeUtf8Strict(bytes);
    if (text !== null) return { text, undecodable: false };
    // A mail cut in the middle of a character is still UTF-8; a Latin text under the wrong label is not.
    const loose = UTF8.decode(bytes);
    return mostlyReplaced(loose)
      ? { text: decodeWestern(bytes), undecodable: false }
      : { text: loose, undecodable: false };
  }
  // Pure ASCII means the same in all charsets but UTF-16 and the escape-coded ones, and the UTF-8
  // decoder is several times faster than the others.
  if (isAscii(bytes) && !/^(?:utf-16|iso-2022|hz-)/u.test(label)) {
    return { text: UTF8.decode(bytes), undecodable: false };
  }
  if (!UNTOLD.has(label)) {
    const decoder = decoderFor(label);
    if (decoder !== null) return { text: decoder.decode(bytes), undecodable: false };
  }
  return {
    text: decodeUtf8Strict(bytes) ?? decodeWestern(bytes),
    undecodable: !UNTOLD.has(label),
  };
}

/** Bytes 0–127 only. Escape (27) counts as ASCII here. */
export function isAscii(bytes: Uint8Array): boolean {
  // Four at a time: every byte of every mail in a Western charset comes through here.
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const four = (bytes[i] ?? 0) | (bytes[i + 1] ?? 0) | (bytes[i + 2] ?? 0) | (bytes[i + 3] ?? 0);
    if (four > 127) return false;
  }
  return bytes.subarray(whole).every((byte) => byte < 128);
}

/** `null` when the bytes are not UTF-8. */
export function decodeUtf8Strict(bytes: Uint8Array): string | null {
  try {
    return UTF8_STRICT.decode(bytes);
  } catch {
    return null;
  }
}

function decodeWestern(bytes: Uint8Array): string {
  return decoderFor('windows-1252')?.decode(bytes) ?? UTF8.decode(bytes);
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null; // A label the platform does not know.
  }
}

/** More than a few replacement characters, and at least one in ten of the non-ASCII ones. */
function mostlyReplaced(text: string): boolean {
  let replaced = 0;
  let other = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) replaced += 1;
    else if (unit > 127) other += 1;
  }
  return replaced > 0 && replaced * 10 > other;
}
