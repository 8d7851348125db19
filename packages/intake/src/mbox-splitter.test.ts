import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MboxSplitter } from './mbox-splitter.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const split = (chunks: readonly string[], max?: number): { text: string; truncated: boolean }[] => {
  const splitter = new MboxSplitter(max);
  const messages = chunks.flatMap((chunk) => splitter.push(bytes(chunk)));
  return [...messages, ...splitter.finish()].map((m) => ({
    text: Buffer.from(m.bytes).toString('latin1'),
    truncated: m.truncated,
  }));
};

const FROM = 'From a@example.com Tue Nov 17 10:11:12 2026\n';
const BOX = `${FROM}Subject: 1\n\nhello\n>From here\n\n${FROM}Subject: 2\n\nFrom now on it is text\n\nFrom the heart\n`;

test('splits at From lines after a blank line, and undoes their quoting', () => {
  assert.deepEqual(split([BOX]), [
    { text: 'Subject: 1\n\nhello\nFrom here\n\n', truncated: false },
    { text: 'Subject: 2\n\nFrom now on it is text\n\nFrom the heart\n', truncated: false },
  ]);
});

test('gives the same messages however the file arrives', () => {
  const whole = split([BOX]);
  fc.assert(
    fc.property(fc.array(fc.nat(BOX.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), BOX.length];
      const chunks = places.slice(1).map((end, i) => BOX.slice(places[i], end));
      assert.deepEqual(split(chunks), whole);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('cuts a message over the limit and goes on with the next one', () => {
  const box = `${FROM}${'x'.repeat(500)}\n${'y\n'.repeat(500)}\n${FROM}Subject: 2\n`;
  assert.deepEqual(split([box], 100), [
    { text: 'x'.repeat(100), truncated: true },
    { text: 'Subject: 2\n', truncated: false },
  ]);
  assert.deepEqual(split(box.split(/(?<=x{7})/u), 100), split([box], 100));
});

test('gives nothing for an empty file', () => {
  assert.deepEqual(split(['', '\n\n']), []);
});
