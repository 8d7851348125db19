import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledge } from '../testing/mini-knowledge.ts';
import { readHost } from './host.ts';
import type { LookAlike } from './host-type.ts';
import { editKind } from './look-alike.ts';
import { canonical, skeleton } from './skeleton.ts';

const imitates = (host: string): LookAlike | null => readHost(host, knowledge)?.lookAlike ?? null;

const KINDS: readonly (readonly [string, string, LookAlike['how']])[] = [
  ['xn--nrvik-jua.com', 'an accent', 'homoglyph'],
  ['n\u043erv\u0456k.com', 'letters of another script', 'other-script'],
  ['n0rvik.com', 'a figure for a letter', 'digit-letter'],
  ['norvik.com.secure.test', 'a name below another domain', 'subdomain'],
  ['norvik-login.test', 'a lure word and a hyphen', 'combined-word'],
  ['verifynorvik.test', 'a lure word in front', 'combined-word'],
  ['norvlk-login.test', 'a letter that looks like it beside a lure word', 'homoglyph'],
  ['nor-vik.test', 'a hyphen inside', 'hyphenation'],
  ['norvik.shop', 'another ending', 'other-ending'],
  ['norvk.com', 'a letter left out', 'omission'],
  ['norviks.com', 'a letter at the end', 'addition'],
  ['norxvik.com', 'a letter put in', 'insertion'],
  ['norrvik.com', 'a letter twice', 'repetition'],
  ['norvek.com', 'another letter', 'replacement'],
  ['nrovik.com', 'two letters swapped', 'transposition'],
];

for (const [host, what, how] of KINDS) {
  test(`${host} is told as ${what}`, () => {
    const found = imitates(host);
    assert.equal(found?.brand, 'norvik');
    assert.equal(found.firm, true);
    assert.equal(found.how, how);
  });
}

test('a brand of several words is imitated with an m for an rn, too', () => {
  const found = imitates('hargatebamk.com');
  assert.equal(found?.brand, 'hargate');
});

test('a brand that is not guarded: a slip of the finger only supports', () => {
  const found = imitates('hargatebanc.com');
  assert.equal(found?.brand, 'hargate');
  assert.equal(found.firm, false);
});

test('a brand that is not guarded: its name under another ending only supports', () => {
  assert.equal(imitates('hargatebank.com')?.firm, false);
});

test('a brand that is not guarded: its name with a lure word is an imitation', () => {
  assert.equal(imitates('hargatebank-verify.test')?.firm, true);
  assert.equal(imitates('hargatebanklogin.test')?.firm, true);
});

test('an everyday word is no imitation by itself, not even below another name', () => {
  for (const host of [
    'meadow-farm.test',
    'green-meadow.test',
    'meadow.farm.test',
    'meadows.test',
    'meadowlark.test',
  ]) {
    assert.notEqual(imitates(host)?.firm, true, host);
  }
});

test("a brand's own hosts imitate nobody", () => {
  for (const host of [
    'norvik.example',
    'norvik-login.norvik.example',
    'norvikclub.example',
    'login.norvikmail.example',
  ]) {
    assert.equal(imitates(host), null, host);
  }
});

test('honest near misses are no imitation', () => {
  for (const host of [
    'norwick.test', // listed as an everyday name
    'norvikings.test', // goes on as another word
    'norway.com',
    'novi.com',
    'nordic.com',
    'warwick.test',
    'harbourgate.com',
    'example.com',
    'norvik.cdnwagon.example', // only operators name hosts there
  ]) {
    assert.equal(imitates(host), null, host);
  }
});

test('the dot may stand inside the name', () => {
  const found = imitates('nor.vik.test');
  assert.equal(found?.brand, 'norvik');
});

test('single edits have one name each, more than one have none', () => {
  assert.equal(editKind('norvik', 'norvik'), null);
  assert.equal(editKind('norvk', 'norvik'), 'omission');
  assert.equal(editKind('norvika', 'norvik'), 'addition');
  assert.equal(editKind('xnorvik', 'norvik'), 'insertion');
  assert.equal(editKind('norvikk', 'norvik'), 'repetition');
  assert.equal(editKind('norvak', 'norvik'), 'replacement');
  assert.equal(editKind('norivk', 'norvik'), 'transposition');
  assert.equal(editKind('narvak', 'norvik'), null);
  assert.equal(editKind('nor', 'norvik'), null);
});

test('the skeleton drops accents and foreign letters, and leaves ASCII alone', () => {
  assert.equal(skeleton('n\u00f6rv\u0456k', knowledge.confusables), 'norvik');
  assert.equal(skeleton('norvik', knowledge.confusables), 'norvik');
});

test('spellings that look alike in a plain face share one form', () => {
  for (const [a, b] of [
    ['rnodem', 'modem'],
    ['paypa1', 'paypal'],
    ['g00gle', 'google'],
    ['vvells', 'wells'],
    ['clhl', 'dhl'],
  ] as const) {
    assert.equal(canonical(a), canonical(b), `${a} ${b}`);
  }
});
