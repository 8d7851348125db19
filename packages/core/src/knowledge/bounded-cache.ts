/**
 * Remembers what was made for a key. Hosts recur in a mailbox; hostile mail is made of ever new ones,
 * so the memory is bounded. Forgetting changes no answer.
 */
export class BoundedCache<V> {
  readonly #known = new Map<string, V>();
  readonly #most: number;

  /** @param most Entries from which on everything is forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => V): V {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}
