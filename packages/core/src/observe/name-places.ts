/**
 * Which chain the mentions of a name are in, by the name's number. A contact holds a few dozen of
 * thousands of names: a table of all of them would cost more to clear than the contact to read.
 */
export class NamePlaces {
  /** For each slot: 1 + a name's number, 0 where it is free; and the name's chain. */
  #slots: number[] = EMPTY.slice();
  #mask: number = EMPTY.length / 2 - 1;
  #names = 0;

  /** `ABSENT` for a name that was not put here, or taken back. */
  get(name: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = name & mask; ; slot = (slot + 1) & mask) {
      const there = slots[slot * 2] ?? 0;
      if (there === name + 1) return slots[slot * 2 + 1] ?? ABSENT;
      if (there === 0) return ABSENT;
    }
  }

  set(name: number, chain: number): void {
    // Half of the slots stay free, so that a look ends soon.
    if (this.#names * 2 > this.#mask) this.#grow();
    this.#put(name, chain);
  }

  forget(name: number): void {
    if (this.get(name) !== ABSENT) this.#put(name, ABSENT);
  }

  #put(name: number, chain: number): void {
    let slot = name & this.#mask;
    for (;;) {
      const there = this.#slots[slot * 2] ?? 0;
      if (there === 0) this.#names += 1;
      if (there === 0 || there === name + 1) break;
      slot = (slot + 1) & this.#mask;
    }
    this.#slots[slot * 2] = name + 1;
    this.#slots[slot * 2 + 1] = chain;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Array<number>(old.length * 2).fill(0);
    this.#mask = this.#mask * 2 + 1;
    this.#names = 0;
    for (let at = 0; at < old.length; at += 2) {
      const name = (old[at] ?? 0) - 1;
      if (name >= 0) this.#put(name, old[at + 1] ?? ABSENT);
    }
  }
}

/** Below every chain. */
export const ABSENT = -1;

/** Two numbers a slot; slots are a power of two. */
const EMPTY: readonly number[] = new Array<number>(256).fill(0);
