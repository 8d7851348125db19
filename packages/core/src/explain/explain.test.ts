import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment, Finding, Verdict } from '../judge/assessment.ts';
import type { Brand, KnowledgeBundle } from '../knowledge/bundle.ts';
import { explain } from './explain.ts';
import type { KnowledgeView } from './knowledge-view.ts';

const brand: Brand = {
  id: 'acme',
  name: 'Acme',
  category: 'retail',
  tier: 3,
  countries: ['*'],
  aliases: [],
  domains: [
    { domain: 'acme.com', role: 'official' },
    { domain: 'acme.de', role: 'official' },
  ],
};

const view: KnowledgeView = {
  // Only what `explain` reads; the rest of a bundle is not its business.
  bundle: {
    never: [
      {
        id: 'acme.never.otp',
        brand: 'acme',
        statement: 'Acme asks nobody for a code.',
        channels: ['call'],
        asks: ['otp'],
        weight: 'decisive',
        verified: true,
        sources: [
          { url: 'https://press.example/acme' },
          { url: 'https://www.acme.com/help', read: '2026-11-01' },
        ],
      },
      {
        id: 'acme.never.rumour',
        brand: 'acme',
        statement: 'Acme does not call.',
        channels: ['call'],
        asks: [],
        weight: 'strong',
        verified: false,
        sources: [],
      },
    ],
    rules: [],
    scams: [
      {
        id: 'scam.code',
        name: 'Code trick',
        channels: ['call'],
        breaks: [],
        truth: 'A code is yours alone.',
      },
    ],
    messages: {
      en: {
        'verdict.impostor.headline': 'Not from {brand}.',
        'verdict.impostor.headline.unnamed': 'Not from who it says.',
        'verdict.impostor.action': 'Stop.',
        'verdict.impostor.action.call': 'Hang up.',
        'verdict.genuine.headline': 'From {brand}.',
        'who.disproven.look-alike': '{detail} imitates {brand}.',
        'who.unknown.plain': 'Nobody knows.',
        'who.unknown.betrayed': 'Not {brand}, by what it says.',
        'what.breaks': '{brand} never does this: “{statement}”',
        'what.breaks.unconfirmed': '{brand} is not known for this: “{statement}”',
        'what.not-theirs': 'Not theirs.',
        'what.stranger-text': 'A stranger wrote it through {brand}.',
        'what.nothing': 'Nothing wrong.',
        'finding.link.look-alike': '{host} imitates {brandHost}: {how}.',
        'finding.kind.rule': 'A rule.',
        'finding.kind.never-rule': 'Rule of {brand}: “{statement}”',
        'finding.kind.link': 'A link.',
        'ask.otp': 'It asks for a code.',
        'lookalike.rn-m': 'the m is rn',
        'gap.encrypted': 'Locked.',
        'gap.encrypted.detail': '“{detail}” is locked.',
        'would.not-provable': 'Look on {site}.',
        'remember.any': 'Go your own way.',
      },
      de: { 'verdict.impostor.headline': 'Nicht von {brand}.' },
    },
  } as unknown as KnowledgeBundle,
  brand: (id) => (id === brand.id ? brand : undefined),
};

const finding = (rule: string, kind: Finding['kind'], more: Partial<Finding> = {}): Finding => ({
  rule,
  kind,
  bits: 3,
  decisive: false,
  span: null,
  params: {},
  ...more,
});

function assessment(verdict: Verdict, more: Partial<Assessment> = {}): Assessment {
  // The union ties alarms to a finding; every alarm below brings one.
  return {
    schema: 1,
    engine: '0',
    knowledge: '0',
    channel: 'call',
    probability: 0.5,
    claims: [{ brand: 'acme', strength: 'firm', spans: [] }],
    who: { state: 'unknown', brand: 'acme', reason: 'not-provable' },
    breaks: [],
    asks: [],
    type: null,
    gaps: [],
    evidence: 'typed',
    verdict,
    findings: [finding('some.rule', 'rule')],
    ...more,
  } as Assessment;
}

const english = { language: 'en' };

test('names the brand, and does without it where there is none', () => {
  assert.equal(explain(assessment('impostor'), view, english).headline, 'Not from Acme.');
  const unnamed = assessment('impostor', {
    claims: [],
    who: { state: 'unknown', brand: null, reason: 'no-claim' },
  });
  assert.equal(explain(unnamed, view, english).headline, 'Not from who it says.');
});

test('takes the action for the channel, else the one for any', () => {
  assert.equal(explain(assessment('impostor'), view, english).action, 'Hang up.');
  assert.equal(explain(assessment('impostor', { channel: 'sms' }), view, english).action, 'Stop.');
});

test('falls back to English sentence by sentence', () => {
  const { headline, action } = explain(assessment('impostor'), view, { language: 'de-CH' });
  assert.deepEqual([headline, action], ['Nicht von Acme.', 'Hang up.']);
});

test('quotes the broken rule with the page of the brand itself', () => {
  const { what, rule } = explain(
    assessment('impostor', { breaks: ['acme.never.otp'] }),
    view,
    english,
  );
  assert.equal(what, 'Acme never does this: “Acme asks nobody for a code.”');
  assert.deepEqual(rule?.source, { url: 'https://www.acme.com/help', read: '2026-11-01' });
});

test('puts no unconfirmed rule into the mouth of a brand', () => {
  const { what, rule } = explain(
    assessment('impostor', { breaks: ['acme.never.rumour'] }),
    view,
    english,
  );
  assert.equal(what, 'Acme is not known for this: “Acme does not call.”');
  assert.deepEqual([rule?.verified, rule?.source], [false, null]);
});

test('says that a stranger wrote what came through a proven sender', () => {
  const proven = { state: 'proven', brand: 'acme', reason: 'aligned-signature' } as const;
  const { what } = explain(
    assessment('scam', { who: proven, breaks: ['acme.never.otp'] }),
    view,
    english,
  );
  assert.equal(what, 'A stranger wrote it through Acme.');
});

test('does not say that nothing proves the sender of what has just been disproven by its words', () => {
  assert.equal(explain(assessment('impostor'), view, english).who, 'Not Acme, by what it says.');
});

test('explains a look-alike backwards and shows hidden characters as boxes', () => {
  const params = { host: 'acrne\u202E.example', brandHost: 'acme.com', how: 'rn-m', brand: 'acme' };
  const { findings } = explain(
    assessment('impostor', { findings: [finding('link.look-alike', 'link', { params })] }),
    view,
    english,
  );
  assert.equal(findings[0]?.text, 'acrne□.example imitates acme.com: the m is rn.');
});

test('gives a rule without a text of its own the text of its kind', () => {
  const { findings } = explain(
    assessment('impostor', {
      findings: [finding('unheard-of', 'rule'), finding('link.unheard-of', 'link')],
    }),
    view,
    english,
  );
  assert.deepEqual(
    findings.map((f) => f.text),
    ['A rule.', 'A link.'],
  );
});

test('gives three reasons at most, decisive ones first, and never the same ask twice', () => {
  const findings: [Finding, ...Finding[]] = [
    finding('a', 'rule', { bits: 9 }),
    finding('b', 'rule', { bits: -9 }),
    finding('ask.otp', 'ask', { bits: 0, decisive: true, params: { ask: 'otp' } }),
    finding('acme.never.otp', 'never-rule', { decisive: true, params: { ask: 'otp' } }),
    finding('c', 'rule'),
    finding('d', 'rule'),
  ];
  const { reasons } = explain(assessment('impostor', { findings }), view, english);
  assert.deepEqual(
    reasons.map((r) => r.rule),
    // Without words of their own, `a` and `c` would say the same sentence.
    ['acme.never.otp', 'a'],
  );
});

test('gives what speaks for the sender as the reasons of a genuine contact', () => {
  const findings = [finding('against', 'rule'), finding('for', 'rule', { bits: -2 })];
  assert.deepEqual(
    explain(assessment('genuine', { findings }), view, english).reasons.map((r) => r.rule),
    ['for'],
  );
});

test('says what would prove it only where nothing does, with the address for the country', () => {
  assert.equal(
    explain(assessment('unproven'), view, { language: 'en', country: 'de' }).would,
    'Look on acme.de.',
  );
  assert.equal(explain(assessment('impostor'), view, english).would, null);
});

test('names what could not be read when that is known', () => {
  const gaps = [{ code: 'encrypted', detail: 'a\u0000.zip' }, { code: 'encrypted' }] as const;
  assert.deepEqual(
    explain(assessment('unproven', { gaps }), view, english).gaps.map((g) => g.text),
    ['“a□.zip” is locked.', 'Locked.'],
  );
});

test('takes the words of the scam type from the knowledge when no message has them', () => {
  const { scam, remember } = explain(assessment('impostor', { type: 'scam.code' }), view, english);
  assert.deepEqual(scam, { id: 'scam.code', name: 'Code trick', truth: 'A code is yours alone.' });
  assert.equal(remember, 'A code is yours alone.');
});

test('never throws on knowledge without words', () => {
  const mute = { ...view, bundle: { ...view.bundle, messages: {} } };
  assert.equal(
    explain(assessment('impostor', { breaks: ['gone'], type: 'gone' }), mute, english).headline,
    '',
  );
});
