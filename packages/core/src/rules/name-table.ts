/**
 * Small numbers for the names that rules ask for: `$list`, `#fact`, `ask:id`, `%12`. A text is held
 * against hundreds of them, and a number finds its place in an array where a name has to be hashed.
 * Grows with the knowledge alone, never with what a contact says.
 */
export class NameTable {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #facts: boolean[] = [];

  /** The number of a name, a new one for a new name. */
  id(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(name, id);
    this.#names.push(name);
    this.#facts.push(name.startsWith('#') || name.startsWith('ask:'));
    return id;
  }

  /** `undefined` for a name that nobody has numbered. */
  known(name: string): number | undefined {
    return this.#ids.get(name);
  }

  name(id: number): string {
    return this.#names[id] ?? '';
  }

  /** A fact or an ask, and no list of words. */
  isFact(id: number): boolean {
    return this.#facts[id] === true;
  }

  /** Every name, in the order of the numbers. */
  names(): readonly string[] {
    return this.#names;
  }
}
