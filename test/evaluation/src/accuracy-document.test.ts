import assert from 'node:assert/strict';
import test from 'node:test';
import { markdown } from '#measure/markdown';
import { accuracyDocument, type Measured } from './accuracy-document.ts';
import { outcome } from './made-up-outcome.ts';

const nothing: Measured = {
  date: '2026-11-22',
  knowledge: '2026.11.22 abc',
  outcomes: [],
  own: [],
  rewrites: [],
  speed: [],
  peers: null,
};

test('a document of an empty run has every section and no figure made up', () => {
  const text = accuracyDocument(nothing);
  const titles = [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
  assert.deepEqual(titles, [
    'What is measured',
    'Goals',
    'Look-alike names',
    'Speed',
    'By channel, brand, language and collection',
    'Our own set, by language',
    'Calls as they go on',
    'Is the probability right?',
    'Disguised words',
    'Beside other filters',
    'What it gets wrong',
    'Do it again',
  ]);
  assert.match(text, /Not measured yet/u);
  assert.doesNotMatch(text, /NaN|undefined|Infinity/u);
});

test('a collection of a few contacts has no line of its own: it would tell of single ones', () => {
  const outcomes = [
    ...Array.from({ length: 20 }, (_, at) =>
      outcome({ source: 'large', split: at < 5 ? 'check' : 'tune' }, true),
    ),
    ...Array.from({ length: 20 }, (_, at) =>
      outcome({ source: 'tiny', split: at < 4 ? 'check' : 'tune' }, false),
    ),
  ];
  const text = accuracyDocument({ ...nothing, outcomes });
  assert.match(text, /^\| scam, large \| 20 \|/mu);
  assert.match(text, /^\| scam, small collections \| 20 \|/mu);
  assert.doesNotMatch(text, /^\| scam, tiny/mu);
});

test('a table in Markdown keeps its columns, whatever a cell holds', () => {
  assert.equal(
    markdown(['a', '>b'], [['x|y', '1'], ['z\n']]),
    '| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n| z |  |',
  );
});
