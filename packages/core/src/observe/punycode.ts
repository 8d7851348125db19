/**
 * Decodes one `xn--` label (RFC 3492). Written here because `domainToUnicode` exists in Node only.
 *
 * @param label Without the `xn--`, lower-case ASCII, at most 63 characters.
 * @returns The label in Unicode, or `null` when it is no valid punycode.
 */
export function decodePunycode(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const points: number[] =
    delimiter > 0 ? [...label.slice(0, delimiter)].map((c) => c.charCodeAt(0)) : [];
  let point = INITIAL_N;
  let index = 0;
  let bias = INITIAL_BIAS;
  let at = delimiter > 0 ? delimiter + 1 : 0;
  while (at < label.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at));
      if (digit === null) return null;
      at += 1;
      index += digit * weight;
      const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (index > MAX_POINT * 64 || at > label.length) return null;
    }
    const length = points.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > MAX_POINT || (point >= 0xd800 && point <= 0xdfff)) return null;
    points.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
const MAX_POINT = 0x10ffff;

function digitOf(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return null;
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(first ? delta / DAMP : delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
