import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledge } from '../testing/mini-knowledge.ts';
import { sms } from '../testing/contacts.ts';
import { observe } from './observe.ts';

const limits = (words: string): readonly string[] =>
  observe(sms(words), knowledge, { receivers: [], observations: [] })
    .mentions.get('#deadline')
    .map(
      (m) =>
        `${m.values?.['value'] ?? ''} ${m.values?.['unit'] ?? ''}: ${words.slice(m.start, m.end)}`,
    );

test('a figure before a unit is a limit where a word makes it one', () => {
  assert.deepEqual(limits('Pay within 24 hours or lose it'), ['24 hours: within 24 hours']);
  assert.deepEqual(limits('in the next two days'), ['two days: in the next two days']);
  assert.deepEqual(limits('You have 30 minutes left'), ['30 hours: 30 minutes left']);
});

test('a stretch of time that limits nothing is no deadline', () => {
  for (const words of [
    'it took 24 hours',
    'open 24 hours',
    'within walking distance',
    'hours left',
    'within a year of 24 fine days',
  ])
    assert.deepEqual(limits(words), [], words);
});
