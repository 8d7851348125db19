/**
 * A mark and a number for each name of a `NameTable`, lent to one contact at a time. A contact holds few
 * of three thousand names: an array of its own would cost more than all that is found in it.
 *
 * Whoever wants the marks takes a turn. Marks of other turns count for nothing, so that nothing has to
 * be cleared; who finds that somebody else has had a turn since marks its names again.
 */
export class NameMarks {
  /** By name: the turn in which it was marked. */
  readonly turns: number[] = [];
  /** By name: what was noted in that turn. */
  readonly notes: number[] = [];
  #latest = 0;

  /** Makes room for one more name. */
  grow(): void {
    this.turns.push(0);
    this.notes.push(0);
  }

  get latest(): number {
    return this.#latest;
  }

  take(): number {
    this.#latest += 1;
    return this.#latest;
  }
}
