import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBundle } from './bundle-file.ts';
import { CLI_KEYS, labelsOf, messageIn } from './messages.ts';

const bundle = readBundle();

for (const language of ['en', 'de'] as const) {
  test(`every label of the command line has words in ${language}`, () => {
    const missing = CLI_KEYS.filter((key) => bundle.messages[language]?.[key] === undefined);
    assert.deepEqual(missing, []);
  });
}

test('a label fills its places', () => {
  assert.equal(labelsOf(bundle, 'en')('cli.scan-and-more', { count: 3 }), 'and 3 more');
});

test('a language without a message uses English', () => {
  assert.equal(messageIn({ ...bundle, messages: { en: { a: 'x' } } }, 'de', 'a'), 'x');
});
