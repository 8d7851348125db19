import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkCharacters } from './characters.ts';

function issuesOf(text: string): string[] {
  const terms = [documentOf<'terms'>('terms/x.yaml', { words: {} }, text)];
  return checkCharacters(knowledgeOf({ terms })).map((i) => i.message);
}

test('accepts letters of every script, and escapes', () => {
  assert.deepEqual(issuesOf('ja: [アマゾン]\nru: [Яндекс, почта]\nx: ["\\u0410mazon"]\n'), []);
});

test('names a letter that looks like its Latin neighbours, with its line', () => {
  assert.match(issuesOf('a: 1\nb: \u0410mazon\n')[0] ?? '', /^line 2: .*\\u\{410\}/u);
});

test('names characters that cannot be seen', () => {
  for (const hidden of ['\u200b', '\u00a0', '\u202e', '\u00ad', '\t']) {
    assert.equal(issuesOf(`a: b${hidden}c\n`).length, 1, JSON.stringify(hidden));
  }
});
