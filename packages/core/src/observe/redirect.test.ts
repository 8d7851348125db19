import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledge } from '../testing/mini-knowledge.ts';
import { readTarget } from './links.ts';

const target = (address: string): ReturnType<typeof readTarget> => readTarget(address, knowledge);

test('an open redirector leads to what its parameter names', () => {
  const found = target('https://www.seeker.example/url?q=https%3A%2F%2Fquiet-shop.test%2Fa&sa=D');
  assert.equal(found?.host.name, 'quiet-shop.test');
  assert.deepEqual(
    found.through.map((t) => [t.host.name, t.wrapper]),
    [['www.seeker.example', false]],
  );
});

test('the second parameter is read when the first is missing', () => {
  assert.equal(
    target('https://www.seeker.example/url?url=https://quiet-shop.test/')?.host.name,
    'quiet-shop.test',
  );
});

test('redirectors inside a wrapper are followed to the end', () => {
  const inner = encodeURIComponent(
    'https://www.seeker.example/url?q=' + encodeURIComponent('https://quiet-shop.test/pay'),
  );
  const found = target(`https://wrap.filter.example/v1?u=${inner}`);
  assert.equal(found?.host.name, 'quiet-shop.test');
  assert.deepEqual(
    found.through.map((t) => t.wrapper),
    [true, false],
  );
  assert.equal(found.opaque, false);
});

test('a target in base64 is read, in both alphabets', () => {
  const encoded = Buffer.from('https://quiet-shop.test/??>>').toString('base64');
  for (const form of [
    encoded,
    encoded.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  ]) {
    assert.equal(
      target(`https://b64.filter.example/t?d=${form}`)?.host.name,
      'quiet-shop.test',
      form,
    );
  }
});

test('a target in the path is read', () => {
  assert.equal(
    target('https://tail.seeker.example/amp/s/quiet-shop.test/page')?.host.name,
    'quiet-shop.test',
  );
});

test('where the target cannot be read, the link is opaque and stays where it is', () => {
  const found = target('https://blind.example/go?x=1');
  assert.equal(found?.host.name, 'blind.example');
  assert.equal(found.opaque, true);
  assert.equal(target('https://snip.example/abc')?.opaque, true);
});

test('a redirector without a target is a page of its owner', () => {
  const found = target('https://www.seeker.example/url?sa=D');
  assert.equal(found?.host.name, 'www.seeker.example');
  assert.deepEqual(found.through, []);
});

test('nesting without end is cut and called opaque', () => {
  let address = 'https://quiet-shop.test/';
  for (let depth = 0; depth < 12; depth += 1) {
    const host = depth % 2 === 0 ? 'www.seeker.example/url?q=' : 'wrap.filter.example/v1?u=';
    address = `https://${host}${encodeURIComponent(address)}`;
    if (address.length > 2000) break;
  }
  const found = target(address);
  assert.ok(found !== null);
  assert.ok(found.opaque || found.host.name === 'quiet-shop.test');
});

test('a broken percent sign does not throw', () => {
  assert.doesNotThrow(() => target('https://www.seeker.example/url?q=%E0%A4%A'));
});
