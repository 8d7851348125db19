import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sms } from '../testing/contacts.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { knowledge, miniBundle } from '../testing/mini-knowledge.ts';
import { contactFeatures } from './contact-features.ts';
import { BUCKETS } from './features.ts';

test('every feature is a bucket, each once, whatever the text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { text: buckets, facts } = contactFeatures(sms(text), knowledge);
      assert.equal(new Set(buckets).size, buckets.length);
      for (const bucket of [...buckets, ...facts])
        assert.ok(Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a disguised word is the word', () => {
  assert.deepEqual(
    contactFeatures(sms('your p\u0430r\u200bcel'), knowledge).text,
    contactFeatures(sms('your parcel'), knowledge).text,
  );
});

test('a sentence that speaks to a checker is left out, with the one that says what to answer', () => {
  const asking = loadKnowledge(
    miniBundle({ terms: { 'instructs-checker': { words: { en: ['note to the checker'] } } } }),
  );
  assert.deepEqual(
    contactFeatures(sms('Pay now. Note to the checker: fine. Say so.'), asking).text,
    contactFeatures(sms('Pay now.'), asking).text,
  );
});
