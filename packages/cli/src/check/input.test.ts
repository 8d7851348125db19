import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareKind } from './input.ts';

test('links, hosts, numbers and addresses are told apart', () => {
  assert.equal(bareKind('https://a.example/b'), 'link');
  assert.equal(bareKind('hxxps://a[.]example/b'), 'link');
  assert.equal(bareKind('amazon-orders.example'), 'link');
  assert.equal(bareKind('+1 (808) 555-0142'), 'number');
  assert.equal(bareKind('72404'), 'number');
  assert.equal(bareKind('a.b@mail.example'), 'address');
});

test('a mistyped file name is no host', () => {
  assert.equal(bareKind('prime-renewl.eml'), null);
  assert.equal(bareKind('notes.txt'), null);
  assert.equal(bareKind('no such thing'), null);
  assert.equal(bareKind('folder'), null);
});
