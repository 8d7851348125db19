import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../judge/assessment.ts';
import { fold } from '../observe/fold.ts';
import type { Mention, ReadPart } from '../observe/mention.ts';
import { Mentions } from '../observe/mention.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import type { Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { NameTable } from './name-table.ts';
import { numbered } from './numbered.ts';
import { PhraseIndex } from './phrases.ts';

const PHRASES = ['pay', 'fee', 'parcel', 'refund', 'gift card', 'card', 'an', 'ox', 'cat'];
const table = new NameTable();
const index = new PhraseIndex();
for (const phrase of PHRASES) index.add(table.id(phrase), phrase);
index.add(table.id('$money'), 'pay');
index.add(table.id('$money'), 'fee');

interface Given {
  readonly claims?: readonly Claim[];
  readonly parts?: number;
  readonly facts?: readonly (readonly [string, Mention])[];
}

/** What makes the condition hold, as the words of each way. */
function ways(
  texts: string | readonly string[],
  when: Condition,
  { claims = [], parts = Infinity, facts = [] }: Given = {},
): readonly string[] {
  const reads = [texts].flat().map((text, at): ReadPart => ({
    index: at,
    part: { id: `part-${String(at)}`, kind: 'body', text },
    folded: fold(text, knowledge.confusables),
  }));
  const mentions = new Mentions(table, reads);
  for (const { folded, index: part } of reads)
    index.find(folded, (name, first, after) => mentions.addPhrase(name, part, first, after));
  for (const [name, mention] of facts) mentions.add(name, mention);
  return evaluate(numbered(when, table), { mentions, claims, knowledge, parts }).map((way) =>
    way.map((m) => reads[m.part]?.part.text.slice(m.start, m.end) ?? '').join(' + '),
  );
}

const claim = (brand: string, strength: Claim['strength']): Claim => ({
  brand,
  strength,
  named: false,
  spans: [],
});
const nowhere = (values: Readonly<Record<string, string>>): Mention => ({
  part: 0,
  first: 0,
  after: 0,
  start: 0,
  end: 0,
  values,
});

test('words hold wherever one of them stands, in the order of the text', () => {
  assert.deepEqual(ways('the fee for the parcel', { words: ['parcel', 'fee'] }), ['fee', 'parcel']);
  assert.deepEqual(ways('the fee', { words: ['parcel'] }), []);
});

test('all needs every one of its conditions', () => {
  const when: Condition = { all: [{ words: ['fee'] }, { words: ['parcel'] }] };
  assert.deepEqual(ways('the fee for the parcel', when), ['fee + parcel']);
  assert.deepEqual(ways('the fee', when), []);
});

test('any needs one of its conditions', () => {
  const when: Condition = { any: [{ words: ['refund'] }, { words: ['parcel'] }] };
  assert.deepEqual(ways('your parcel', when), ['parcel']);
  assert.deepEqual(ways('your letter', when), []);
});

test('none holds where none of its conditions does, and shows nothing', () => {
  const when: Condition = { all: [{ words: ['fee'] }, { none: [{ words: ['refund'] }] }] };
  assert.deepEqual(ways('the fee', when), ['fee']);
  assert.deepEqual(ways('the fee and the refund', when), []);
  assert.equal(ways('nothing here', { none: [{ words: ['refund'] }] }).length, 1);
});

test('near counts the words between its places, up to the limit and not beyond', () => {
  const when = (within: number): Condition => ({ near: { within, of: ['pay', 'fee'] } });
  assert.deepEqual(ways('pay the small fee', when(2)), ['pay + fee']);
  assert.deepEqual(ways('pay the small fee', when(1)), []);
  assert.deepEqual(ways('pay fee', when(0)), ['pay + fee']);
});

test('near holds in either order, unless the order is asked for', () => {
  const when = (ordered: boolean): Condition => ({
    near: { within: 3, ordered, of: ['pay', 'fee'] },
  });
  assert.equal(ways('the fee you pay', when(false)).length, 1);
  assert.equal(ways('the fee you pay', when(true)).length, 0);
  assert.equal(ways('pay that fee', when(true)).length, 1);
});

test('near takes one word for one place only', () => {
  assert.deepEqual(ways('pay', { near: { within: 5, of: ['pay', 'pay'] } }), []);
  assert.deepEqual(ways('gift card', { near: { within: 5, of: ['gift card', 'card'] } }), []);
  assert.deepEqual(ways('gift card card', { near: { within: 5, of: ['gift card', 'card'] } }), [
    'gift card + card',
  ]);
});

test('near looks at other candidates when the closest place leads nowhere', () => {
  // The first "an" is close to no "cat"; the second is.
  const of = ['an', 'ox', 'cat'];
  assert.ok(
    ways('an ox is so so so so so an ox cat', { near: { within: 1, ordered: true, of } }).length >
      0,
  );
});

test('near holds when a farther candidate for the middle place makes it hold', () => {
  // The nearest "ox" stands before "an", but only the one after it lets "cat" follow in reach.
  assert.ok(ways('ox an is ox cat', { near: { within: 1, of: ['an', 'ox', 'cat'] } }).length > 0);
});

test('near does not reach from one part into another', () => {
  assert.deepEqual(ways(['pay', 'fee'], { near: { within: 9, of: ['pay', 'fee'] } }), []);
});

test('a place may be a word list or several alternatives', () => {
  assert.deepEqual(
    ways('the parcel fee', { near: { within: 1, of: ['parcel', ['$money', 'refund']] } }),
    ['parcel + fee'],
  );
});

test('only parts before the limit count', () => {
  assert.deepEqual(ways(['the fee', 'the parcel'], { words: ['fee', 'parcel'] }, { parts: 1 }), [
    'fee',
  ]);
  assert.deepEqual(ways(['the fee', 'the parcel'], { words: ['parcel'] }, { parts: 1 }), []);
});

test('a fact holds when each key has one of its values', () => {
  const facts = [['#link', nowhere({ standing: 'stranger', kind: 'text' })]] as const;
  const holds = (when: Condition): boolean => ways('text', when, { facts }).length > 0;
  assert.ok(holds({ fact: { name: 'link' } }));
  assert.ok(
    holds({ fact: { name: 'link', is: { standing: ['brand', 'stranger'], kind: ['text'] } } }),
  );
  assert.ok(!holds({ fact: { name: 'link', is: { standing: ['brand'] } } }));
  assert.ok(!holds({ fact: { name: 'link', is: { colour: ['red'] } } }));
  assert.ok(!holds({ fact: { name: 'number' } }));
});

test('a fact does not hold when a key has a refused value; a missing key refuses nothing', () => {
  const facts = [['#link', nowhere({ standing: 'stranger' })]] as const;
  const holds = (when: Condition): boolean => ways('text', when, { facts }).length > 0;
  assert.ok(!holds({ fact: { name: 'link', not: { standing: ['stranger'] } } }));
  assert.ok(holds({ fact: { name: 'link', not: { standing: ['brand'], kind: ['text'] } } }));
});

test('a claim test asks for strength, brand and category', () => {
  const holds = (
    test: Extract<Condition, { claim: unknown }>['claim'],
    claims: readonly Claim[],
  ): boolean => ways('text', { claim: test }, { claims }).length > 0;
  const bank = [claim('hargate', 'firm')];
  assert.ok(holds({ strength: 'firm' }, bank));
  assert.ok(holds({ strength: 'any', of: ['norvik', 'hargate'] }, bank));
  assert.ok(holds({ strength: 'firm', category: ['bank'] }, bank));
  assert.ok(!holds({ strength: 'passing' }, bank));
  assert.ok(!holds({ strength: 'firm', of: ['norvik'] }, bank));
  assert.ok(!holds({ strength: 'none' }, bank));
  assert.ok(holds({ strength: 'none' }, [claim('norvik', 'passing')]));
  assert.ok(holds({ strength: 'none' }, []));
});
