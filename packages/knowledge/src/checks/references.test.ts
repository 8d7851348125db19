import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '@peephole/core';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkReferences } from './references.ts';

const examples = { match: ['a'], 'no-match': ['b', 'c'] };
const terms = [documentOf<'terms'>('terms/money.yaml', { words: { en: ['dollars'] } })];
const brand = [
  documentOf<'brand'>('brands/example-post.yaml', {
    id: 'example-post',
    name: 'Example Post',
    category: 'parcel',
    tier: 3,
    countries: ['*'],
  }),
];

function codes(when: Condition): string[] {
  const ask = { id: 'pay', title: 'Pay', bits: 1, when, examples };
  const asks = [documentOf<'asks'>('asks/pay.yaml', ask)];
  return checkReferences(knowledgeOf({ asks, terms, brand })).map((i) => i.code);
}

test('accepts words, lists, facts, asks, brands and categories that exist', () => {
  const known: readonly Condition[] = [
    { words: ['pay now', '$money'] },
    { near: { within: 4, of: ['#amount', ['$money', 'fee']] } },
    { fact: { name: 'link', is: { standing: ['ip'] } } },
    { ask: ['pay'] },
    { claim: { strength: 'firm', of: ['example-post'], category: ['parcel'] } },
  ];
  assert.deepEqual(codes({ all: known }), []);
});

test('names every kind of name that does not exist', () => {
  assert.deepEqual(codes({ words: ['$monney'] }), ['unknown-term']);
  assert.deepEqual(codes({ near: { within: 4, of: ['a', '#amout'] } }), ['unknown-fact']);
  assert.deepEqual(codes({ fact: { name: 'link', is: { colour: ['red'] } } }), ['unknown-fact']);
  assert.deepEqual(codes({ none: [{ ask: ['play'] }] }), ['unknown-ask']);
  assert.deepEqual(codes({ claim: { strength: 'firm', of: ['nobody'] } }), ['unknown-brand']);
  assert.deepEqual(codes({ claim: { strength: 'any', category: ['x'] } }), ['unknown-category']);
});

test('names the ask of a never-rule that does not exist, and its brand', () => {
  const never = [
    documentOf<'never'>('never/a/a.never.b.yaml', {
      id: 'a.never.b',
      brand: 'a',
      statement: 'A does not.',
      channels: ['email'],
      asks: ['dance'],
      weight: 'strong',
      verified: true,
      since: '2026-11-22',
      sources: [],
      examples,
    }),
  ];
  assert.deepEqual(
    checkReferences(knowledgeOf({ never })).map((i) => i.code),
    ['unknown-ask', 'unknown-brand'],
  );
});
