import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '../rules/condition.ts';
import { knowledge, miniBundle, miniKnowledge } from '../testing/mini-knowledge.ts';
import { loadKnowledge } from './load.ts';
import { NameTable } from '../rules/name-table.ts';
import { anchorsOf, RuleIndex } from '../rules/rule-index.ts';

const anchors = (when: Condition): readonly string[] | null => {
  const found = anchorsOf(when);
  return found === null ? null : [...found].sort();
};

test('a rule is filed under the words one of which it needs', () => {
  assert.deepEqual(anchors({ words: ['a', '$b'] }), ['$b', 'a']);
  assert.deepEqual(anchors({ ask: ['otp'] }), ['ask:otp']);
  assert.deepEqual(anchors({ fact: { name: 'link' } }), ['#link']);
});

test('all needs any one of its conditions: the shortest list files it', () => {
  assert.deepEqual(anchors({ all: [{ words: ['a', 'b'] }, { words: ['c'] }] }), ['c']);
  assert.deepEqual(anchors({ all: [{ claim: { strength: 'firm' } }, { words: ['c'] }] }), ['c']);
});

test('any may hold by each of its conditions: all their words file it', () => {
  assert.deepEqual(anchors({ any: [{ words: ['a'] }, { words: ['b'] }] }), ['a', 'b']);
});

test('what may hold without a word is filed nowhere and always tried', () => {
  assert.equal(anchors({ none: [{ words: ['a'] }] }), null);
  assert.equal(anchors({ claim: { strength: 'none' } }), null);
  assert.equal(anchors({ any: [{ words: ['a'] }, { claim: { strength: 'firm' } }] }), null);
  assert.equal(anchors({ all: [{ none: [{ words: ['a'] }] }] }), null);
});

test('near is filed under its shortest place', () => {
  assert.deepEqual(anchors({ near: { within: 3, of: [['a', 'b'], 'c', ['d', 'e']] } }), ['c']);
});

test('candidates come in the order of the bundle, each once', () => {
  const rule = (id: string, when: Condition): { id: string; when: Condition } => ({ id, when });
  const table = new NameTable();
  const index = new RuleIndex(
    [
      rule('one', { words: ['a', 'b'] }),
      rule('two', { words: ['c'] }),
      rule('three', { claim: { strength: 'firm' } }),
      rule('four', { words: ['a'] }),
    ],
    table,
  );
  assert.deepEqual(
    index.candidates([table.id('b'), table.id('a')]).map((r) => r.id),
    ['one', 'three', 'four'],
  );
  assert.deepEqual(
    index.candidates([]).map((r) => r.id),
    ['three'],
  );
});

test('more rules than a number has bits are told apart', () => {
  const table = new NameTable();
  const rules = Array.from({ length: 100 }, (_, at) => ({ id: at, when: { words: [`w${at}`] } }));
  const index = new RuleIndex(rules, table);
  for (const wanted of [[0, 31, 32, 33, 63, 64, 99], [], [98, 31]]) {
    assert.deepEqual(
      index.candidates(wanted.map((at) => table.id(`w${at}`))).map((r) => r.id),
      [...wanted].sort((a, b) => a - b),
    );
  }
});

test('drafts and retired rules are asleep', () => {
  const names = ['hello', 'parcel', 'order', '$prize-words'];
  const rules = knowledge.rules('sms').candidates(names.map((name) => knowledge.names.id(name)));
  assert.deepEqual(
    rules.map((r) => r.id),
    ['prize'],
  );
});

test('the most particular owner of a host is named', () => {
  const bundle = miniBundle();
  const [first] = bundle.brands;
  assert.ok(first !== undefined);
  const own = {
    ...first,
    domains: [...first.domains, { domain: 'pages.norvik.example', role: 'user-content' as const }],
  };
  const loaded = miniKnowledge({ brands: [own] });
  assert.equal(loaded.owner('shop.norvik.example')?.role, 'official');
  assert.equal(loaded.owner('x.pages.norvik.example')?.role, 'user-content');
  assert.equal(loaded.owner('pages.norvik.example.evil.test'), null);
});

test('never-rules of a brand are its own, its category’s and everybody’s', () => {
  const ids = (brand: string): readonly string[] => knowledge.neverRules(brand).map((r) => r.id);
  assert.deepEqual(ids('norvik'), ['norvik.never.press', 'norvik.never.survey']);
  assert.deepEqual(ids('hargate'), ['bank.never.call_number']);
  assert.deepEqual(ids('nobody'), []);
});

test('a receiver is known by its own id, or below the name it is filed under', () => {
  assert.equal(knowledge.receiver('mx.inbox.example')?.name, 'Inbox');
  assert.equal(knowledge.receiver('a.mx.inbox.example'), null);
  assert.equal(knowledge.receiver('mx1.bigmail.example')?.name, 'Bigmail');
  assert.equal(knowledge.receiver('evilbigmail.example'), null);
  assert.equal(knowledge.receiver('bigmail.example'), null);
});

test('loading a frozen bundle works and leaves it as it was', () => {
  const bundle = miniBundle();
  const before = JSON.stringify(bundle);
  loadKnowledge(bundle);
  assert.equal(JSON.stringify(bundle), before);
});
