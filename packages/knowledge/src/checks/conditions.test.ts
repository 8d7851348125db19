import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '@peephole/core';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkConditions } from './conditions.ts';

function codes(...conditions: readonly Condition[]): string[] {
  const asks = conditions.map((when, i) => {
    const id = `ask-${String(i)}`;
    const examples = { match: ['a'], 'no-match': ['b', 'c'] };
    return documentOf<'asks'>(`asks/${id}.yaml`, { id, title: 'A', bits: 1, when, examples });
  });
  return checkConditions(knowledgeOf({ asks })).map((i) => i.code);
}

test('accepts conditions that differ and can hold', () => {
  const near: Condition = { near: { within: 5, of: ['buy', ['gift card', 'voucher']] } };
  assert.deepEqual(codes(near, { all: [near, { none: [{ words: ['present'] }] }] }), []);
});

test('names two files with the same condition, whatever the order of keys', () => {
  const one: Condition = { near: { within: 5, of: ['a', 'b'] } };
  const two: Condition = { near: { of: ['a', 'b'], within: 5 } };
  assert.deepEqual(codes(one, two), ['duplicate-condition']);
});

test('names a word that stands twice in a list', () => {
  assert.deepEqual(codes({ words: ['a', 'b', 'a'] }), ['duplicate-condition']);
});

test('names conditions that can never hold', () => {
  const word: Condition = { words: ['a'] };
  const impossible: readonly Condition[] = [
    { words: [] },
    { any: [] },
    { near: { within: 41, of: ['a', 'b'] } },
    { near: { within: 5, of: ['a'] } },
    { all: [word, { none: [word] }] },
    { all: [{ claim: { strength: 'none' } }, { claim: { strength: 'firm' } }] },
  ];
  for (const condition of impossible) {
    assert.deepEqual(codes(condition), ['unsatisfiable-condition'], JSON.stringify(condition));
  }
});
