import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../observe/fold.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import { NameTable } from './name-table.ts';
import { PhraseIndex } from './phrases.ts';

function found(phrases: readonly (readonly [string, string])[], text: string): readonly string[] {
  const table = new NameTable();
  const index = new PhraseIndex();
  for (const [name, phrase] of phrases) index.add(table.id(name), phrase);
  const folded = fold(text, knowledge.confusables);
  const all: string[] = [];
  index.find(folded, (name, first, after) =>
    all.push(`${table.name(name)}:${folded.words.slice(first, after).join(' ')}`),
  );
  return all.sort();
}

test('a phrase is found word by word, whatever signs stand between', () => {
  assert.deepEqual(found([['x', 'gift card']], 'A gift-card, two GIFT CARDs and one gift… card'), [
    'x:gift card',
    'x:gift card',
  ]);
});

test('a stem lets its word go on, also to nothing', () => {
  assert.deepEqual(found([['x', 'verif*']], 'verif verify verification verity'), [
    'x:verif',
    'x:verification',
    'x:verify',
  ]);
});

test('a stem may stand in the middle of a phrase', () => {
  assert.deepEqual(
    found([['x', 'your suspend* account']], 'your suspended account, your suspending account'),
    ['x:your suspended account', 'x:your suspending account'],
  );
});

test('phrases overlap and contain each other freely', () => {
  assert.deepEqual(
    found(
      [
        ['a', 'pay the fee'],
        ['b', 'the fee'],
        ['c', 'fee now'],
        ['d', 'pay'],
      ],
      'pay the fee now',
    ),
    ['a:pay the fee', 'b:the fee', 'c:fee now', 'd:pay'],
  );
});

test('a word and a stem that it fits are both found', () => {
  assert.deepEqual(
    found(
      [
        ['a', 'account'],
        ['b', 'acc*'],
        ['c', 'account*'],
      ],
      'account',
    ),
    ['a:account', 'b:account', 'c:account'],
  );
});

test('one phrase may carry several names, and the same name only once', () => {
  assert.deepEqual(
    found(
      [
        ['a', 'fee'],
        ['b', 'fee'],
        ['a', 'fee'],
      ],
      'fee',
    ),
    ['a:fee', 'b:fee'],
  );
});

test('a phrase folds like text: capitals, accents and apostrophes make no difference', () => {
  assert.deepEqual(found([['x', "Don't Überweisen"]], 'DONT uberweisen'), ['x:dont uberweisen']);
});

test('an empty phrase is found nowhere', () => {
  assert.deepEqual(
    found(
      [
        ['x', ''],
        ['y', '…'],
      ],
      'anything',
    ),
    [],
  );
});

test('a half phrase at the end of a text is none', () => {
  assert.deepEqual(found([['x', 'gift card']], 'a gift'), []);
});

test('it finds what a plain search for each phrase finds', () => {
  let hits = 0;
  const word = fc.constantFrom('an', 'bo', 'anbo', 'anboc');
  const phrase = fc.array(
    fc.oneof(
      word,
      word.map((w) => `${w}*`),
    ),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 5 }),
      fc.array(word, { maxLength: 12 }),
      (phrases, words) => {
        const expected = new Set<string>();
        for (const patterns of phrases) {
          for (let first = 0; first + patterns.length <= words.length; first += 1) {
            const fits = patterns.every((pattern, at) => {
              const here = words[first + at] ?? '';
              return pattern.endsWith('*')
                ? here.startsWith(pattern.slice(0, -1))
                : here === pattern;
            });
            if (fits) expected.add(`${patterns.join(' ')}@${String(first)}`);
          }
        }
        const table = new NameTable();
        const index = new PhraseIndex();
        for (const patterns of phrases) index.add(table.id(patterns.join(' ')), patterns.join(' '));
        // With the lexicon and without it, and once more with words that it remembers.
        for (const lexicon of [null, index.lexicon, index.lexicon]) {
          const actual = new Set<string>();
          index.find(fold(words.join(' '), knowledge.confusables, lexicon), (name, first) =>
            actual.add(`${table.name(name)}@${String(first)}`),
          );
          assert.deepEqual([...actual].sort(), [...expected].sort());
        }
        hits += expected.size;
      },
    ),
    { seed: 1, numRuns: runs(500, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(hits > 500);
});
