import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Checked } from '../engine/protocol.ts';
import { wordsIn } from '../words/words.ts';
import { draftAddress, reportText } from './report-text.ts';

const CHECKED = {
  contact: { channel: 'sms', sender: '+1 555 0100', parts: [], gaps: [], evidence: 'inline' },
  outline: {
    claims: ['Amazon'],
    links: [
      {
        part: 'body',
        start: 0,
        end: 5,
        host: 'refund.test',
        standing: 'stranger',
        owner: null,
        aside: false,
      },
      {
        part: 'body',
        start: 9,
        end: 12,
        host: 'www.amazon.com',
        standing: 'brand',
        owner: 'Amazon',
        aside: false,
      },
    ],
    values: [{ part: 'body', start: 20, end: 30, kind: 'number', value: '8885550142' }],
  },
  assessment: { engine: '0.1.0' },
  words: {
    headline: 'This is not from Amazon.',
    reasons: [{ text: 'A link goes to refund.test.' }],
  },
} as unknown as Checked;

test('a report says what came, from whom, and what was found, with no live link', () => {
  const { subject, body } = reportText(
    CHECKED,
    'Pay at https://refund.test/x or ••• is lost',
    wordsIn('en'),
  );
  assert.match(subject, /Amazon/u);
  assert.match(body, /\+1 555 0100/u);
  assert.match(body, /refund\[\.\]test/u);
  assert.match(body, /hxxps:\/\//u);
  assert.doesNotMatch(body, /refund\.test|https:/u);
  assert.match(body, /8885550142/u);
  assert.match(body, /This is not from Amazon\./u);
  assert.match(reportText(CHECKED, 'x', wordsIn('de')).body, /Amazon/u);
});

test('a draft fits into an address, whatever the body', () => {
  const text = { subject: 'Report', body: 'ä'.repeat(5_000) };
  const address = draftAddress('stop@recipient.example', text, '…');
  assert.ok(address.length <= 1_900);
  assert.ok(address.startsWith('mailto:stop%40recipient.example?subject=Report&body='));
});
