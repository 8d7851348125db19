import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestError } from './errors.ts';
import { guard, type Asked } from './guard.ts';

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const asked = (values: Partial<Asked>): Asked => ({
  host: 'localhost:7000',
  origin: undefined,
  site: undefined,
  ...values,
});

test('its own pages and programs are answered', () => {
  for (const values of [
    {},
    { origin: 'http://localhost:7000', site: 'same-origin' },
    { host: '127.0.0.1:7000', origin: 'http://127.0.0.1:7000' },
    { host: '[::1]:7000', site: 'none' },
  ])
    guard(asked(values), NAMES);
});

test('another website, a rebound name or a sandboxed page is not', () => {
  for (const values of [
    { origin: 'https://evil.test', site: 'cross-site' },
    { host: 'evil.test', origin: 'http://evil.test' },
    { host: 'evil.test:7000' },
    { origin: 'http://localhost:9999', site: 'same-site' },
    { origin: 'null' },
    { site: 'cross-site' },
    { host: undefined },
    { host: 'localhost:7000:1' },
  ])
    assert.throws(() => guard(asked(values), NAMES), RequestError, JSON.stringify(values));
});
