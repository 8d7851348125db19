import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf } from './kept.ts';

test('the same original has the same id, and every difference another', async () => {
  const text = await idOf({ text: 'hello' });
  assert.match(text, /^[0-9a-f]{64}$/u);
  assert.equal(await idOf({ text: 'hello', name: 'other.txt' }), text);
  const others = await Promise.all([
    idOf({ text: 'hello ' }),
    idOf({ text: 'hello', from: '123' }),
    idOf({ bytes: new TextEncoder().encode('hello') }),
    idOf({ text: '' }),
  ]);
  assert.equal(new Set([text, ...others]).size, 5);
});
