import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '../contact/contact.ts';
import { assess } from '../judge/assess.ts';
import type { Claim } from '../judge/assessment.ts';
import { call, link, mail, page, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';

const claims = (contact: Contact): readonly Claim[] => assess(contact, { knowledge }).claims;
const firm = (contact: Contact): readonly string[] =>
  claims(contact)
    .filter((c) => c.strength === 'firm')
    .map((c) => c.brand);
const other = 'x@elsewhere.test';

test('a display name that is the brand, alone or with the word for a department, is a firm claim', () => {
  for (const name of [
    'Norvik',
    'NORVIK',
    'Norvik Support',
    'Norvik Customer Service',
    'Norvik Plus',
  ]) {
    assert.deepEqual(firm(mail({ from: `${name} <${other}>`, body: 'Hello' })), ['norvik'], name);
  }
});

test('a claim made by the sender’s name or address says so', () => {
  assert.equal(claims(mail({ from: `Norvik <${other}>`, body: 'Hello' }))[0]?.named, true);
  assert.equal(claims(sms('Norvik: your parcel is held'))[0]?.named, false);
});

test('a person whose name contains the brand does not speak as it', () => {
  assert.deepEqual(firm(mail({ from: `Anna Norvik <${other}>`, body: 'See you on Sunday.' })), []);
  assert.deepEqual(firm(mail({ from: `Peter Meadow <${other}>`, body: 'See you on Sunday.' })), []);
});

test('an everyday word in a display name is no claim', () => {
  assert.deepEqual(
    firm(mail({ from: `Green Meadow Farm <${other}>`, body: 'The apples are ripe.' })),
    [],
  );
});

test('letters chosen to be read as others make a firm claim', () => {
  assert.deepEqual(firm(mail({ from: `Ledgerа Support <${other}>`, body: 'Hello' })), ['ledgera']);
});

test('a capital I for an l in the display name is a disguise', () => {
  assert.deepEqual(firm(mail({ from: `Iedgera Support <${other}>`, body: 'Hello' })), ['ledgera']);
});

test('a river of that name is no claim', () => {
  for (const contact of [
    sms('We saw dolphins on the Norvik river today, photos tonight!'),
    mail({
      from: `Anna <${other}>`,
      subject: 'Norvik river trip',
      body: 'The boat on the Norvik river leaves at nine.',
    }),
  ]) {
    assert.deepEqual(firm(contact), []);
  }
});

test('a purchase at a shop in a bank’s own notice is no claim of the shop', () => {
  const notice = mail({
    from: 'Hargate Bank <alerts@hargatebank.example>',
    subject: 'Card payment',
    body: 'You paid at Norvik 19.99. Your Norvik order may take a day to show.',
  });
  assert.deepEqual(firm(notice), ['hargate']);
});

test('a thread about a scam does not speak as the brand it is about', () => {
  const thread = mail({
    from: `Anna Lind <${other}>`,
    subject: 'Re: How to spot a fake Norvik mail',
    body: 'They wrote "this is Norvik customer service", dear Norvik customer. It is a scam.',
  });
  assert.deepEqual(firm(thread), []);
});

test('a topic in the subject of an answer is no claim', () => {
  assert.deepEqual(
    firm(
      mail({
        from: `Anna Lind <${other}>`,
        subject: 'Re: Norvik support',
        body: 'I will ask them tomorrow.',
      }),
    ),
    [],
  );
});

test('the brand’s own address is a firm claim, also without a name', () => {
  assert.deepEqual(firm(mail({ from: 'order@norvik.example', body: 'Hello' })), ['norvik']);
});

test('an address at a mail provider is no claim of the provider', () => {
  assert.deepEqual(
    firm(mail({ from: 'Anna Lind <anna.lind@postello.example>', body: 'See you on Sunday.' })),
    [],
  );
});

test('a look-alike host is a firm claim of what it imitates', () => {
  assert.deepEqual(firm(mail({ from: 'Orders <x@norvik-login.test>', body: 'Hello' })), ['norvik']);
  assert.deepEqual(firm(link('https://norvik-login.test/a')), ['norvik']);
});

test('a text that signs with the brand’s name speaks as it', () => {
  for (const text of [
    'Norvik: your parcel is held',
    '[Norvik] your parcel is held',
    'NORVIK - your parcel is held',
    'This is Norvik, your parcel is held',
    'Your Norvik account is locked',
  ]) {
    assert.deepEqual(firm(sms(text)), ['norvik'], text);
  }
});

test('a friend’s text that mentions a shop does not speak as it', () => {
  for (const text of [
    'I bought it at Norvik yesterday',
    'can you lend me your phone, mine is from Norvik',
  ]) {
    assert.deepEqual(firm(sms(text)), [], text);
  }
});

test('a caller who gives the brand as their own speaks as it; the person who names it does not', () => {
  assert.deepEqual(firm(call(['caller: Hello, this is Norvik security.'])), ['norvik']);
  assert.deepEqual(
    firm(call(['caller: Hello, we have a problem.', 'person: Is this Norvik security?'])),
    [],
  );
});

test('a page speaks as the brand in its title', () => {
  assert.deepEqual(firm(page('https://quiet-shop.test/a', 'Norvik', 'Your Norvik account')), [
    'norvik',
  ]);
});

test('quoted and hidden words claim nothing', () => {
  const quoted = mail({
    from: `Anna Lind <${other}>`,
    body: 'See below.',
    parts: [
      {
        id: 'quoted',
        kind: 'quoted',
        text: 'This is Norvik customer service. Your Norvik account is locked. Dear Norvik customer.',
      },
      {
        id: 'hidden',
        kind: 'hidden',
        text: 'This is Norvik customer service. Your Norvik account is locked. Dear Norvik customer.',
      },
    ],
  });
  assert.deepEqual(claims(quoted), []);
});

test('a short name that is also a word means the brand only in context', () => {
  assert.deepEqual(claims(sms('Two plus two is four')), []);
});

test('the strongest claim stands first', () => {
  const contact = mail({ from: 'Norvik <x@norvik.example>', body: 'Pay with Hargate Bank.' });
  assert.equal(claims(contact)[0]?.brand, 'norvik');
});
