import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, untrusted, visible } from './untrusted.ts';

test('escape sequences, bells and direction overrides become visible', () => {
  assert.equal(shown('a\u001b[31mred\u0007'), 'a<ESC>[31mred<U+0007>');
  assert.equal(shown('invoice\u202Efdp'), 'invoice<U+202E>fdp');
  assert.equal(shown('pay\u200bpal'), 'pay<U+200B>pal');
  assert.equal(shown('\u009b31m'), '<U+009B>31m');
  assert.equal(shown('\ud800'), '<U+D800>');
});

test('an emoji family keeps its joiners, a joiner between letters is shown', () => {
  assert.equal(shown('👩\u200d👧'), '👩\u200d👧');
  assert.equal(shown('a\u200db'), 'a<U+200D>b');
});

test('links, hosts and addresses cannot be clicked', () => {
  assert.equal(shown('http://a.example/b.html'), 'hxxp://a[.]example/b[.]html');
  assert.equal(shown('HTTPS://A.EXAMPLE'), 'hxxps://A[.]EXAMPLE');
  assert.equal(shown('a@b.example'), 'a@b[.]example');
  assert.equal(shown('http://192.0.2.1/'), 'hxxp://192.0.2[.]1/');
});

test('amounts and sentences are left as they are', () => {
  assert.equal(shown('Pay $1,899.99. Thanks.'), 'Pay $1,899.99. Thanks.');
});

test('an index is led to where its character went', () => {
  const original = 'x\u202ehttps://a.example call';
  const safe = untrusted(original);
  assert.equal(safe.text.slice(safe.at(original.indexOf('call'))), 'call');
});

test('words of our own keep their links', () => {
  assert.equal(visible('see https://example.com\u0007'), 'see https://example.com<U+0007>');
});
