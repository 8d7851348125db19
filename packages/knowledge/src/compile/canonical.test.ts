import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical.ts';

test('gives equal text for equal values, whatever the order of their keys', () => {
  assert.equal(
    canonicalJson({ b: [2, { d: 1, c: 2 }], a: 1 }),
    canonicalJson({ a: 1, b: [2, { c: 2, d: 1 }] }),
  );
});

test('keeps the order of arrays and leaves out what is undefined', () => {
  assert.equal(canonicalJson({ a: [2, 1], b: undefined }), '{"a":[2,1]}');
});
