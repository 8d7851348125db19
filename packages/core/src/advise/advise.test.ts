import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise } from './advise.ts';
import type { Situation } from './advice.ts';
import type { KnowledgeView } from '../explain/knowledge-view.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { Brand, KnowledgeBundle, Playbooks, Recipient, Step } from '../knowledge/bundle.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  when: 'now',
  verified: true,
  sources: [],
  ...more,
});
const recipient = (id: string, more: Partial<Recipient> = {}): Recipient => ({
  id,
  name: id,
  country: '*',
  for: ['any'],
  how: {},
  verified: true,
  sources: [],
  ...more,
});

const playbooks: Playbooks = {
  verify: [
    {
      id: 'acme',
      brand: 'acme',
      steps: [
        step('acme.hang-up', { channels: ['call'] }),
        step('acme.leave', { channels: ['email', 'sms'] }),
        step('acme.go'),
        step('acme.orders', { scams: ['none', 'scam.order'] }),
        step('acme.prime', { scams: ['scam.prime'] }),
      ],
    },
    { id: 'acme-recall', brand: 'acme', scams: ['scam.recall'], steps: [step('acme.recalls')] },
    {
      id: 'bank',
      brand: 'category:bank',
      steps: [step('bank.ring', { countries: ['uk'], contact: { phone: '159' } })],
    },
    { id: 'any', brand: '*', steps: [step('any.go')] },
  ],
  recover: [
    {
      id: 'rec.code',
      severity: 'high',
      order: 1,
      steps: [
        step('code.password', { stage: 'access' }),
        step('code.review', { when: 'today', stage: 'access', same: 'review' }),
        step('code.report', { when: 'today', stage: 'report' }),
      ],
    },
    {
      id: 'rec.remote',
      severity: 'critical',
      order: 2,
      otherDevice: true,
      losses: ['device'],
      steps: [
        step('remote.cut', { stage: 'stop' }),
        step('remote.clean', { stage: 'device' }),
        step('remote.bank', { stage: 'money', window: 'time.uk' }),
        step('remote.review', { when: 'today', stage: 'access', same: 'review' }),
        step('remote.us', { stage: 'money', countries: ['us'] }),
      ],
    },
    { id: 'rec.nothing', severity: 'none', order: 3, steps: [step('nothing.leave')] },
  ],
  harden: [
    { id: 'acme', brand: 'acme', steps: [step('h.acme', { repeat: 'monthly' })] },
    { id: 'habits', steps: [step('h.habit')] },
    { id: 'other', brand: 'other', steps: [step('h.other')] },
  ],
  report: [
    recipient('rep.advice', { for: ['advice'] }),
    recipient('rep.any'),
    recipient('rep.unsure', { verified: false }),
    recipient('rep.sms', { for: ['sms'], country: 'uk' }),
    recipient('rep.acme', { brand: 'acme' }),
    recipient('rep.device', { for: ['device'], country: 'de', alsoFor: ['uk'] }),
    recipient('rep.other', { brand: 'other' }),
    recipient('rep.us', { country: 'us' }),
  ],
  windows: [{ id: 'time.uk', countries: ['uk'], verified: true, sources: [] }],
};

const brands: readonly Brand[] = [
  {
    id: 'acme',
    name: 'Acme',
    category: 'retail',
    tier: 3,
    countries: ['*'],
    aliases: [],
    domains: [{ domain: 'acme.de', role: 'official' }],
  },
  {
    id: 'bank1',
    name: 'Bank One',
    category: 'bank',
    tier: 3,
    countries: ['uk'],
    aliases: [],
    domains: [],
    report: [
      { how: 'fraud@bank1.example', verified: true },
      { how: 'old@bank1.example', verified: false },
    ],
  },
  {
    id: 'other',
    name: 'Other',
    category: 'toys',
    tier: 3,
    countries: ['*'],
    aliases: [],
    domains: [],
  },
];

const view: KnowledgeView = {
  // Only what `advise` reads; the rest of a bundle is not its business.
  bundle: {
    playbooks,
    messages: {
      en: {
        'value.brand': 'the company',
        'value.site': 'the real address',
        'verify.acme.go': 'Type {site}.',
        'verify.any.go': 'Ask {brand} at {site}.',
        'verify.bank.ring': 'Ring {phone}.',
        'recover.rec.remote': 'They were in',
        'recover.other-device': 'Use another one.',
        'harden.h.acme': 'Look.',
        'harden.h.acme.why': 'Because.',
        'window.time.uk': '13 months.',
        'report.keep.sms': 'Keep a picture.',
      },
    },
  } as unknown as KnowledgeBundle,
  brand: (id) => brands.find((b) => b.id === id),
};

const contact = (more: Partial<Assessment>): Assessment =>
  ({
    channel: 'sms',
    verdict: 'impostor',
    claims: [],
    who: { state: 'disproven', brand: 'acme', reason: 'look-alike' },
    type: null,
    ...more,
  }) as Assessment;

const ids = (items: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (items ?? []).map((i) => i.id);
const given = (more: Partial<Situation> = {}): Situation => ({ language: 'en', ...more });

test('checks through the brand, by channel', () => {
  assert.deepEqual(ids(advise(contact({}), view, given()).verify?.steps), [
    'acme.leave',
    'acme.go',
    'acme.orders',
  ]);
  assert.deepEqual(ids(advise(contact({ channel: 'call' }), view, given()).verify?.steps), [
    'acme.hang-up',
    'acme.go',
    'acme.orders',
  ]);
});

test('checks where the story of the scam points', () => {
  assert.deepEqual(ids(advise(contact({ type: 'scam.prime' }), view, given()).verify?.steps), [
    'acme.leave',
    'acme.go',
    'acme.prime',
  ]);
  assert.equal(advise(contact({ type: 'scam.recall' }), view, given()).verify?.id, 'acme-recall');
});

test('checks through the category, then through anybody', () => {
  assert.equal(advise(null, view, given({ brand: 'bank1' })).verify?.id, 'bank');
  assert.equal(advise(null, view, given({ brand: 'other' })).verify?.id, 'any');
  assert.equal(
    advise(null, view, given()).verify?.steps[0]?.text,
    'Ask the company at the real address.',
  );
});

test('names the address and the number that the knowledge has', () => {
  assert.equal(advise(contact({}), view, given()).verify?.steps[1]?.text, 'Type acme.de.');
  assert.equal(
    advise(null, view, given({ brand: 'bank1', country: 'GB' })).verify?.steps[0]?.text,
    'Ring 159.',
  );
});

test('names nothing that holds in one country only while the country is unknown', () => {
  assert.deepEqual(ids(advise(null, view, given({ brand: 'bank1' })).verify?.steps), []);
});

test('merges what was given away: now first, cut off, money, access, device; nothing twice', () => {
  const { recover, first } = advise(
    null,
    view,
    given({ did: ['rec.code', 'rec.remote', 'rec.gone'], country: 'uk' }),
  );
  assert.deepEqual(ids(recover?.plans), ['rec.remote', 'rec.code']);
  assert.deepEqual(ids(recover?.steps), [
    'remote.cut',
    'remote.bank',
    'code.password',
    'remote.clean',
    'remote.review',
    'code.report',
  ]);
  assert.deepEqual(ids(first), ['remote.cut', 'remote.bank', 'code.password']);
  assert.equal(recover?.otherDevice, 'Use another one.');
});

test('tells how long there is only where that law holds', () => {
  const window = (country: string): string | undefined =>
    advise(null, view, given({ did: ['rec.remote'], country })).recover?.steps.find(
      (s) => s.id === 'remote.bank',
    )?.window?.text;
  assert.equal(window('uk'), '13 months.');
  assert.equal(window('de'), undefined);
});

test('drops “nothing yet” beside anything else', () => {
  assert.deepEqual(
    ids(advise(null, view, given({ did: ['rec.nothing', 'rec.code'] })).recover?.plans),
    ['rec.code'],
  );
  assert.deepEqual(ids(advise(null, view, given({ did: ['rec.nothing'] })).recover?.plans), [
    'rec.nothing',
  ]);
  assert.equal(advise(null, view, given()).recover, null);
});

test('ranks recipients by loss, brand, channel, and advice last', () => {
  const { report } = advise(contact({}), view, given({ country: 'uk', did: ['rec.remote'] }));
  assert.deepEqual(ids(report), [
    'rep.device',
    'rep.acme',
    'rep.sms',
    'rep.any',
    'rep.unsure',
    'rep.advice',
  ]);
});

test('has nothing to report about an honest contact, unless something was given away', () => {
  const genuine = contact({ verdict: 'genuine' });
  assert.deepEqual(advise(genuine, view, given()).report, []);
  assert.notDeepEqual(advise(genuine, view, given({ did: ['rec.code'] })).report, []);
});

test('takes the desk of a brand from the registry, confirmed ones only', () => {
  const { report } = advise(null, view, given({ brand: 'bank1' }));
  assert.deepEqual(report.at(-1)?.how, { note: 'fraud@bank1.example' });
  assert.deepEqual(
    ids(report).filter((id) => id.startsWith('brand.')),
    ['brand.bank1.0'],
  );
});

test('hardens on request, without the lists of other brands', () => {
  assert.deepEqual(advise(contact({}), view, given()).harden, []);
  const { harden } = advise(contact({}), view, given({ harden: true }));
  assert.deepEqual(ids(harden), ['acme', 'habits']);
  assert.deepEqual(
    [harden[0]?.steps[0]?.why, harden[0]?.steps[0]?.repeat],
    ['Because.', 'monthly'],
  );
});

test('says what to keep for the channel', () => {
  assert.deepEqual(advise(contact({}), view, given()).keep, ['Keep a picture.']);
});
