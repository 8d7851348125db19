import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRoute, writeRoute, type Route } from './route.ts';

test('every place comes back from its address', () => {
  const routes: readonly Route[] = [
    { place: 'check' },
    { place: 'answer', id: null },
    { place: 'answer', id: '0a'.repeat(32) },
    { place: 'guide', step: 2 },
    { place: 'ask' },
    { place: 'report' },
    { place: 'a', data: 'abc-_9' },
    { place: 'call' },
    { place: 'recover', did: ['rec.shared_otp', 'rec.clicked'], done: ['rec.shared_otp.1'] },
    { place: 'recover', did: [], done: [] },
    { place: 'protect' },
    { place: 'cases' },
    { place: 'learn' },
    { place: 'wrong' },
    { place: 'settings' },
  ];
  for (const route of routes) assert.deepEqual(readRoute(writeRoute(route)), route);
});

test('an address that nobody wrote is the first screen, or as near as it goes', () => {
  assert.deepEqual(readRoute(''), { place: 'check' });
  assert.deepEqual(readRoute('#/nowhere/at/all?x=1'), { place: 'check' });
  assert.deepEqual(readRoute('#/guide/-3'), { place: 'guide', step: 1 });
  assert.deepEqual(readRoute('#/guide/99999'), { place: 'guide', step: 20 });
  assert.deepEqual(readRoute('#/recover?did=<script>,rec.clicked'), {
    place: 'recover',
    did: ['rec.clicked'],
    done: [],
  });
  assert.deepEqual(readRoute('#/a/no%20card'), { place: 'a', data: '' });
});
