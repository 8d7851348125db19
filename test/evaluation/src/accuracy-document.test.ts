import assert from 'node:assert/strict';
import test from 'node:test';
import { markdown } from '#measure/markdown';
import { accuracyDocument } from './accuracy-document.ts';

test('a document of an empty run has every section and no figure made up', () => {
  const text = accuracyDocument({
    date: '2026-11-22',
    knowledge: '2026.11.22 abc',
    outcomes: [],
    own: [],
    rewrites: [],
    speed: [],
    peers: null,
  });
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

test('a table in Markdown keeps its columns, whatever a cell holds', () => {
  assert.equal(
    markdown(['a', '>b'], [['x|y', '1'], ['z\n']]),
    '| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n| z |  |',
  );
});
