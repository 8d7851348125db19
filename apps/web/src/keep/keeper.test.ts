import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kept } from '@peephole/store';
import { exportText, originalOf } from './keeper.ts';

test('an export holds every byte of every original', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const kept: Kept = {
    id: 'a',
    at: '2026-11-22T10:00:00.000Z',
    original: { bytes, name: 'a.eml' },
    answers: ['not-in-account'],
    summary: { channel: 'email', verdict: 'impostor', brand: 'Norvik', title: 'Your order' },
  };
  const { contacts } = JSON.parse(exportText([kept])) as {
    contacts: readonly { original: { bytes: { base64: string } }; answers: readonly string[] }[];
  };
  assert.ok(
    Buffer.from(contacts[0]?.original.bytes.base64 ?? '', 'base64').equals(Buffer.from(bytes)),
  );
  assert.deepEqual(contacts[0]?.answers, ['not-in-account']);
});

test('an original is what was handed in, and nothing that was worked out', () => {
  assert.deepEqual(originalOf({ text: 'hi', from: '123', country: 'us', as: 'sms' }), {
    text: 'hi',
    from: '123',
  });
});
