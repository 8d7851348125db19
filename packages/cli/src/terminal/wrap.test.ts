import assert from 'node:assert/strict';
import { test } from 'node:test';
import { terminalOf } from './style.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

test('breaks at spaces and indents what follows', () => {
  assert.deepEqual(wrap('one two three four', { columns: 12, first: '1. ' }), [
    '1. one two',
    '   three',
    '   four',
  ]);
});

test('cuts a word that is wider than the line', () => {
  for (const line of wrap('x'.repeat(100), { columns: 30 })) assert.ok(width(line) <= 30);
});

test('colours take no columns', () => {
  assert.equal(width('\u001b[1mbold\u001b[0m'), 4);
});

test('FORCE_COLOR decides before NO_COLOR, and NO_COLOR before the terminal', () => {
  const tty = { isTTY: true, columns: 120 };
  assert.equal(terminalOf(tty, {}).colour, true);
  assert.equal(terminalOf(tty, { NO_COLOR: '1' }).colour, false);
  assert.equal(terminalOf(tty, { NO_COLOR: '' }).colour, true);
  assert.equal(terminalOf({}, { FORCE_COLOR: '1', NO_COLOR: '1' }).colour, true);
  assert.equal(terminalOf(tty, { FORCE_COLOR: '0' }).colour, false);
  assert.equal(terminalOf(tty, { TERM: 'dumb' }).colour, false);
  assert.equal(terminalOf({}, {}).colour, false);
});

test('lines are at most 80 columns and at least 40', () => {
  assert.equal(terminalOf({ isTTY: true, columns: 200 }, {}).columns, 80);
  assert.equal(terminalOf({ isTTY: true, columns: 20 }, {}).columns, 40);
  assert.equal(terminalOf({ isTTY: true, columns: 60 }, {}).columns, 60);
  assert.equal(terminalOf({}, {}).columns, 80);
});
