import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { runs } from '../testing/runs.ts';
import { decodePunycode } from './punycode.ts';

// RFC 3492, 7.1; basic letters in lower case, as they stand in a host name.
const VECTORS: readonly (readonly [string, string, string])[] = [
  ['Arabic', 'egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['Chinese, simplified', 'ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['Chinese, traditional', 'ihqwctvzc91f659drss3x8bo0yb', '他們爲什麽不說中文'],
  ['Czech', 'proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
  ['Russian', 'b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  [
    'Spanish',
    'porqunopuedensimplementehablarenespaol-fmd56a',
    'porquénopuedensimplementehablarenespañol',
  ],
  ['Japanese with figures', '3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['ASCII alone', '-> $1.00 <--', '-> $1.00 <-'],
];

for (const [name, encoded, decoded] of VECTORS) {
  test(`the vector of RFC 3492 decodes: ${name}`, () => {
    assert.equal(decodePunycode(encoded), decoded);
  });
}

test('what is no punycode gives null instead of an error', () => {
  for (const label of [
    'a-ü',
    'aé',
    '99999999',
    'a-zzzzzzzzzz',
    'ls8h=',
    'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
  ]) {
    assert.equal(decodePunycode(label), null, label);
  }
});

test('what the platform encodes decodes to itself', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from('aбвгджзabcéñüλπ中文字')), {
        minLength: 1,
        maxLength: 20,
      }),
      (letters) => {
        const label = letters.join('');
        const ascii = domainToASCII(label);
        if (!ascii.startsWith('xn--')) return;
        seen += 1;
        assert.equal(decodePunycode(ascii.slice(4)), label);
      },
    ),
    { seed: 1, numRuns: runs(500, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(seen > 100);
});

test('no label makes it throw', () => {
  let decoded = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from('abcxyz0189-')), { maxLength: 63 }),
      (letters) => {
        if (decodePunycode(letters.join('')) !== null) decoded += 1;
      },
    ),
    { seed: 1, numRuns: runs(2000, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(decoded > 10);
});
