/**
 * Fingerprints of a wording: texts that are nearly the same share at least one of them, others almost
 * never do. MinHash over runs of three words, cut into bands, so that a new text is compared with
 * nobody: it looks up its bands.
 */

/** Words of a text that are read; copies of one mail differ in their ends. */
const MAX_WORDS = 400;
/** Shorter texts are alike by chance: "ok, see you at five". */
const FEWEST_WORDS = 12;
const RUN = 3;
const BANDS = 8;
const ROWS = 3;

/** Up to `BANDS` values; none for a short text. Figures do not count: amounts and codes vary between copies. */
export function wordingBands(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !/\d/u.test(word)).slice(0, MAX_WORDS);
  if (kept.length < FEWEST_WORDS) return [];
  const least = new Array<number>(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at + RUN <= kept.length; at += 1) {
    const run = hashed(kept.slice(at, at + RUN).join(' '));
    for (let row = 0; row < least.length; row += 1) {
      const value = mixed(run, row);
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.slice(band * ROWS, (band + 1) * ROWS);
    return `${String(band)}:${rows.map((value) => value.toString(36)).join('-')}`;
  });
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another hash of the same value for each row (the finaliser of MurmurHash3, seeded). */
function mixed(value: number, row: number): number {
  let hash = (value ^ Math.imul(row + 1, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
