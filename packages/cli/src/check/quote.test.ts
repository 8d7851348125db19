import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleOf } from '../terminal/style.ts';
import { width } from '../terminal/width.ts';
import { quote } from './quote.ts';

const plain = {
  columns: 60,
  indent: '    ',
  style: styleOf({ colour: false, columns: 80, interactive: false }),
};

function quoted(text: string, words: string): string[] {
  const start = text.indexOf(words);
  return quote(text, start, start + words.length, plain);
}

test('carets stand under the marked words', () => {
  assert.deepEqual(quoted('first\nplease call us now\nlast', 'call us'), [
    '    please call us now',
    '           ^^^^^^^',
  ]);
});

test('carets stay under the words when a link before them is defanged', () => {
  const [line = '', carets = ''] = quoted('see https://a.example/x and call now', 'call');
  assert.equal(line, '    see hxxps://a[.]example/x and call now');
  assert.equal(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'call');
});

test('a long line is cut around the mark and stays inside the columns', () => {
  const lines = quoted(`${'before '.repeat(40)}gift card${' after'.repeat(40)}`, 'gift card');
  for (const line of lines) assert.ok(width(line) <= 60, line);
  assert.match(lines[0] ?? '', /….*gift card.*…/u);
});

test('wide characters move the carets by two columns', () => {
  const [, carets = ''] = quoted('荷物を call', 'call');
  assert.equal(carets, `    ${' '.repeat(7)}^^^^`);
});

test('a mark over several lines is shown on its first line', () => {
  const text = 'pay\nnow';
  assert.deepEqual(quote(text, 0, text.length, plain), ['    pay', '    ^^^']);
});

test('a mark in a line of a megabyte is found at once', () => {
  const text = `${'x'.repeat(500_000)} code ${'y'.repeat(500_000)}`;
  const begun = performance.now();
  const [line = ''] = quoted(text, 'code');
  assert.ok(line.includes('code'));
  assert.ok(performance.now() - begun < 200);
});

test('with colour the mark is inverse and there is no second line', () => {
  const style = styleOf({ colour: true, columns: 80, interactive: true });
  assert.deepEqual(quote('call us', 0, 4, { ...plain, style }), ['    \u001b[7mcall\u001b[0m us']);
});
