import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkMessages } from './messages.ts';

const verdicts = Object.fromEntries(
  ['scam', 'impostor', 'unproven', 'genuine', 'nothing-found'].flatMap((v) =>
    ['headline', 'action', 'word'].map((part) => [`verdict.${v}.${part}`, 'x']),
  ),
);
const windows = [
  documentOf<'windows'>('playbooks/windows/time.dispute.yaml', {
    id: 'time.dispute',
    verified: true,
    sources: [],
  }),
];
const verify = [
  documentOf<'verify'>('playbooks/verify/any.yaml', {
    id: 'any',
    brand: '*',
    steps: [{ id: 'any.verify.stop', when: 'now', verified: true, sources: [] }],
  }),
];

function missing(en: Record<string, string>, de: Record<string, string>): string[] {
  const messages = [
    documentOf<'messages'>('messages/en.yaml', { ...verdicts, ...en }),
    documentOf<'messages'>('messages/de.yaml', { ...verdicts, ...de }),
  ];
  return checkMessages(knowledgeOf({ messages, windows, verify })).map(
    (i) => `${i.file} ${i.message}`,
  );
}

test('accepts texts for every step and window, windows in English only', () => {
  const step = { 'verify.any.verify.stop': 'Stop.' };
  assert.deepEqual(missing({ ...step, 'window.time.dispute': '60 days' }, step), []);
});

test('names each missing text with its language', () => {
  assert.deepEqual(missing({}, {}), [
    'messages/en.yaml has no "verify.any.verify.stop"',
    'messages/en.yaml has no "window.time.dispute"',
    'messages/de.yaml has no "verify.any.verify.stop"',
  ]);
});

test('says nothing while no messages are written', () => {
  assert.deepEqual(checkMessages(knowledgeOf({ verify })), []);
});
