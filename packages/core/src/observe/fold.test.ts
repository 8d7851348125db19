import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import { fold, foldPhrase, isInvisible, MAX_WORDS } from './fold.ts';

const { confusables } = knowledge;
const words = (text: string): readonly string[] => fold(text, confusables).words;

test('words are lower case, and signs between them are dropped', () => {
  assert.deepEqual(words('Your ORDER, no. 12-A!'), ['your', 'order', 'no', '12', 'a']);
});

test('compatibility forms read as plain letters and figures', () => {
  assert.deepEqual(words('ＮＯＲＶＩＫ ①② ﬁne 𝐩𝐚𝐲'), ['norvik', '12', 'fine', 'pay']);
});

test('accents make no difference, in one code point or in two', () => {
  assert.deepEqual(words('Überweisung u\u0308ber Café cafe\u0301'), [
    'uberweisung',
    'uber',
    'cafe',
    'cafe',
  ]);
});

test('a sharp s reads as two of them', () => {
  assert.deepEqual(words('Straße GRÜẞE'), ['strasse', 'grusse']);
});

test('letters of another script inside a Latin word read as what they pose as, and are noted', () => {
  const folded = fold('N\u043erv\u0456k pays', confusables);
  assert.deepEqual(folded.words, ['norvik', 'pays']);
  assert.deepEqual(folded.mixed, [0]);
});

test('a word whose every letter poses as Latin reads as Latin but is not noted as mixed', () => {
  const folded = fold('\u0440\u0430\u0441\u0435', confusables);
  assert.deepEqual(folded.words, ['pace']);
  assert.deepEqual(folded.mixed, []);
});

test('words that are truly Cyrillic or Greek stay themselves', () => {
  assert.deepEqual(words('Ваш заказ принят'), ['ваш', 'заказ', 'принят']);
  assert.deepEqual(words('λογαριασμος'), ['λογαριασμος']);
  assert.deepEqual(fold('Ваш заказ', confusables).mixed, []);
});

test('invisible characters inside a word are skipped and noted', () => {
  const folded = fold('Nor\u200bv\u00adi\u2060k order', confusables);
  assert.deepEqual(folded.words, ['norvik', 'order']);
  assert.deepEqual(folded.spliced, [0]);
});

test('invisible characters between words are no splice', () => {
  const folded = fold('pay\u200b \u200bnow', confusables);
  assert.deepEqual(folded.words, ['pay', 'now']);
  assert.deepEqual(folded.spliced, []);
});

test('an apostrophe inside a word joins it, in every shape people type', () => {
  for (const sign of ["'", '\u2019', '\u02bc', '`', '\u00b4']) {
    assert.deepEqual(words(`don${sign}t pay`), ['dont', 'pay'], sign);
  }
});

test('quotation marks around a word are no part of it', () => {
  assert.deepEqual(words("the 'code' we sent"), ['the', 'code', 'we', 'sent']);
});

test('each Chinese or Japanese character is a word of its own, also right after Latin letters', () => {
  assert.deepEqual(words('您的包裹 ok'), ['您', '的', '包', '裹', 'ok']);
  assert.deepEqual(words('Norvikです'), ['norvik', 'で', 'す']);
});

test('offsets lead back to the very characters in the original', () => {
  const text = '«Übe\u0301r» N\u043erv\u200bik — 包裹 pay';
  const { starts, ends } = fold(text, confusables);
  const slices = starts.map((start, at) => text.slice(start, ends[at]));
  assert.deepEqual(slices, ['Übe\u0301r', 'N\u043erv\u200bik', '包', '裹', 'pay']);
});

test('characters outside the basic plane count as two code units', () => {
  const text = '😀😀 𝐩𝐚𝐲 now';
  const { words: found, starts, ends } = fold(text, confusables);
  const at = found.indexOf('pay');
  assert.equal(text.slice(starts[at], ends[at]), '𝐩𝐚𝐲');
});

test('a full stop, an exclamation mark and an empty line end a sentence; a dot in a host does not', () => {
  const folded = fold('One two. Three! Four at norvik.example\n\nfive', confusables);
  assert.deepEqual(folded.words, [
    'one',
    'two',
    'three',
    'four',
    'at',
    'norvik',
    'example',
    'five',
  ]);
  assert.deepEqual(folded.sentences, [0, 0, 1, 2, 2, 2, 2, 3]);
});

test('a Chinese full stop ends a sentence too', () => {
  const { sentences } = fold('包裹。付款', confusables);
  assert.deepEqual(sentences, [0, 0, 1, 1]);
});

test('a phrase of the knowledge folds like text and keeps its stems', () => {
  assert.deepEqual(foldPhrase("Don't Verif*"), ['dont', 'verif*']);
  assert.deepEqual(foldPhrase('Überweisen  Sie'), ['uberweisen', 'sie']);
  assert.deepEqual(foldPhrase(''), []);
});

test('letters that stand alone in a row are the word they spell, and initials are not', () => {
  assert.deepEqual(words('your a c c o u n t is'), ['your', 'account', 'is']);
  assert.deepEqual(words('u r g e n t. Now'), ['urgent', 'now']);
  assert.deepEqual(words('I a m here'), ['i', 'a', 'm', 'here']);
  assert.deepEqual(words('press 1 2 3 4'), ['press', '1', '2', '3', '4']);
  const text = 'x A M A Z O N é';
  const { starts, ends } = fold(text, confusables);
  assert.deepEqual(
    starts.map((start, at) => text.slice(start, ends[at])),
    ['x A M A Z O N', 'é'],
  );
});

test('figures between letters are the letters they pose as; names of things and codes stay', () => {
  assert.deepEqual(words('pa55word acc0unt'), ['password', 'account']);
  for (const word of ['b2b', 'mp3', 'h264', 'i18n', 'covid19', '4th', 'a1b2c3', 'x9k4p'])
    assert.deepEqual(words(word), [word]);
});

test('no more words are read than the limit says', () => {
  assert.equal(words('a '.repeat(MAX_WORDS + 50)).length, MAX_WORDS);
});

test('a word of endless letters is cut, and none of it is lost to the reader', () => {
  const text = 'é'.repeat(1000);
  const { starts, ends } = fold(text, confusables);
  assert.ok(starts.length > 1);
  assert.equal(starts[0], 0);
  assert.equal(ends[ends.length - 1], text.length);
});

test('what is invisible is invisible, and what is seen is not', () => {
  for (const point of [0xad, 0x200b, 0x200d, 0x2060, 0xfeff, 0xe0041])
    assert.ok(isInvisible(point));
  for (const point of [0x20, 0x41, 0x2019, 0x4e00]) assert.ok(!isInvisible(point));
});

test('words rise, lie inside the text and never overlap, whatever the text holds', () => {
  let seen = 0;
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Nor\u200bvik ', "don't ", '包裹', 'u\u0308', '. ', '\u0430', '\ud83d', '𝐩'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const folded = fold(text, confusables);
      let last = 0;
      let sentence = 0;
      for (const [at, start] of folded.starts.entries()) {
        const end = folded.ends[at] ?? -1;
        assert.ok(start >= last && end > start && end <= text.length);
        assert.notEqual(folded.words[at], '');
        assert.ok((folded.sentences[at] ?? -1) >= sentence);
        last = end;
        sentence = folded.sentences[at] ?? 0;
        seen += 1;
      }
      assert.equal(folded.words.length, folded.starts.length);
      assert.equal(folded.words.length, folded.ends.length);
      assert.equal(folded.words.length, folded.sentences.length);
    }),
    { seed: 1, numRuns: runs(500, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(seen > 500);
});
