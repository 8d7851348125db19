import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMailboxes, showMailbox } from './mailboxes.ts';

const one = (value: string) => readMailboxes(value)[0];

test('reads the ordinary forms without calling them odd', () => {
  assert.deepEqual(readMailboxes('Anna Example <Anna@Example.COM>'), [
    { name: 'Anna Example', address: 'anna@example.com' },
  ]);
  assert.deepEqual(readMailboxes('"Example, Anna" <anna@example.com>'), [
    { name: 'Example, Anna', address: 'anna@example.com' },
  ]);
  assert.deepEqual(readMailboxes('anna@example.com (Anna Example)'), [
    { name: 'Anna Example', address: 'anna@example.com' },
  ]);
  assert.deepEqual(readMailboxes('anna@example.com'), [{ name: '', address: 'anna@example.com' }]);
});

test('keeps the address behind an unquoted comma, which other parsers lose', () => {
  assert.deepEqual(readMailboxes('Account team ,_<no-reply@account.test>'), [
    { name: 'Account team ,_', address: 'no-reply@account.test', malformed: true },
  ]);
  assert.deepEqual(readMailboxes('Customer service, <service@shop.test>'), [
    { name: 'Customer service', address: 'service@shop.test', malformed: true },
  ]);
});

test('takes the last angle brackets when there are several', () => {
  assert.deepEqual(one('<service@bank.example> <x@stranger.test>'), {
    name: '<service@bank.example>',
    address: 'x@stranger.test',
    malformed: true,
  });
});

test('leaves an address in the display name where a person reads it', () => {
  assert.deepEqual(readMailboxes('"service@bank.example" <x@stranger.test>'), [
    { name: 'service@bank.example', address: 'x@stranger.test' },
  ]);
});

test('reads missing and broken brackets as odd', () => {
  assert.deepEqual(one('Anna anna@example.com'), {
    name: 'Anna',
    address: 'anna@example.com',
    malformed: true,
  });
  assert.equal(one('Anna <anna@example.com')?.address, 'anna@example.com');
  assert.equal(one('Anna <anna@example.com')?.malformed, true);
  assert.equal(one('"Anna <anna@example.com>')?.address, 'anna@example.com');
});

test('says that a bounce comes from nobody', () => {
  assert.deepEqual(readMailboxes('MAILER-DAEMON <>'), [
    { name: 'MAILER-DAEMON', address: null, malformed: true },
  ]);
});

test('decodes names after splitting, so that an encoded comma is no separator', () => {
  assert.deepEqual(readMailboxes('=?utf-8?B?QmFuaywgSW5j?= <info@bank.test>'), [
    { name: 'Bank, Inc', address: 'info@bank.test' },
  ]);
});

test('finds an address that hides inside an encoded word', () => {
  assert.deepEqual(one('=?utf-8?Q?Bank_=3Cinfo=40bank.test=3E?='), {
    name: 'Bank',
    address: 'info@bank.test',
    malformed: true,
  });
});

test('reads lists, groups and source routes', () => {
  assert.deepEqual(
    readMailboxes('Anna <a@example.com>, b@example.com').map((m) => m.address),
    ['a@example.com', 'b@example.com'],
  );
  assert.deepEqual(
    readMailboxes('Friends: a@example.com, b@example.com;').map((m) => m.address),
    ['a@example.com', 'b@example.com'],
  );
  assert.equal(one('Shop: Support <a@example.com>')?.name, 'Shop: Support');
  assert.equal(one('<@relay.test:a@example.com>')?.address, 'a@example.com');
});

test('shows a mailbox as mail programs do', () => {
  assert.equal(showMailbox({ name: 'Anna', address: 'a@example.com' }), 'Anna <a@example.com>');
  assert.equal(showMailbox({ name: '', address: 'a@example.com' }), 'a@example.com');
  assert.equal(showMailbox({ name: 'Anna', address: null }), 'Anna');
});
