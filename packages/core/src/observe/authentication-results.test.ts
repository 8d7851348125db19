import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAuthenticationResults } from './authentication-results.ts';

const read = readAuthenticationResults;
const results = (value: string): readonly string[] =>
  (read(value)?.results ?? []).map((r) => `${r.method}=${r.result}`);

// The examples are those of RFC 8601, appendix B.
test('a field without results names its server and nothing else', () => {
  assert.deepEqual(read('example.org 1; none'), { authserv: 'example.org', results: [] });
});

test('one result with its property is read', () => {
  assert.deepEqual(read('example.com; spf=pass smtp.mailfrom=example.net'), {
    authserv: 'example.com',
    results: [{ method: 'spf', result: 'pass', properties: { 'smtp.mailfrom': 'example.net' } }],
  });
});

test('several results in one field are read in their order', () => {
  const value =
    'example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net';
  assert.deepEqual(results(value), ['auth=pass', 'spf=pass']);
});

test('two signatures of different result stay apart', () => {
  const found = read(
    'example.com; dkim=pass (good signature) header.d=mail-router.example.net; dkim=fail (bad signature) header.d=example.net',
  );
  assert.deepEqual(
    found?.results.map((r) => [r.result, r.properties['header.d']]),
    [
      ['pass', 'mail-router.example.net'],
      ['fail', 'example.net'],
    ],
  );
});

test('the comment-heavy example of the RFC keeps its result', () => {
  const found = read(
    "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462",
  );
  assert.equal(found?.authserv, 'foo.example.net');
  assert.deepEqual(
    found.results.map((r) => `${r.method}=${r.result}`),
    ['dkim=fail'],
  );
});

test('comments nest, and a result inside one is none', () => {
  assert.deepEqual(
    results(
      'example.com; spf=fail (a (b; dkim=pass header.d=norvik.example) c) smtp.mailfrom=x.test',
    ),
    ['spf=fail'],
  );
  assert.deepEqual(
    results(
      'example.com; spf=fail (a \\) ; dkim=pass header.d=norvik.example) smtp.mailfrom=x.test',
    ),
    ['spf=fail'],
  );
});

test('a result inside a quoted string is none', () => {
  assert.deepEqual(
    results('example.com; spf=pass smtp.mailfrom="a; dkim=pass header.d=norvik.example"@evil.test'),
    ['spf=pass'],
  );
  assert.deepEqual(
    results(
      'example.com; dkim=fail reason="x; dkim=pass header.d=norvik.example" header.d=evil.test',
    ),
    ['dkim=fail'],
  );
  assert.deepEqual(
    results(
      'example.com; spf=pass smtp.mailfrom="a\\"; dkim=pass header.d=norvik.example"@evil.test',
    ),
    ['spf=pass'],
  );
});

test('a property inside a quoted value is none', () => {
  const found = read('example.com; dkim=pass reason="header.d=norvik.example" header.d=evil.test');
  assert.equal(found?.results[0]?.properties['header.d'], 'evil.test');
});

test('case and white space do not matter, and values come out in lower case', () => {
  const found = read(' Example.COM ;\tDKIM = Pass  Header.D = Norvik.Example');
  assert.equal(found?.authserv, 'example.com');
  assert.deepEqual(found.results[0], {
    method: 'dkim',
    result: 'pass',
    properties: { 'header.d': 'norvik.example' },
  });
});

test('a property given twice counts as first written', () => {
  const found = read('example.com; dkim=pass header.d=evil.test header.d=norvik.example');
  assert.equal(found?.results[0]?.properties['header.d'], 'evil.test');
});

test('nobody stands behind a field that begins with a result', () => {
  assert.equal(
    read('spf=pass smtp.mailfrom=norvik.example; dkim=pass header.d=norvik.example'),
    null,
  );
  assert.equal(read(''), null);
  assert.equal(read('; dkim=pass header.d=norvik.example'), null);
});

test('an open comment swallows the rest', () => {
  assert.deepEqual(results('example.com; spf=fail (open ; dkim=pass header.d=norvik.example'), [
    'spf=fail',
  ]);
});

test('endless brackets and semicolons are read in a moment', () => {
  const started = process.hrtime.bigint();
  for (const piece of ['(', ';', 'dkim=pass header.d=', '"', 'a.b=c ', '\\'])
    read(`example.com; ${piece.repeat(8192)}`);
  assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 1);
});
