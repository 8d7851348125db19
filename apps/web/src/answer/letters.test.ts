import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedLetters } from './letters.ts';

const marked = (shown: string, own: string): string =>
  changedLetters(shown, own)
    .map(({ text, changed }) => (changed ? `[${text}]` : text))
    .join('');

test('the letters that were put in another’s place are the ones marked', () => {
  assert.equal(marked('arnazon', 'amazon'), 'a[rn]azon');
  assert.equal(marked('paypa1-login', 'paypal'), 'paypa[1]-login');
  assert.equal(marked('amaz0n', 'amazon'), 'amaz[0]n');
  assert.equal(marked('refund-arnazon', 'amazon'), 'refund-a[rn]azon');
});

test('a name that is the brand’s own has none, and the text is always the name', () => {
  assert.equal(marked('amazon-login', 'amazon'), 'amazon-login');
  for (const name of ['x', 'аmаzon', 'a'.repeat(80)])
    assert.equal(
      changedLetters(name, 'amazon')
        .map(({ text }) => text)
        .join(''),
      name.slice(0, 63),
    );
});
