import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_SHOWN, showValue } from './shown-value.ts';

test('shows control, bidi and invisible characters as boxes', () => {
  assert.equal(showValue('a\u202Eb\u200Bc\u0007d\u3164e\uFEFFf'), 'a□b□c□d□e□f');
});

test('keeps a value on one line', () => {
  assert.equal(showValue('  two\r\n\tlines\u2028here '), 'two lines here');
});

test('cuts a long value and never splits a character', () => {
  const shown = showValue('😀'.repeat(500));
  assert.equal([...shown].length, MAX_SHOWN);
  assert.ok(shown.endsWith('😀…'));
});

test('keeps a value of just the limit', () => {
  assert.equal(showValue('x'.repeat(MAX_SHOWN)), 'x'.repeat(MAX_SHOWN));
});
