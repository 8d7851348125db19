import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../observe/fold.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { ConditionCompiler, inlineWords } from './compile.ts';
import type { Condition } from './condition.ts';
import { NameTable } from './name-table.ts';
import { PhraseIndex } from './phrases.ts';

test('phrases that a condition spells out are told from lists, facts and asks', () => {
  const when: Condition = {
    all: [
      { words: ['pay now', '$money'] },
      { near: { within: 2, of: [['fee', '#number'], 'ask:otp'] } },
      { none: [{ any: [{ words: ['refund'] }] }] },
    ],
  };
  assert.deepEqual([...inlineWords(when)], ['pay now', 'fee', 'refund']);
});

test('phrases become one list, and the same phrases in another order the same list', () => {
  const phrases = new PhraseIndex();
  const table = new NameTable();
  const compiler = new ConditionCompiler(phrases, table);
  const first = compiler.compile({ words: ['fee', 'pay now', '$money'] });
  const second = compiler.compile({ words: ['pay now', 'fee', '$money'] });
  assert.deepEqual(first, second);
  assert.ok('words' in first);
  const [name] = first.words;
  const found: string[] = [];
  phrases.find(fold('pay now the fee', knowledge.confusables), (which, from, after) =>
    found.push(`${table.name(which)} ${String(from)}-${String(after)}`),
  );
  assert.deepEqual(found, [`${String(name)} 0-2`, `${String(name)} 3-4`]);
});

test('compiling leaves facts, asks and claims as they are', () => {
  const compiler = new ConditionCompiler(new PhraseIndex(), new NameTable());
  for (const when of [
    { ask: ['otp'] },
    { fact: { name: 'link' } },
    { claim: { strength: 'firm' } },
    { words: ['$money'] },
  ] satisfies Condition[]) {
    assert.deepEqual(compiler.compile(when), when);
  }
});
