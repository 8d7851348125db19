import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../judge/assess.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { KnowledgeBundle, ModelWeights } from '../knowledge/bundle.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { call, mail, sms } from '../testing/contacts.ts';
import { miniBundle } from '../testing/mini-knowledge.ts';
import { contactFeatures } from './contact-features.ts';
import { BUCKETS } from './features.ts';

const SETTING = { offset: 0, slope: 1, most: 6 };
const CHANNELS: ModelWeights['channels'] = {
  email: SETTING,
  sms: SETTING,
  chat: SETTING,
  call: SETTING,
  page: SETTING,
  letter: SETTING,
  link: SETTING,
  number: SETTING,
};

/** A bundle whose model knows these words alone, each for its step of a byte. */
function trainedOn(words: Readonly<Record<string, number>>): KnowledgeBundle {
  const plain = loadKnowledge(miniBundle());
  const bytes = Buffer.alloc(BUCKETS);
  for (const [word, step] of Object.entries(words)) {
    const [bucket] = contactFeatures(sms(word), plain).text;
    bytes.writeInt8(step, bucket);
  }
  const model = { weights: bytes.toString('base64'), scale: 0.5, bias: 0, channels: CHANNELS };
  return miniBundle({ model });
}

const wording = (found: Assessment): Assessment['findings'][number] | undefined =>
  found.findings.find(({ rule }) => rule === 'model.wording');

test('words that the model knows are a finding that shows them', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 60 }));
  const text = 'Hello, the jackpot waits for you';
  const found = wording(assess(sms(text), { knowledge }));
  assert.ok(found !== undefined && found.bits > 0.5 && !found.decisive);
  assert.equal(text.slice(found.span?.start, found.span?.end), 'jackpot');
  assert.equal(found.params['words'], 'jackpot');
});

test('words that speak for an honest sender clear nobody: there is no finding below zero', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 60, choir: -120 }));
  assert.equal(wording(assess(sms('the choir sings'), { knowledge })), undefined);
  assert.equal(wording(assess(sms('jackpot choir'), { knowledge })), undefined);
});

test('it never says more than the channel allows', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 127, lottery: 127 }));
  assert.equal(wording(assess(sms('jackpot lottery jackpot'), { knowledge }))?.bits, SETTING.most);
});

test('a proven sender is not spoken against', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 127 }));
  const body = 'jackpot jackpot';
  const from = 'Norvik <news@norvik.example>';
  const proven = assess(mail({ from, subject: 'Norvik', body }), {
    knowledge,
    observations: [
      { kind: 'dkim', domain: 'norvik.example', result: 'pass', at: '2026-01-01T00:00:00Z' },
    ],
  });
  assert.equal(proven.who.state, 'proven');
  assert.equal(wording(proven), undefined);
  assert.ok(wording(assess(mail({ from, subject: 'Norvik', body }), { knowledge })) !== undefined);
});

test('who called a hotline is asked much, so the model is silent there', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 127 }));
  const turns = ['caller: jackpot desk, how can I help?'];
  assert.equal(wording(assess(call(turns, { startedBy: 'person' }), { knowledge })), undefined);
  assert.ok(wording(assess(call(turns, { startedBy: 'caller' }), { knowledge })) !== undefined);
});

test('figures, links and names of brands are no words of their own', () => {
  const knowledge = loadKnowledge(miniBundle());
  const same = (a: string, b: string): void => {
    assert.deepEqual(contactFeatures(sms(a), knowledge), contactFeatures(sms(b), knowledge));
  };
  same('pay 4711 now', 'pay 9922 now');
  same('see https://one.test/a now', 'see https://two.test/b now');
  same('Norvik calls you', 'Hargate calls you');
});

test('what is pasted around a short message makes it no more honest', () => {
  const knowledge = loadKnowledge(trainedOn({ jackpot: 127, choir: -20 }));
  const padding = Array.from(
    { length: 12 },
    (_, at) => `choir practice number ${String(at)} is on`,
  );
  const bits = (text: string): number => wording(assess(sms(text), { knowledge }))?.bits ?? 0;
  const alone = bits('the jackpot waits');
  assert.ok(bits(`the jackpot waits. ${padding.join('. ')}`) > alone / 3);
});
