/** Hashes of names. Says "no" for sure and "perhaps" for what is nearly always one of them. */
export class KeySet {
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(hashes: Iterable<number>) {
    const all = [...hashes];
    const bits = Math.max(4, 34 - Math.clz32(all.length));
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(2 ** bits);
    for (const hash of all) this.#slots[this.#find(hash)] = keyOf(hash);
  }

  has(hash: number): boolean {
    return this.#slots[this.#find(hash)] !== 0;
  }

  /** The slot of a hash, or the free one where it would be. */
  #find(hash: number): number {
    const key = keyOf(hash);
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    for (;;) {
      const held = this.#slots[slot];
      if (held === 0 || held === key) return slot;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }
}

/** 2^32 divided by the golden ratio: neighbours land far apart. */
const SPREAD = 0x9e3779b1;

/** 0 marks a free slot. */
function keyOf(hash: number): number {
  return hash === 0 ? 1 : hash | 0;
}
