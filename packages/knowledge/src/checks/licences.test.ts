import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkLicences } from './licences.ts';

const source = [
  documentOf<'source'>('sources.yaml', {
    lists: {
      open: { title: 'Open', date: '2026-01-01', licence: 'MIT', ships: true },
      closed: { title: 'Closed', date: '2026-01-01', licence: 'AGPL-3.0', ships: false },
    },
  }),
];

function codes(list: string): string[] {
  const hosts = { 'short.test': [list] };
  const shorteners = [documentOf<'shorteners'>('hosts/shorteners.yaml', { hosts })];
  return checkLicences(knowledgeOf({ source, shorteners })).map((i) => i.code);
}

test('accepts a list whose licence lets it ship', () => {
  assert.deepEqual(codes('open'), []);
});

test('names a list that may not ship, and one that nobody described', () => {
  assert.deepEqual(codes('closed'), ['source-may-not-ship']);
  assert.deepEqual(codes('unheard-of'), ['source-not-listed']);
});
