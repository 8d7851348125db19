import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkIds } from './ids.ts';

const scam = {
  id: 'scam.prize',
  name: 'Prize',
  channels: ['email'],
  opens: 'You won.',
  pressure: 'Today.',
  asks: [],
  tells: [],
  truth: 'You did not.',
  breaks: [],
  verified: true,
  sources: [],
} as const;

test('accepts an id that is its file name', () => {
  const scams = [documentOf<'scams'>('scams/scam.prize.yaml', scam)];
  assert.deepEqual(checkIds(knowledgeOf({ scams })), []);
});

test('names an id that is not its file name', () => {
  const scams = [documentOf<'scams'>('scams/prize.yaml', scam)];
  assert.deepEqual(
    checkIds(knowledgeOf({ scams })).map((i) => i.code),
    ['id-not-file-name'],
  );
});

test('names the second of two equal ids and the file that has the first', () => {
  const scams = [
    documentOf<'scams'>('scams/scam.prize.yaml', scam),
    documentOf<'scams'>('scams/more/scam.prize.yaml', scam),
  ];
  const [issue] = checkIds(knowledgeOf({ scams }));
  assert.equal(issue?.code, 'id-twice');
  assert.match(issue.message, /scams\/scam\.prize\.yaml/u);
});

test('counts the entries of a file that holds several', () => {
  const window = { id: 'time.a', verified: true, sources: [] };
  const windows = [documentOf<'windows'>('playbooks/windows/all.yaml', [window, window])];
  assert.deepEqual(
    checkIds(knowledgeOf({ windows })).map((i) => i.code),
    ['id-twice'],
  );
});
