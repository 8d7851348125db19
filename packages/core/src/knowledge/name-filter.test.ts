import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blurred, canonical } from '../observe/skeleton.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import { imitableNames, nearNames } from './imitable-names.ts';
import { NameFilter } from './name-filter.ts';

const names = imitableNames(knowledge.bundle);
const filter = new NameFilter(names);

/** Labels made of names and of signs that are taken for others. */
const label = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names.exact.keys()),
      fc.stringMatching(/^(?:[abceil-orsvw0-9-]|rn|vv|cl|nn|es)$/u),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

/** One sign put in, left out or replaced. */
const slip = fc
  .tuple(
    fc.constantFrom(...names.exact.keys()),
    fc.nat(30),
    fc.nat(1),
    fc.constantFrom('', 'x', 'es'),
  )
  .map(([name, at, cut, put]) => name.slice(0, at) + put + name.slice(at + cut));

const numRuns = runs(2000, process.env['PEEPHOLE_RUNS']);

test('no label that is a name, seems one or is near one is passed over', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.oneof(label, slip), (text) => {
      const bones = canonical(text);
      const found =
        names.exact.has(text.replaceAll('-', '')) ||
        names.exact.has(bones) ||
        names.canonical.has(bones) ||
        names.blurred.has(blurred(text)) ||
        (text.length <= 21 && nearNames(text, names.deletions).length > 0);
      if (!found) return;
      held += 1;
      assert.ok(filter.mayImitate(`a.${text}.example`, 2, 2 + text.length), text);
    }),
    { seed: 1, numRuns },
  );
  assert.ok(held > numRuns / 10);
});

test('no label that holds a name is passed over', () => {
  fc.assert(
    fc.property(label, (text) => {
      const word = text.replaceAll('-', '');
      const inside = [...names.exact.keys()].some(
        (name) => name.length >= 5 && word.includes(name),
      );
      const pieces = text.split('-').some((piece) => names.exact.has(piece));
      if (inside || pieces) assert.ok(filter.mayHoldName(text, 0, text.length), text);
    }),
    { seed: 1, numRuns },
  );
});

test('a name across a dot is seen, and where one may begin', () => {
  const name = [...names.exact.keys()].find((each) => each.length >= 6) ?? '';
  const split = `${name.slice(0, 2)}.${name.slice(2)}`;
  assert.ok(filter.mayBeName(split, 0, split.length));
  assert.ok(filter.mayBegin(`xy${name}`, 2));
  assert.ok(!filter.mayBegin(`xy${name}`, 1));
});

test('most labels are nobody else’s', () => {
  const honest = ['gardening', 'riverside-choir', 'www'];
  for (const text of honest) assert.ok(!filter.mayImitate(text, 0, text.length), text);
});
