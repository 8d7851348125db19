import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../observe/fold.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import { Lexicon } from './lexicon.ts';

const SIGNS = [
  'a',
  'A',
  'b',
  'Z',
  '0',
  '1',
  '9',
  ' ',
  '.',
  "'",
  '-',
  '\u200b',
  '\u0435',
  'é',
  '包',
  '\n',
];

const learn = (): Lexicon =>
  new Lexicon((word) => ({ patterns: [word.length], ends: [], starts: [] }));

test('folding with a lexicon gives the same words as folding without', () => {
  const lexicon = learn();
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const plain = fold(given, knowledge.confusables);
      const { known, ...rest } = fold(given, knowledge.confusables, lexicon);
      assert.deepEqual({ ...rest, known: [] }, plain);
      assert.deepEqual(
        known.map((word) => word.text),
        plain.words,
      );
    }),
    { seed: 1, numRuns: runs(2000, process.env['PEEPHOLE_RUNS']) },
  );
});

test('a word is the same whether it is remembered, forgotten or new', () => {
  const lexicon = learn();
  const words = Array.from({ length: 200_000 }, (_, at) => `w${at.toString(36)}`);
  for (const word of words) assert.equal(lexicon.word(word).text, word);
  for (const word of words.slice(0, 1000)) {
    const again = lexicon.word(word);
    assert.equal(again.text, word);
    assert.deepEqual(again.patterns, [word.length]);
  }
});

test('plain words of every length are told apart by their last letter too', () => {
  const lexicon = learn();
  const words = Array.from({ length: 16 }, (_, length) =>
    ['a', 'z', '0', '9'].map((last) => `${'z'.repeat(length)}${last}`),
  ).flat();
  for (const text of [words.join(' '), words.join(' ').toUpperCase()]) {
    const { known } = fold(text, knowledge.confusables, lexicon);
    assert.deepEqual(
      known.map((word) => word.text),
      fold(text, knowledge.confusables).words,
    );
  }
});
