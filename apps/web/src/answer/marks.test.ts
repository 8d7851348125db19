import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Outline } from '@peephole/core';
import { MAX_SHOWN, pieces, visible, type Marking } from './marks.ts';

const NOTHING: Outline = { claims: [], links: [], values: [] };

function link(start: number, end: number, host = 'refund.test'): Outline['links'][number] {
  return { part: 'body', start, end, host, standing: 'stranger', owner: null, aside: false };
}

const TEXT = 'Call (888) 555-0142 or open refund.test/x within 24 hours.';
const body = { id: 'body', text: TEXT };
const at = (words: string): { start: number; end: number } => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

test('an alarm switches off links and numbers, and a reason there becomes their number', () => {
  const { start, end } = at('refund.test/x');
  const phone = at('(888) 555-0142');
  const found = pieces(body, {
    alarms: true,
    reasons: [
      { span: { part: 'body', start, end }, speaks: 'against' },
      { span: { part: 'body', ...at('within 24 hours') }, speaks: 'against' },
    ],
    outline: {
      claims: [],
      links: [link(start, end)],
      values: [{ part: 'body', ...phone, kind: 'number', value: '8885550142' }],
    },
  });
  assert.deepEqual(found, [
    { kind: 'text', text: 'Call ' },
    { kind: 'off', text: '(888) 555-0142', host: null, number: null },
    { kind: 'text', text: ' or open ' },
    { kind: 'off', text: 'refund.test/x', host: 'refund.test', number: 1 },
    { kind: 'text', text: ' ' },
    { kind: 'mark', text: 'within 24 hours', number: 2, speaks: 'against' },
    { kind: 'text', text: '.' },
  ]);
});

test('without an alarm a link is text, and says where it goes when its words do not', () => {
  const shown = at('refund.test/x');
  const plain: Marking = {
    alarms: false,
    reasons: [],
    outline: { ...NOTHING, links: [link(shown.start, shown.end)] },
  };
  assert.deepEqual(pieces(body, plain), [{ kind: 'text', text: TEXT }]);
  const button = at('open');
  const hides: Marking = {
    alarms: false,
    reasons: [],
    outline: { ...NOTHING, links: [link(button.start, button.end)] },
  };
  assert.ok(pieces(body, hides).some((p) => p.kind === 'link' && p.host === 'refund.test'));
});

test('what is invisible or turns the reading round is shown as a box', () => {
  assert.equal(visible('amazon\u202Emoc\u200B\u0000'), 'amazon□moc□□');
  assert.equal(visible('two\nlines\tand a tab'), 'two\nlines\tand a tab');
});

test('whatever the ranges are, the pieces are the text, each once and in order', () => {
  const range = fc
    .tuple(fc.nat(80), fc.nat(80))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z .]{0,70}$/u),
      fc.array(range),
      fc.array(range),
      fc.boolean(),
      (text, marks, links, alarms) => {
        const found = pieces(
          { id: 'body', text },
          {
            alarms,
            reasons: marks.map((span) => ({ span: { part: 'body', ...span }, speaks: 'against' })),
            outline: { ...NOTHING, links: links.map(({ start, end }) => link(start, end)) },
          },
        );
        const squeezed = (words: string): string => words.replaceAll(/\s+/gu, ' ');
        assert.equal(squeezed(found.map((piece) => piece.text).join('')), squeezed(text));
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test('a part of a megabyte is cut for display', () => {
  const found = pieces(
    { id: 'body', text: 'word '.repeat(200_000) },
    { alarms: true, reasons: [], outline: NOTHING },
  );
  assert.ok(found.reduce((sum, { text }) => sum + text.length, 0) <= MAX_SHOWN);
});
