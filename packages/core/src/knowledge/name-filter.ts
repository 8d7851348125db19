import { canonical } from '../observe/skeleton.ts';
import type { Names } from './imitable-names.ts';
import { KeySet } from './key-set.ts';

/**
 * Tells in one pass, without cutting out any text, that a label of a host imitates no name. Nine in
 * ten hosts need nothing else. Where it says "perhaps", the label is looked at the long way; so each test
 * here may be wider than the one it spares, and never narrower.
 */
export class NameFilter {
  readonly #exact: KeySet;
  readonly #seeming: KeySet;
  readonly #blurred: KeySet;
  readonly #near: KeySet;
  readonly #beginnings: KeySet;

  constructor({ exact, canonical, blurred, deletions }: Names) {
    this.#exact = keys(exact);
    this.#seeming = new KeySet([...hashes(canonical), ...hashes(exact)]);
    this.#blurred = keys(blurred);
    this.#near = keys(deletions);
    this.#beginnings = new KeySet(
      [...exact.keys()]
        .filter((name) => name.length >= BEGINNING)
        .map((name) => beginning(name, 0)),
    );
  }

  /**
   * Whether the label that stands there may be a name, hold one, or be a slip of the finger away from one.
   *
   * @param host Figures, lower-case letters of ASCII, hyphens and dots.
   */
  mayImitate(host: string, start: number, end: number): boolean {
    return (
      this.mayHoldName(host, start, end) ||
      this.#maySeem(host, start, end) ||
      (end - start <= LONGEST_NEAR && this.mayBeNear(host, start, end))
    );
  }

  /** Whether a name may stand in the label: as all of it, as a piece between hyphens, or inside a word. */
  mayHoldName(host: string, start: number, end: number): boolean {
    let whole = 0;
    let piece = 0;
    let last = 0;
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = host.charCodeAt(at);
      if (code === HYPHEN) {
        if (this.#exact.has(piece) || this.#maySeem(host, from, at)) return true;
        piece = 0;
        from = at + 1;
        continue;
      }
      whole = next(whole, code);
      piece = next(piece, code);
      last = ((last << SIGN_BITS) | signOf(code)) & FIVE_SIGNS;
      if (this.#beginnings.has(last)) return true;
    }
    // A piece between hyphens may also look like a name; the whole label is held against that elsewhere.
    return (
      this.#exact.has(whole) ||
      this.#exact.has(piece) ||
      (from > start && this.#maySeem(host, from, end))
    );
  }

  /** Whether what stands there may be a name, its hyphens and dots left out. */
  mayBeName(host: string, start: number, end: number): boolean {
    let whole = 0;
    for (let at = start; at < end; at += 1) {
      const code = host.charCodeAt(at);
      if (code !== HYPHEN && code !== DOT) whole = next(whole, code);
    }
    return this.#exact.has(whole);
  }

  /** Whether a name of five letters or more may begin there. */
  mayBegin(word: string, start: number): boolean {
    return this.#beginnings.has(beginning(word, start));
  }

  /** As `canonical` and `blurred` read the label. */
  #maySeem(host: string, start: number, end: number): boolean {
    let seen = 0;
    let hurried = 0;
    let wasBlurred = false;
    for (let at = start; at < end; at += 1) {
      let code = host.charCodeAt(at);
      if (code === HYPHEN) continue;
      let after = at + 1;
      while (after < end && host.charCodeAt(after) === HYPHEN) after += 1;
      const pair = after < end ? readTogether(code, host.charCodeAt(after)) : 0;
      if (pair !== 0) at = after;
      code = pair === 0 ? (SEEN_AS[code] ?? code) : pair;
      seen = next(seen, code);
      const blurs = code === M || code === N || code === R;
      if (!blurs) hurried = next(hurried, code);
      else if (!wasBlurred) hurried = next(hurried, N);
      wasBlurred = blurs;
    }
    return this.#seeming.has(seen) || this.#blurred.has(hurried);
  }

  /** Whether the label, or the label with one sign left out, is a name or a name with one left out. */
  mayBeNear(host: string, start: number, end: number): boolean {
    const length = end - start;
    if (length > LONGEST_NEAR) return true;
    let whole = 0;
    for (let at = start; at < end; at += 1) whole = next(whole, host.charCodeAt(at));
    if (this.#near.has(whole)) return true;
    let before = 0;
    for (let at = start; at < end; at += 1) {
      const code = host.charCodeAt(at);
      const until = next(before, code);
      const power = POWERS[end - at - 1] ?? 0;
      const rest = (whole - Math.imul(until, power)) | 0;
      if (this.#near.has((Math.imul(before, power) + rest) | 0)) return true;
      // The plural in the middle of a name: `es` is left out.
      if (code === E && at + 2 < end && host.charCodeAt(at + 1) === S) {
        const shorter = POWERS[end - at - 2] ?? 0;
        const tail = (whole - Math.imul(next(until, S), shorter)) | 0;
        if (this.#near.has((Math.imul(before, shorter) + tail) | 0)) return true;
      }
      before = until;
    }
    return false;
  }
}

/** Longest label that is held against names one slip away, see `byEdit`. */
const LONGEST_NEAR = 21;
/** Names of so many signs are looked for inside words, by their beginning. */
const BEGINNING = 5;

const HYPHEN = 0x2d;
const DOT = 0x2e;
const NINE = 0x39;
const C = 0x63;
const D = 0x64;
const E = 0x65;
const L = 0x6c;
const M = 0x6d;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const V = 0x76;
const W = 0x77;

/** Single signs as `canonical` reads them. */
const SEEN_AS: readonly number[] = Array.from({ length: 0x80 }, (_, code) =>
  canonical(String.fromCharCode(code)).charCodeAt(0),
);

/** Two signs that are read as one; 0 for any others. */
function readTogether(code: number, after: number): number {
  if (after === N) return code === R || code === N ? M : 0;
  if (after === V) return code === V ? W : 0;
  return after === L && code === C ? D : 0;
}

function keys(names: ReadonlyMap<string, unknown>): KeySet {
  return new KeySet(hashes(names));
}

function hashes(names: ReadonlyMap<string, unknown>): readonly number[] {
  return [...names.keys()].map((name) => {
    let hash = 0;
    for (let at = 0; at < name.length; at += 1) hash = next(hash, name.charCodeAt(at));
    return hash;
  });
}

/** A polynomial, so that the hash of a label without a sign follows from that of the label. */
function next(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

const BASE = 0x01000193;
const POWERS: readonly number[] = Array.from({ length: LONGEST_NEAR + 1 }).reduce<number[]>(
  (powers) => [...powers, Math.imul(powers.at(-1) ?? 1, BASE)],
  [1],
);

const SIGN_BITS = 6;
const FIVE_SIGNS = 2 ** (SIGN_BITS * BEGINNING) - 1;

/** A letter or figure as a small number; 0 for anything else. */
function signOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  return code >= 0x30 && code <= NINE ? code - 0x15 : 0;
}

/** The next five letters or figures, packed without loss; 0 where there are not as many. */
function beginning(word: string, start: number): number {
  let packed = 0;
  for (let at = start; at < start + BEGINNING; at += 1) {
    const sign = signOf(word.charCodeAt(at));
    if (sign === 0) return 0;
    packed = (packed << SIGN_BITS) | sign;
  }
  return packed;
}
