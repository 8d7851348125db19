import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from './message.ts';

const messages = {
  en: { named: 'From {brand}.', plain: 'From somebody.', only: 'English only.', twice: '{a}{b}' },
  de: { plain: 'Von jemandem.' },
};

test('takes the first key whose places can all be filled', () => {
  assert.equal(say(messages, 'en', ['named', 'plain'], { brand: 'Example' }), 'From Example.');
  assert.equal(say(messages, 'en', ['named', 'plain'], { brand: '' }), 'From somebody.');
  assert.equal(say(messages, 'en', ['named', 'plain']), 'From somebody.');
});

test('prefers a plainer text in the language asked for, then falls back to English', () => {
  assert.equal(say(messages, 'de-AT', ['named', 'plain'], { brand: 'Example' }), 'Von jemandem.');
  assert.equal(say(messages, 'de', ['only']), 'English only.');
  assert.equal(say(messages, 'tlh', ['only']), 'English only.');
});

test('does not fill places that a value brings along', () => {
  assert.equal(say(messages, 'en', ['twice'], { a: '{b}', b: 'x' }), '{b}x');
});

test('never throws: unknown keys, and names that every object has, give nothing', () => {
  assert.equal(say(messages, 'constructor', ['toString', '__proto__']), '');
});
