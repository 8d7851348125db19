import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresOf } from './figures.ts';
import { capped, readLabels, type Mail } from './mails.ts';
import { chosen, readOptions } from './options.ts';

const mail = (file: string, label: Mail['label'], group: Mail['group']): Mail => ({
  file,
  label,
  group,
  split: 'check',
});
const mails = [
  mail('a', 'scam', 'amazon'),
  mail('b', 'scam', 'other brand'),
  mail('c', 'scam', 'none'),
  mail('d', 'honest', 'other brand'),
  mail('e', 'honest', 'none'),
];
const answer = (score: number): { score: number; flagged: boolean } => ({
  score,
  flagged: score >= 5,
});

test('each figure counts its own mails, and a mail without an answer is none flagged', () => {
  const answers = new Map([
    ['a', answer(9)],
    ['c', answer(9)],
    ['d', answer(4)],
    ['e', answer(6)],
  ]);
  assert.deepEqual(figuresOf(mails, { answers, cpuSeconds: 0.01 }), {
    brands: { hits: 1, of: 2 },
    amazon: { hits: 1, of: 1 },
    genuine: { hits: 0, of: 1 },
    honest: { hits: 1, of: 2 },
    unaccusing: { hits: 1, of: 2 },
    unanswered: 1,
    cpuSecondsPer1000: 2,
  });
});

test('a scam that scores as the worst genuine mail does is not found without accusing that one', () => {
  const answers = new Map([
    ['a', answer(4)],
    ['b', answer(5)],
    ['d', answer(4)],
  ]);
  assert.deepEqual(figuresOf(mails, { answers, cpuSeconds: 0 }).unaccusing, { hits: 1, of: 2 });
});

test('labels are read by the names of their columns', () => {
  const [row] = readLabels('cluster,label,path,brand\nc1,phish,a.eml,amazon\n');
  assert.equal(row?.path, 'a.eml');
  assert.deepEqual([row.label, row.group], ['scam', 'amazon']);
  assert.throws(() => readLabels('path,label\na,ham\n'), /no column brand/u);
});

test('a cap keeps mails of brands first', () => {
  const kept = capped(mails, 2).map(({ file }) => file);
  assert.deepEqual(kept, ['a', 'b', 'd', 'e']);
  assert.deepEqual(
    capped(mails, 1).map(({ group }) => group !== 'none'),
    [true, true],
  );
});

test('a name stands for every way of running that filter', () => {
  const all = [{ name: 'rspamd-rules' }, { name: 'rspamd-bayes' }, { name: 'bogofilter' }];
  assert.equal(chosen(all, ['rspamd']).length, 2);
  assert.equal(chosen(all, null).length, 3);
  assert.throws(() => chosen(all, ['rspam']), /none of/u);
});

test('results of some filters alone, or of no corpus, are refused', () => {
  assert.throws(() => readOptions([]), /--corpus/u);
  assert.throws(() => readOptions(['--corpus', 'x', '--peers', 'a', '--write']), /all filters/u);
  assert.throws(() => readOptions(['--corpus', 'x', '--cap', '0']), /--cap/u);
});
