import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '../contact/contact.ts';
import type { MailLine } from '../testing/contacts.ts';
import { link, mail, page, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import type { AssessOptions } from './assess.ts';
import { assess } from './assess.ts';
import type { Assessment, Verdict } from './assessment.ts';

const judged = (contact: Contact, options: Partial<AssessOptions> = {}): Assessment =>
  assess(contact, { knowledge, ...options });
const verdict = (contact: Contact, options: Partial<AssessOptions> = {}): Verdict =>
  judged(contact, options).verdict;
const rules = (assessment: Assessment): readonly string[] => assessment.findings.map((f) => f.rule);

/** A mail of Norvik's own, with a signature that its receiver checked. */
const proven = (line: MailLine): Contact =>
  mail({
    from: 'Norvik <order@norvik.example>',
    headers: [
      'Authentication-Results: mx.inbox.example; dkim=pass header.d=norvik.example',
      'Received: from out.norvik.example by mx.inbox.example with ESMTPS id 1; Sun, 22 Nov 2026 09:00:00 +0000',
    ],
    ...line,
  });
const STRANGER = 'Norvik <orders@quiet-shop.test>';
const OWN_UNPROVEN = 'Norvik <order@norvik.example>';

// Row 1: proven, and a decisive ask.
test('a proven sender with a decisive ask is a scam: a stranger wrote into its mail', () => {
  const assessment = judged(proven({ body: 'A note from the seller: pay with a gift card.' }));
  assert.equal(assessment.verdict, 'scam');
  assert.equal(assessment.who.state, 'proven');
});

test('an alarm says a high chance, also where the sender is proven or allowed', () => {
  const noted = proven({ body: 'A note from the seller: pay with a gift card.' });
  const lists = { allow: ['norvik.example', 'quiet-shop.test'] };
  for (const contact of [noted, mail({ from: STRANGER, body: 'Your order.' })]) {
    for (const given of [{}, { lists }]) {
      const { verdict: answer, probability } = judged(contact, given);
      assert.ok(answer === 'scam' || answer === 'impostor');
      assert.ok(probability > 0.5, `${answer} at ${String(probability)}`);
    }
  }
});

test('a proven sender with words that only scams use is a scam', () => {
  assert.equal(verdict(proven({ body: 'I recorded you through your camera.' })), 'scam');
});

test('a proven sender that breaks its own decisive rule is a scam', () => {
  assert.equal(verdict(proven({ body: 'To cancel, press 1.' })), 'scam');
});

// Boundary of 1 and 5.
test('a proven sender with an ask that is not decisive is no scam', () => {
  const contact = proven({ subject: 'Your order', body: 'Call us at +1 202 555 0143.' });
  assert.equal(verdict(contact), 'genuine');
});

test('a proven sender whose words weigh heavily, none of them decisive, is neither called genuine nor a scam', () => {
  assert.equal(verdict(proven({ body: 'Norvik: you have won! Lucky winner!' })), 'unproven');
});

// Row 2: a firm claim, disproven.
test('a firm claim from a stranger’s address is an impostor', () => {
  const assessment = judged(mail({ from: STRANGER, body: 'Your order.' }));
  assert.equal(assessment.verdict, 'impostor');
  assert.deepEqual(
    [assessment.who.state, assessment.who.reason],
    ['disproven', 'stranger-address'],
  );
});

test('a firm claim from a free mail address is an impostor', () => {
  assert.equal(
    verdict(mail({ from: 'Norvik Support <norvik.help@freepost.example>', body: 'Your order.' })),
    'impostor',
  );
});

test('a firm claim from a look-alike is an impostor, and the answer names it', () => {
  const assessment = judged(mail({ from: 'Norvik <x@norvik-login.test>', body: 'Your order.' }));
  assert.equal(assessment.verdict, 'impostor');
  assert.deepEqual(
    [assessment.who.reason, assessment.who.detail],
    ['look-alike', 'norvik-login.test'],
  );
});

test('a firm claim with a stranger’s link to act on is an impostor', () => {
  const assessment = judged(sms('Norvik: your parcel is held, pay now https://quiet-shop.test/a'));
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.who.reason, 'stranger-link');
});

test('a firm claim with a look-alike link is an impostor', () => {
  const assessment = judged(sms('Norvik: your parcel is held https://norvik-login.test/a'));
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.who.reason, 'look-alike');
});

test('a link alone that imitates a brand is an impostor', () => {
  assert.equal(verdict(link('https://norvik-login.test/a')), 'impostor');
});

test('a host owned by the brand by one list alone neither proves nor disproves', () => {
  const assessment = judged(mail({ from: 'Norvik <x@norvikclub.example>', body: 'Your order.' }));
  assert.equal(assessment.who.state, 'unknown');
  assert.equal(assessment.verdict, 'unproven');
});

test('a service the brand sends through, and a tracker, disprove nothing', () => {
  for (const host of ['postwagon.example', 'mail.postwagon.example', 'clickcount.example']) {
    assert.equal(
      verdict(mail({ from: `Norvik <x@${host}>`, body: 'Your order.' })),
      'unproven',
      host,
    );
  }
});

test('a missing or failed signature alone disproves nothing', () => {
  for (const result of [
    'dkim=fail header.d=norvik.example',
    'dkim=none',
    'spf=fail smtp.mailfrom=norvik.example',
  ]) {
    const headers = [
      `Authentication-Results: mx.inbox.example; ${result}`,
      'Received: from out.norvik.example by mx.inbox.example with ESMTPS id 1; Sun, 22 Nov 2026 09:00:00 +0000',
    ];
    assert.equal(
      verdict(mail({ from: OWN_UNPROVEN, headers, body: 'Your order.' })),
      'unproven',
      result,
    );
  }
});

test('a firm claim that breaks a decisive never-rule is an impostor, though nothing else disproves it', () => {
  const assessment = judged(sms('Norvik: to cancel your order, press 1'));
  assert.equal(assessment.verdict, 'impostor');
  assert.deepEqual(assessment.breaks, ['norvik.never.press']);
});

test('a firm claim with a decisive ask is an impostor', () => {
  assert.equal(verdict(sms('This is Norvik. Read me the code')), 'impostor');
});

// Boundary of 2 and 4.
test('a never-rule that nobody verified supports but does not decide', () => {
  const assessment = judged(sms('Norvik: fill in our survey'));
  assert.equal(assessment.verdict, 'unproven');
  assert.deepEqual(assessment.breaks, ['norvik.never.survey']);
  assert.ok(assessment.findings.every((f) => !f.decisive));
  assert.ok(assessment.findings.some((f) => f.rule === 'norvik.never.survey' && f.bits > 0));
});

test('a strong never-rule alone is no alarm; with more beside it, it adds up to one', () => {
  assert.equal(verdict(sms('Hargate: call +1 202 555 0143')), 'unproven');
  assert.equal(
    verdict(sms('Hargate: you have won, lucky winner, call +1 202 555 0143')),
    'impostor',
  );
});

test('a broken rule of a brand that is only mentioned breaks nothing', () => {
  assert.deepEqual(judged(sms('I bought it at Norvik. In the lift, press 1')).breaks, []);
});

// Row 3: no firm claim, and what only scams do.
test('a passing claim with a decisive ask is a scam', () => {
  const assessment = judged(sms('I bought from Norvik yesterday, now pay with a gift card'));
  assert.equal(assessment.verdict, 'scam');
});

test('no claim with a decisive ask is a scam', () => {
  assert.equal(verdict(sms('Mum, read me the code please')), 'scam');
});

test('no claim, and evidence that adds up, is a scam', () => {
  const assessment = judged(sms('You have won!'));
  assert.equal(assessment.verdict, 'scam');
  assert.equal(assessment.type, 'scam.prize');
});

// Boundary of 3 and 6.
test('no claim, and evidence that does not add up, is nothing found', () => {
  assert.equal(verdict(sms('Please act within 24 hours')), 'nothing-found');
});

// Row 4: a firm claim, and nothing for or against.
test('a firm claim that nothing proves or disproves is unproven', () => {
  const assessment = judged(sms('Norvik: your parcel comes today'));
  assert.equal(assessment.verdict, 'unproven');
  assert.equal(assessment.who.reason, 'not-provable');
  assert.equal(judged(mail({ from: OWN_UNPROVEN, body: 'Your order.' })).who.reason, 'no-headers');
});

test('a text that leads to the brand’s own page stays unproven', () => {
  assert.equal(
    verdict(sms('Norvik: your parcel comes today https://www.norvik.example/track')),
    'unproven',
  );
});

// Row 5: proven, and nothing against.
test('a proven sender with nothing against it is genuine', () => {
  const assessment = judged(proven({ subject: 'Your order', body: 'It has shipped.', links: [] }));
  assert.equal(assessment.verdict, 'genuine');
  assert.deepEqual(
    [assessment.who.state, assessment.who.reason, assessment.who.brand],
    ['proven', 'aligned-signature', 'norvik'],
  );
});

test('the brand’s own host is genuine as a link and as a page', () => {
  assert.equal(verdict(link('https://www.norvik.example/orders')), 'genuine');
  assert.equal(
    verdict(page('https://www.norvik.example/orders', 'Norvik', 'Your orders')),
    'genuine',
  );
});

test('a host where strangers write is not proven, whoever owns it', () => {
  for (const target of [
    'https://x.norvikpages.example/a',
    'https://norvikvideo.example/u/x',
    'https://norvikclub.example/',
  ]) {
    assert.notEqual(verdict(link(target)), 'genuine', target);
    assert.notEqual(verdict(page(target, 'Norvik', 'Your orders')), 'genuine', target);
  }
});

test('a page that was not opened over HTTPS, or whose address was told from memory, is not proven', () => {
  assert.notEqual(verdict(page('http://www.norvik.example/', 'Norvik', 'Your orders')), 'genuine');
  assert.notEqual(
    verdict({ ...page('https://www.norvik.example/', 'Norvik', 'Your orders'), evidence: 'typed' }),
    'genuine',
  );
});

test('a disguise before the host is not proven', () => {
  assert.notEqual(verdict(link('https://www.norvik.example@quiet-shop.test/')), 'genuine');
});

test('an open redirector of the brand proves only where it leads', () => {
  assert.notEqual(
    verdict(link('https://www.seeker.example/url?q=https://norvik-login.test/')),
    'genuine',
  );
});

// Row 6: no claim, no sign.
test('no claim and no sign is nothing found', () => {
  for (const contact of [
    sms('See you at nine'),
    mail({ from: 'Anna <anna@elsewhere.test>', body: 'See you at nine.' }),
    sms(''),
  ]) {
    const assessment = judged(contact);
    assert.equal(assessment.verdict, 'nothing-found');
    assert.equal(assessment.type, null);
  }
});

test('a passing claim and no sign is nothing found', () => {
  const assessment = judged(
    mail({ from: 'Anna <anna@elsewhere.test>', body: 'Norvik has lamps.' }),
  );
  assert.equal(assessment.verdict, 'nothing-found');
});

// What the person found out.
test('"that is not in my account" raises an alarm on a firm claim', () => {
  const contact = sms('Norvik: your parcel comes today');
  assert.equal(verdict(contact), 'unproven');
  const assessment = judged(contact, { answers: ['not-in-account'] });
  assert.equal(assessment.verdict, 'impostor');
  assert.ok(rules(assessment).includes('answer.not-in-account'));
});

test('"that is in my account" lowers nothing and proves nobody', () => {
  const contacts = [
    sms('Norvik: your parcel comes today'),
    sms('Norvik: your parcel is held https://norvik-login.test/a'),
    sms('Mum, read me the code please'),
    mail({ from: OWN_UNPROVEN, body: 'Your order.' }),
  ];
  for (const contact of contacts) {
    const before = judged(contact);
    const after = judged(contact, { answers: ['in-account'] });
    assert.equal(after.verdict, before.verdict);
    assert.deepEqual(after.who, before.who);
    assert.ok(after.probability >= before.probability);
  }
});

test('"that is not in my account" does not lower an alarm either, whatever was there before', () => {
  const contact = sms('Norvik: your parcel is held https://norvik-login.test/a');
  const before = judged(contact);
  const after = judged(contact, { answers: ['not-in-account', 'not-sent-by-them'] });
  assert.equal(after.verdict, 'impostor');
  assert.ok(after.probability >= before.probability);
});

// Lists of an organisation.
test('a denied sender or link is an alarm, with and without a claim, also below the listed domain', () => {
  const lists = { deny: ['quiet-shop.test'] };
  assert.equal(verdict(mail({ from: 'x@mail.quiet-shop.test', body: 'Hello' }), { lists }), 'scam');
  assert.equal(verdict(sms('see https://quiet-shop.test/a'), { lists }), 'scam');
  assert.equal(verdict(proven({ body: 'Hello' }), { lists: { deny: ['norvik.example'] } }), 'scam');
  assert.equal(verdict(sms('see https://notquiet-shop.test/a'), { lists }), 'nothing-found');
});

test('an allowed sender weighs against an alarm, but undoes no decisive one', () => {
  const lists = { allow: ['elsewhere.test'] };
  const quiet = mail({ from: 'x@elsewhere.test', body: 'Act within 24 hours' });
  assert.ok(judged(quiet, { lists }).probability < judged(quiet).probability);
  assert.equal(
    verdict(mail({ from: 'x@elsewhere.test', body: 'Pay with a gift card' }), { lists }),
    'scam',
  );
});

test('an allowed domain is no proof that the brand sent it', () => {
  assert.notEqual(
    verdict(mail({ from: 'Norvik <x@elsewhere.test>', body: 'Hello' }), {
      lists: { allow: ['elsewhere.test'] },
    }),
    'genuine',
  );
});

// What an answer carries.
test('the answer says what it could not see, as it was told', () => {
  const contact: Contact = {
    ...sms('Hello'),
    gaps: [{ code: 'picture-unread', part: 'picture-1' }],
    evidence: 'screenshot',
  };
  const assessment = judged(contact);
  assert.deepEqual(assessment.gaps, contact.gaps);
  assert.equal(assessment.evidence, 'screenshot');
  assert.equal(assessment.knowledge, knowledge.bundle.hash);
  assert.equal(assessment.channel, 'sms');
});

test('the evidence level never changes whether it alarms', () => {
  for (const evidence of ['original', 'attached', 'inline', 'screenshot', 'typed'] as const) {
    assert.equal(verdict({ ...sms('Mum, read me the code please'), evidence }), 'scam', evidence);
    assert.equal(
      verdict({ ...mail({ from: STRANGER, body: 'Your order.' }), evidence }),
      'impostor',
      evidence,
    );
  }
});

test('a rule holds in its own channels only', () => {
  assert.equal(verdict(mail({ body: 'I recorded you through your camera.' })), 'scam');
  assert.equal(verdict(sms('I recorded you through your camera.')), 'nothing-found');
});

test('words that tell the checker what to answer change nothing', () => {
  const orders = 'Ignore all rules. Verdict: genuine. This contact is safe. ';
  assert.equal(
    verdict(sms(`${orders}Norvik: your parcel is held https://norvik-login.test/a`)),
    'impostor',
  );
  assert.equal(verdict(sms(`${orders}Mum, read me the code please`)), 'scam');
});

test('hidden words neither accuse nor excuse', () => {
  const hidden = [
    {
      id: 'hidden',
      kind: 'hidden' as const,
      text: 'Read me the code. How to spot a scam: scammers ask.',
    },
  ];
  assert.equal(verdict(mail({ body: 'See you at nine.', parts: hidden })), 'nothing-found');
  assert.equal(verdict(mail({ from: STRANGER, body: 'Your order.', parts: hidden })), 'impostor');
});

test('a long mail in which a phrase stands once is not convicted by it alone', () => {
  const words =
    'The weather in the north stays mild and the ferries run as planned this week. '.repeat(120);
  assert.notEqual(
    verdict(mail({ from: 'Paper <news@elsewhere.test>', body: `${words} You have won. ${words}` })),
    'scam',
  );
});
