import assert from 'node:assert/strict';
import test from 'node:test';
import { peersTable, readPeerRun, type PeerRun } from './peers.ts';

const run: PeerRun = {
  date: '2026-11-22',
  learnt: { scams: 3, honest: 4 },
  cap: null,
  results: [
    {
      name: 'a',
      title: 'A',
      version: '1.0',
      learns: true,
      figures: {
        brands: { hits: 1, of: 4 },
        amazon: { hits: 0, of: 0 },
        genuine: { hits: 0, of: 2 },
        honest: { hits: 1, of: 8 },
        unaccusing: { hits: 1, of: 4 },
        unanswered: 2,
        cpuSecondsPer1000: 1.234,
      },
      note: null,
    },
    {
      name: 'b',
      title: 'B',
      version: '',
      learns: false,
      figures: null,
      note: 'not installed: x | y',
    },
  ],
};

test('a run survives its JSON', () => {
  assert.deepEqual(readPeerRun(JSON.stringify(run)), run);
});

test('a run that lacks a figure is refused', () => {
  assert.throws(() => readPeerRun('{"date":"2026-11-22"}'), /peers:/u);
  assert.throws(() => readPeerRun(JSON.stringify(run).replace('"of":8', '"of":"8"')), /no number/u);
});

test('each cell says how many of how many, and a filter that did not run says why', () => {
  const [heads, rule, a, b] = peersTable(run).split('\n');
  assert.match(heads ?? '', /^\| filter \|/u);
  assert.equal(rule?.split('|').length, 9);
  assert.equal(
    a,
    '| A (1.0); 2 without an answer | 25.0 % (1/4) | – | 0.0 % (0/2) | 12.5 % (1/8) | 25.0 % (1/4) | 1.23 |',
  );
  assert.equal(b, '| B | not installed: x \\| y |  |  |  |  |  |');
});
