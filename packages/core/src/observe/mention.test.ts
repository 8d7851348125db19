import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NameTable } from '../rules/name-table.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import { fold } from './fold.ts';
import type { Mention, ReadPart } from './mention.ts';
import { MAX_MENTIONS, Mentions, phraseAt } from './mention.ts';

/** The plain way: mentions by name, the first and the last half kept. */
class PlainMentions {
  readonly #byName = new Map<string, Mention[]>();

  add(name: string, mention: Mention): void {
    const known = this.#byName.get(name) ?? [];
    this.#byName.set(name, known);
    if (known.length >= MAX_MENTIONS) known.splice(MAX_MENTIONS / 2, 1);
    known.push(mention);
  }

  get(name: string): readonly Mention[] {
    return this.#byName.get(name) ?? [];
  }

  names(): readonly string[] {
    return [...this.#byName.keys()];
  }
}

const folded = fold('one two three four five six seven eight nine ten', knowledge.confusables);
const reads: readonly ReadPart[] = [0, 1].map((index) => ({
  index,
  part: { id: `part-${index}`, kind: 'body', text: '' },
  folded,
}));
const NAMES = ['$a', '$b', '#fact', 'ask:x'];

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  part: fc.nat(1),
  first: fc.nat(8),
  how: fc.constantFrom('phrase', 'phrase', 'phrase', 'given', 'look'),
  times: fc.constantFrom(1, 1, 2, 70),
});

test('mentions that are made when asked for are those that were found, the first and the last kept', () => {
  let full = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const table = new NameTable();
      const [lazy, plain] = [new Mentions(table, reads), new PlainMentions()];
      for (const { name, part, first, how, times } of steps) {
        for (let time = 0; time < times; time += 1) {
          const read = reads[part];
          assert.ok(read !== undefined);
          const mention = phraseAt(read, first, first + 1 + (time % 2));
          if (how === 'look') assert.deepEqual(lazy.get(name), plain.get(name));
          else {
            plain.add(name, mention);
            if (how === 'given') lazy.add(name, mention);
            else lazy.addPhrase(table.id(name), part, first, mention.after);
          }
        }
      }
      for (const name of NAMES) {
        assert.deepEqual(lazy.get(name), plain.get(name));
        assert.equal(lazy.has(name), plain.get(name).length > 0);
        if (plain.get(name).length === MAX_MENTIONS) full += 1;
      }
      assert.deepEqual(lazy.names(), plain.names());
      assert.deepEqual(
        lazy.facts(),
        plain.names().filter((name) => !name.startsWith('$')),
      );
    }),
    { seed: 1, numRuns: runs(300, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(full > 10);
});

test('what is forgotten is gone, and the rest stays in its order', () => {
  const table = new NameTable();
  const mentions = new Mentions(table, reads);
  for (const name of ['$a', '$b', '#fact']) mentions.addPhrase(table.id(name), 0, 1, 2);
  mentions.forget(new Set([table.id('$a')]));
  assert.deepEqual(mentions.names(), ['$b', '#fact']);
  assert.deepEqual(mentions.get('$a'), []);
  assert.equal(mentions.get('$b').length, 1);
});

test('two contacts that take turns at one table keep apart', () => {
  const table = new NameTable();
  const [one, other] = [new Mentions(table, reads), new Mentions(table, reads)];
  const [a, b] = [table.id('$a'), table.id('$b')];
  assert.equal(one.holds(a), false);
  for (let time = 1; time < 4; time += 1) {
    one.addPhrase(a, 0, time, time + 1);
    other.addPhrase(b, 1, time, time + 1);
    assert.deepEqual([one.of(a).length, one.of(b).length], [time, 0]);
    assert.deepEqual([other.of(a).length, other.of(b).length], [0, time]);
    assert.equal(one.holdsAny([b]), false);
    assert.equal(other.holdsAny([a, b]), true);
  }
  one.forget(new Set([a]));
  assert.deepEqual([one.of(a).length, other.of(b).length], [0, 3]);
});
