import assert from 'node:assert/strict';
import dgram from 'node:dgram';
import { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import { get } from 'node:http';
import { get as secureGet } from 'node:https';
import { connect } from 'node:net';
import test from 'node:test';

const REFUSED = /network use in a test/u;

test('fetch throws', () => {
  assert.throws(() => fetch('http://192.0.2.1/'), REFUSED);
});

test('a socket throws, to this machine too', () => {
  assert.throws(() => connect(80, '192.0.2.1'), REFUSED);
  assert.throws(() => connect(80), REFUSED);
  assert.throws(() => connect({ path: '/tmp/peephole.sock' }), REFUSED);
});

test('HTTP and HTTPS requests throw', () => {
  assert.throws(() => get('http://192.0.2.1/'), REFUSED);
  assert.throws(() => secureGet('https://192.0.2.1/'), REFUSED);
});

test('name look-ups throw', () => {
  assert.throws(() => {
    lookup('example.com', () => undefined);
  }, REFUSED);
  assert.throws(() => resolve4('example.com'), REFUSED);
});

test('datagrams throw', () => {
  assert.throws(() => dgram.createSocket('udp4'), REFUSED);
});
