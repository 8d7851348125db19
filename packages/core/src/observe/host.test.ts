import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledge } from '../testing/mini-knowledge.ts';
import { isStrangers, readHost, registrableDomain } from './host.ts';

test('the registrable domain is the public suffix plus one label', () => {
  assert.equal(registrableDomain('www.norvik.co.uk'), 'norvik.co.uk');
  assert.equal(registrableDomain('a.b.c.example.com'), 'example.com');
  assert.equal(registrableDomain('somebody.github.io'), 'somebody.github.io');
  assert.equal(registrableDomain('shop.norvik.example'), 'norvik.example');
});

test('nothing is registrable in an address, a bare suffix, an unknown ending or a single label', () => {
  for (const host of ['192.0.2.7', 'co.uk', 'com', 'localhost', 'host.nosuchending', '']) {
    assert.equal(registrableDomain(host), null, host);
  }
});

const STANDINGS: readonly (readonly [string, string, string | null])[] = [
  ['norvik.example', 'brand', 'norvik'],
  ['www.norvik.co.uk', 'brand', 'norvik'],
  ['norvikmail.example', 'brand', 'norvik'],
  ['somebody.norvikpages.example', 'user-content', 'norvik'],
  ['norvikvideo.example', 'mixed', 'norvik'],
  ['norvikold.example', 'weak', 'norvik'],
  ['norvikclub.example', 'weak', 'norvik'],
  ['snip.example', 'shortener', null],
  ['a.pagehost.example', 'hosting', null],
  ['filebox.example', 'file-host', null],
  ['onelink.example', 'link-in-bio', null],
  ['camera.homeip.example', 'dynamic-dns', null],
  ['freepost.example', 'freemail', null],
  ['r.clickcount.example', 'tracker', null],
  ['192.0.2.7', 'ip', null],
  ['quiet-shop.test', 'stranger', null],
];

for (const [name, standing, owner] of STANDINGS) {
  test(`${name} stands as ${standing}`, () => {
    const host = readHost(name, knowledge);
    assert.equal(host?.standing, standing);
    assert.equal(host.owner, owner);
  });
}

test('a domain of the brand covers every name below it, but none that merely ends like it', () => {
  assert.equal(readHost('a.b.norvik.example', knowledge)?.owner, 'norvik');
  assert.equal(readHost('notnorvik.example', knowledge)?.owner, null);
  assert.equal(readHost('norvik.example.evil.test', knowledge)?.owner, null);
});

test("a private suffix is strangers' land", () => {
  const host = readHost('shop.github.io', knowledge);
  assert.equal(host?.standing, 'user-content');
  assert.equal(host.owner, null);
});

test('case, a final dot and Unicode come out as lower-case ASCII', () => {
  assert.equal(readHost('WWW.Norvik.Example.', knowledge)?.name, 'www.norvik.example');
  assert.equal(readHost('bücher.example', knowledge)?.name, 'xn--bcher-kva.example');
});

test('an address in hexadecimal or as one figure is still an address', () => {
  assert.equal(readHost('0xc0.0.2.7', knowledge)?.name, '192.0.2.7');
  assert.equal(readHost('3221225991', knowledge)?.name, '192.0.2.7');
});

test('what is no host gives null', () => {
  for (const raw of [
    '',
    'word',
    'two words.com',
    'a..com',
    '.com',
    'x.nosuchending',
    `${'a'.repeat(260)}.com`,
  ]) {
    assert.equal(readHost(raw, knowledge), null, raw);
  }
});

test("brands' hosts and trackers are not strangers'; everything anybody can use is", () => {
  for (const standing of ['brand', 'mixed', 'weak', 'tracker'] as const)
    assert.ok(!isStrangers(standing));
  for (const standing of [
    'stranger',
    'ip',
    'hosting',
    'user-content',
    'shortener',
    'freemail',
  ] as const) {
    assert.ok(isStrangers(standing));
  }
});
