import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part, PartLink } from '../contact/contact.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import type { Link } from './links.ts';
import { findLinks, MAX_LINKS } from './links.ts';

const find = (text: string, links?: readonly PartLink[]): readonly Link[] => {
  const part: Part = { id: 'body', kind: 'body', text, ...(links !== undefined && { links }) };
  return findLinks(part, knowledge);
};
const hosts = (text: string): readonly string[] => find(text).map((l) => l.host.name);
const shown = (text: string): readonly string[] =>
  find(text).map((l) => text.slice(l.start, l.end));

test('a link with a scheme is found where it stands', () => {
  const text = 'Pay at https://quiet-shop.test/a?b=c#d now';
  assert.deepEqual(shown(text), ['https://quiet-shop.test/a?b=c#d']);
  assert.deepEqual(hosts(text), ['quiet-shop.test']);
});

test('case, a missing slash and ports do not hide a link', () => {
  assert.deepEqual(hosts('HTTPS://Quiet-Shop.Test/A'), ['quiet-shop.test']);
  assert.deepEqual(hosts('http:/quiet-shop.test/a'), ['quiet-shop.test']);
  assert.deepEqual(hosts('https://quiet-shop.test:8443/a'), ['quiet-shop.test']);
});

test('a host without a scheme is a link when nothing else can be meant', () => {
  assert.deepEqual(hosts('go to quiet-shop.test/pay'), ['quiet-shop.test']);
  assert.deepEqual(hosts('go to www.norvik.example'), ['www.norvik.example']);
  assert.deepEqual(hosts('go to norvik.co.uk today'), ['norvik.co.uk']);
});

test('hxxp and bracketed dots are how people pass on a link', () => {
  assert.deepEqual(hosts('seen at hxxps://quiet-shop[.]test/a'), ['quiet-shop.test']);
  assert.deepEqual(hosts('seen at quiet-shop(.)test/a'), ['quiet-shop.test']);
});

test('what stands before the at sign is a disguise, and the host comes after it', () => {
  const [link] = find('open https://www.norvik.example@quiet-shop.test/signin please');
  assert.equal(link?.host.name, 'quiet-shop.test');
  assert.equal(link.userinfo, 'www.norvik.example');
});

test('abbreviations, versions and sentences without a space are no links', () => {
  for (const text of [
    'e.g. this',
    'i.e. that',
    'at 9 a.m. or 5 p.m.',
    'usw. usf. z.B. heute',
    'version 2.10.3 is out',
    'Done.Please pay',
    'the end.So it goes',
    'it costs 3.50 today',
    'see file.zip',
    'Inc. and Ltd. and Co. KG',
    'U.S.A. and U.K.',
  ]) {
    assert.deepEqual(hosts(text), [], text);
  }
});

test('an address of a person is no link', () => {
  assert.deepEqual(hosts('write to somebody@quiet-shop.test or ring'), []);
});

test('signs after a link belong to the sentence', () => {
  for (const [text, link] of [
    ['Look (https://quiet-shop.test/a).', 'https://quiet-shop.test/a'],
    ['https://quiet-shop.test/a, then', 'https://quiet-shop.test/a'],
    ['Is it quiet-shop.test?', 'quiet-shop.test'],
    ['"https://quiet-shop.test/a"', 'https://quiet-shop.test/a'],
    ['<https://quiet-shop.test/a>', 'https://quiet-shop.test/a'],
    ['包裹 https://quiet-shop.test/a。付款', 'https://quiet-shop.test/a'],
  ] as const) {
    assert.deepEqual(shown(text), [link], text);
  }
});

test('a name in another script comes out in punycode', () => {
  assert.deepEqual(hosts('https://n\u043ervik.com/a'), ['xn--nrvik-jye.com']);
});

test('an anchor is known by its target and by what it shows', () => {
  const text = 'Go to www.norvik.example now';
  const start = text.indexOf('www');
  const [link, ...rest] = find(text, [
    { start, end: start + 18, target: 'https://quiet-shop.test/x', kind: 'anchor' },
  ]);
  assert.equal(link?.host.name, 'quiet-shop.test');
  assert.equal(link.shown?.name, 'www.norvik.example');
  assert.deepEqual(rest, []);
});

test('a button that writes a mail leads to whoever owns the address', () => {
  const [link] = find('Unsubscribe', [
    { start: 0, end: 11, target: 'mailto:Somebody@Freepost.example?subject=stop', kind: 'anchor' },
  ]);
  assert.equal(link?.kind, 'mailto');
  assert.equal(link.host.name, 'freepost.example');
});

test('targets that lead nowhere are none', () => {
  for (const target of [
    '#top',
    'javascript:alert(1)',
    'tel:+15550100',
    'cid:logo',
    'data:text/html,x',
    '/relative',
    '',
    'mailto:',
  ]) {
    assert.deepEqual(find('here', [{ start: 0, end: 4, target, kind: 'anchor' }]), [], target);
  }
});

test('backslashes and percent signs in an address are read as a browser reads them', () => {
  const at = (target: string): string | undefined =>
    find('x', [{ start: 0, end: 1, target, kind: 'anchor' }])[0]?.host.name;
  assert.equal(at('https:\\\\quiet-shop.test\\@www.norvik.example/'), 'quiet-shop.test');
  assert.equal(at('https://quiet%2Dshop.test/'), 'quiet-shop.test');
  assert.equal(at('//quiet-shop.test/a'), 'quiet-shop.test');
});

test('a line break inside a target does not hide where it goes', () => {
  const [link] = find('x', [
    { start: 0, end: 1, target: 'https://quiet-\r\nshop.test/a', kind: 'anchor' },
  ]);
  assert.equal(link?.host.name, 'quiet-shop.test');
});

test('no more links are kept than the limit says', () => {
  assert.equal(find('https://quiet-shop.test/a '.repeat(MAX_LINKS + 20)).length, MAX_LINKS);
});

test('every link lies inside its text, whatever the text holds', () => {
  let seen = 0;
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      'https://',
      'quiet-shop.test',
      '/',
      '@',
      '[.]',
      '.',
      'www.',
      'hxxp://',
      ' ',
      ':',
      '。',
      'norvik.co.uk',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const link of find(text)) {
        assert.ok(link.start >= last && link.end > link.start && link.end <= text.length);
        last = link.end;
        seen += 1;
      }
    }),
    { seed: 1, numRuns: runs(1000, process.env['PEEPHOLE_RUNS']) },
  );
  assert.ok(seen > 200);
});

test('a bare host name is read as it is inside a text', () => {
  const label = fc.constantFrom(
    'norvik',
    'quiet-shop',
    'www',
    'hxxpay',
    'a',
    '42',
    'x_y',
    'Norvik',
    '-',
  );
  const ending = fc.constantFrom(
    'test',
    'com',
    'co.uk',
    'info',
    'is',
    'zip',
    'x',
    'nowhere',
    'com.',
  );
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), ending, (labels, end) => {
      const name = [...labels, end].join('.');
      const alone = find(name).map((link) => ({
        ...link,
        start: link.start + 4,
        end: link.end + 4,
      }));
      assert.deepEqual(alone, find(`see ${name}`));
    }),
    { seed: 1, numRuns: runs(1000, process.env['PEEPHOLE_RUNS']) },
  );
});
