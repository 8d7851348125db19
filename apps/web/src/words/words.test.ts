import assert from 'node:assert/strict';
import { test } from 'node:test';
import { de } from './de.ts';
import { en } from './en.ts';
import { countryOf, languageOf, wordsIn } from './words.ts';

test('both languages have the same places in every sentence', () => {
  const places = (text: string): readonly string[] => (text.match(/\{[a-z]+\}/gu) ?? []).sort();
  for (const key of Object.keys(en) as (keyof typeof en)[])
    assert.deepEqual(places(de[key]), places(en[key]), key);
});

test('no words that promise too much, and no exclamation marks', () => {
  for (const words of [en, de])
    for (const [key, text] of Object.entries(words)) {
      assert.doesNotMatch(text, /!/u, key);
      assert.doesNotMatch(text, /\b(?:safe|clean|verified website|you fell for)\b/iu, key);
    }
});

test('places are filled, and what is not given stays visible', () => {
  assert.equal(wordsIn('en')('answer.all', { count: 6 }), 'All findings (6)');
  assert.equal(wordsIn('en')('answer.all'), 'All findings ({count})');
});

test('the first language of the person that is spoken', () => {
  assert.equal(languageOf(['fr-FR', 'de-AT', 'en']), 'de');
  assert.equal(languageOf(['ja']), 'en');
  assert.equal(languageOf([]), 'en');
});

test('the country of a language tag', () => {
  assert.equal(countryOf(['en', 'en-GB']), 'uk');
  assert.equal(countryOf(['de-AT']), 'at');
  assert.equal(countryOf(['zh-Hant-TW']), 'tw');
  assert.equal(countryOf(['en']), null);
});
