import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callState } from './tiles.ts';

test('nothing tapped is calm, an opener warns, a want means hang up', () => {
  assert.deepEqual(callState([]), { state: 'calm', because: null });
  assert.deepEqual(callState(['order']), { state: 'careful', because: 'order' });
  assert.deepEqual(callState(['order', 'code']), { state: 'hang-up', because: 'code' });
  assert.deepEqual(callState(['secret']), { state: 'hang-up', because: 'secret' });
});

test('a later opener does not soften a want', () => {
  assert.deepEqual(callState(['gift', 'knows']), { state: 'hang-up', because: 'gift' });
});
