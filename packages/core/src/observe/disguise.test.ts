import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disguisedWords } from './disguise.ts';
import { fold } from './fold.ts';
import { knowledge } from '../testing/mini-knowledge.ts';

const odd = (text: string): readonly number[] => [
  ...disguisedWords(fold(text, knowledge.confusables)),
];

test('a few words with invisible characters are disguised', () => {
  assert.deepEqual(odd('Your Nor\u200bvik account is locked'), [1]);
});

test('a text that is full of them has a habit', () => {
  assert.deepEqual(odd('Yo\u00adur Nor\u00advik acc\u00adount is lock\u00aded'), []);
});

test('plain words are not', () => {
  assert.deepEqual(odd('Your Norvik account'), []);
});
