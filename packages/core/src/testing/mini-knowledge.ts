import type { Brand, KnowledgeBundle, Term } from '../knowledge/bundle.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';

/**
 * Knowledge small enough to be read at once, with invented brands under reserved endings. The tests
 * of the core are held against it, so that no change of a rule or a word list can break them.
 */
const BRANDS: readonly Brand[] = [
  {
    id: 'norvik',
    name: 'Norvik',
    category: 'retail',
    tier: 1,
    countries: ['*'],
    guarded: true,
    aliases: ['Norvik Plus'],
    ambiguous: ['Plus'],
    domains: [
      { domain: 'norvik.example', role: 'official' },
      { domain: 'norvik.co.uk', role: 'official' },
      { domain: 'norvikmail.example', role: 'mail' },
      { domain: 'norvikpages.example', role: 'user-content' },
      { domain: 'norvikvideo.example', role: 'official', userContent: true },
      { domain: 'norvikold.example', role: 'official', weak: true },
    ],
    weakDomains: ['norvikclub.example'],
    sendsVia: ['postwagon.example'],
    orderForms: ['999-9999', 'D9-99999'],
  },
  {
    id: 'hargate',
    name: 'Hargate Bank',
    category: 'bank',
    tier: 2,
    countries: ['uk'],
    aliases: ['Hargate'],
    domains: [{ domain: 'hargatebank.example', role: 'official' }],
  },
  {
    id: 'meadow',
    name: 'Meadow',
    category: 'retail',
    tier: 3,
    countries: ['*'],
    commonWord: true,
    aliases: [],
    domains: [{ domain: 'meadow.example', role: 'official' }],
  },
  {
    id: 'ledgera',
    name: 'Ledgera',
    category: 'crypto',
    tier: 2,
    countries: ['*'],
    aliases: [],
    domains: [{ domain: 'ledgera.example', role: 'official' }],
  },
  {
    id: 'postello',
    name: 'Postello',
    category: 'mail',
    tier: 2,
    countries: ['*'],
    aliases: [],
    domains: [{ domain: 'postello.example', role: 'official' }],
  },
];

const words = (...en: readonly string[]): Term => ({ words: { en } });

const TERMS: Readonly<Record<string, Term>> = {
  'warns-against': words('never ask', 'never asks', 'do not share', 'will never', 'do not give'),
  'tells-of-scams': words('scammers ask', 'scammers will', 'is a scam'),
  'discusses-scams': words('how to spot', 'scam alert', 'pretending to be', 'is a scam'),
  'person-called': words('thank you for calling', 'i called them'),
  'claim-speaks-before': words('this is', 'i am calling from', 'here is', 'welcome to'),
  'claim-addresses-before': words('dear', 'hello'),
  'claim-customer-after': words('customer', 'member'),
  'claim-role-after': words('customer service', 'security', 'support', 'team'),
  'claim-your-before': words('your'),
  'claim-account-after': words('account', 'order', 'parcel'),
  'claim-elsewhere-before': words('at', 'paid at', 'on the', 'near the', 'bought from'),
  'claim-elsewhere-after': words('river', 'gift card', 'shares', 'employees'),
  'sender-roles': words('support', 'security', 'customer service', 'team', 'billing', 'alerts'),
  'sender-via': words('via'),
  'given-names': words('anna', 'peter'),
  'link-action': words('sign in', 'log in', 'pay now', 'confirm', 'click here', 'cancel order'),
  'gift-card': words('gift card', 'gift cards'),
  'hand-over': words('read me', 'tell me', 'give me', 'send me'),
  'one-time-code': words('the code', 'that code', 'security code', 'six digit code'),
  'lure-words': words('login', 'secure', 'verify', 'account', 'support', 'pay', 'parcel', 'signin'),
  'joining-words': words('uk', 'shop', 'online', 'mail'),
  'everyday-labels': words('norwick'),
  continuations: words('norvikings'),
  'word-endings': words('is', 'it', 'me', 'zip', 'so'),
  'plain-endings': words('info', 'test', 'example', 'shop'),
  'role-local-parts': words('order', 'orders', 'alerts', 'support', 'help', 'news'),
  'delivery-networks': words('cdnwagon.example'),
  'reserved-local-parts': words('postmaster', 'no-reply', 'abuse'),
  'deadline-before': words('within', 'in the next'),
  'deadline-behind': words('left'),
  'deadline-hours': words('hours', 'minutes'),
  'deadline-days': words('days'),
  'number-words': words('two'),
  'order-label': words('order number', 'order'),
  products: words('walking frame'),
  'topic-retail': words('order', 'parcel'),
  'prize-words': words('you have won', 'lucky winner'),
};

const BUNDLE: KnowledgeBundle = {
  schema: 1,
  version: '2026.01.01',
  hash: '0'.repeat(64),
  brands: BRANDS,
  hosts: {
    shorteners: ['snip.example'],
    hosting: ['pagehost.example'],
    fileHosts: ['filebox.example'],
    linkInBio: ['onelink.example'],
    dynamicDns: ['homeip.example'],
    freemail: ['postello.example', 'freepost.example'],
    clickTrackers: [{ domain: 'clickcount.example', service: 'Clickcount' }],
    redirectors: [
      { host: 'www.seeker.example', paths: ['/url'], read: ['q', 'url'], decode: 'percent' },
      {
        host: 'wrap.filter.example',
        paths: ['/v1'],
        read: ['u'],
        decode: 'percent',
        wrapper: true,
      },
      { host: 'b64.filter.example', paths: ['/t'], read: ['d'], decode: 'base64', wrapper: true },
      { host: 'tail.seeker.example', paths: ['/amp/s/'], read: ['path-tail'], decode: 'host-path' },
      { host: 'blind.example', paths: ['/go'], read: [], decode: 'opaque' },
    ],
  },
  tools: [
    { name: 'FarDesk', tier: 1, spoken: ['fardesk', 'far desk'], domains: ['fardesk.example'] },
  ],
  confusables: {
    '\u0430': 'a',
    '\u0435': 'e',
    '\u043e': 'o',
    '\u0440': 'p',
    '\u0441': 'c',
    '\u0445': 'x',
    '\u0456': 'i',
    '\u0455': 's',
    '\u03bf': 'o',
    '\u03bd': 'v',
    '\u0131': 'i',
    '\u212e': 'e',
  },
  numbers: [],
  terms: TERMS,
  asks: [
    {
      id: 'gift_card',
      title: 'A gift card settles something',
      decisive: true,
      always: true,
      bits: 9,
      when: { near: { within: 6, of: [['pay', 'buy', 'settle'], '$gift-card'] } },
    },
    {
      id: 'otp',
      title: 'A sign-in code is handed to a person',
      decisive: true,
      bits: 9,
      when: { near: { within: 4, ordered: true, of: ['$hand-over', '$one-time-code'] } },
    },
    {
      id: 'call_number',
      title: 'A number is to be called',
      bits: 1.5,
      when: { near: { within: 6, of: [['call', 'ring'], '#number'] } },
    },
    {
      id: 'press_key',
      title: 'A key is to be pressed',
      bits: 2,
      when: { near: { within: 1, ordered: true, of: ['press', ['1', 'one']] } },
    },
    {
      id: 'survey',
      title: 'A survey is to be filled in',
      bits: 0.5,
      when: { words: ['fill in our survey'] },
    },
  ],
  rules: [
    {
      id: 'prize',
      status: 'stable',
      bits: 8,
      line: 'what',
      scam: 'scam.prize',
      when: { words: ['$prize-words'] },
    },
    {
      id: 'sextortion',
      status: 'stable',
      channels: ['email'],
      bits: 9,
      decisive: true,
      line: 'what',
      when: { words: ['recorded you through your camera'] },
    },
    {
      id: 'hint',
      status: 'trial',
      bits: 2,
      line: 'what',
      when: { words: ['act within 24 hours'] },
    },
    {
      id: 'retired-rule',
      status: 'retired',
      bits: 20,
      decisive: true,
      line: 'what',
      when: { words: ['hello', 'parcel', 'order'] },
    },
  ],
  never: [
    {
      id: 'norvik.never.press',
      brand: 'norvik',
      statement: 'Norvik has nobody press a key.',
      channels: ['call', 'email', 'sms', 'chat'],
      asks: ['press_key'],
      weight: 'decisive',
      verified: true,
      sources: [{ url: 'https://www.norvik.example/scams', read: '2026-01-01' }],
    },
    {
      id: 'norvik.never.survey',
      brand: 'norvik',
      statement: 'Norvik sends no surveys.',
      channels: ['email', 'sms', 'chat', 'call'],
      asks: ['survey'],
      weight: 'decisive',
      verified: false,
      sources: [],
    },
    {
      id: 'bank.never.call_number',
      brand: 'category:bank',
      statement: 'A bank has you call the number on your card.',
      channels: ['email', 'sms'],
      asks: ['call_number'],
      weight: 'strong',
      verified: true,
      sources: [{ url: 'https://www.hargatebank.example/scams', read: '2026-01-01' }],
    },
  ],
  scams: [
    {
      id: 'scam.press_one',
      name: 'A key to press',
      channels: ['call'],
      breaks: ['norvik.never.press'],
      truth: 'The key connects to the scammer.',
    },
  ],
  receivers: [
    { authserv: 'mx.inbox.example', name: 'Inbox' },
    { authserv: '*.bigmail.example', name: 'Bigmail', hops: ['2002:a05:'] },
  ],
  judge: {
    prior: 0.5,
    alarmBits: { claimed: 7, unclaimed: 7 },
    neverBits: { decisive: 9, strong: 4, supporting: 1.5, weak: 0.5, none: 0 },
    who: { proven: -10, disproven: 10 },
  },
  playbooks: { verify: [], recover: [], harden: [], report: [], windows: [] },
  messages: {},
};

/** A fresh copy, deeply frozen: a test that changed it would change another one's answer. */
export function miniBundle(changes: Partial<KnowledgeBundle> = {}): KnowledgeBundle {
  return deepFreeze(structuredCopy({ ...BUNDLE, ...changes }));
}

export function miniKnowledge(changes: Partial<KnowledgeBundle> = {}): Knowledge {
  return loadKnowledge(miniBundle(changes));
}

export const knowledge: Knowledge = miniKnowledge();

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/** Bundles are plain JSON. */
function structuredCopy(bundle: KnowledgeBundle): KnowledgeBundle {
  // The type survives a round trip through JSON, since a bundle is made of nothing else.
  return JSON.parse(JSON.stringify(bundle)) as KnowledgeBundle;
}
