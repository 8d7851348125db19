import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallLine } from '../testing/contacts.ts';
import { call, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';

const judged = (turns: readonly string[], line: CallLine = {}): Assessment =>
  assess(call(turns, line), { knowledge });

const OPENER = 'caller: Hello, this is Norvik security, it is about your Norvik order.';
const ANSWER = 'person: What happened?';
const ASK = 'caller: Please read me the code that we sent.';
const FRIENDLY = 'caller: Thank you so much, have a lovely day.';

test('the opener of a call alarms nobody; it is unproven', () => {
  const assessment = judged([OPENER, ANSWER]);
  assert.equal(assessment.verdict, 'unproven');
  assert.equal(assessment.alarmTurn, null);
});

test('the first ask is the alarm, and its turn is named', () => {
  const assessment = judged([OPENER, ANSWER, ASK]);
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.alarmTurn, 2);
});

test('a later, stronger ask does not move the turn of the first alarm', () => {
  const assessment = judged([
    OPENER,
    ANSWER,
    ASK,
    ANSWER,
    'caller: And then pay with a gift card.',
  ]);
  assert.equal(assessment.alarmTurn, 2);
});

test('an alarm does not disappear when the caller turns friendly', () => {
  const alarmed = judged([OPENER, ANSWER, ASK]);
  const whole = judged([
    OPENER,
    ANSWER,
    ASK,
    ANSWER,
    FRIENDLY,
    'caller: We never ask for codes, scammers will, this is how to spot them.',
  ]);
  assert.equal(whole.verdict, alarmed.verdict);
  assert.equal(whole.alarmTurn, 2);
  assert.ok(whole.findings.some((f) => f.rule === 'ask.otp'));
});

test('each further turn keeps an alarm, whatever it says', () => {
  const turns = [
    OPENER,
    ANSWER,
    ASK,
    'person: No.',
    FRIENDLY,
    'caller: It is a scam to ask that, I was joking.',
    'person: I called them myself.',
  ];
  for (let length = 3; length <= turns.length; length += 1) {
    const assessment = judged(turns.slice(0, length));
    assert.ok(assessment.verdict === 'impostor' || assessment.verdict === 'scam', String(length));
    assert.equal(assessment.alarmTurn, 2, String(length));
  }
});

test('what is said later does not change how an earlier turn is judged', () => {
  const alarmed = ['caller: Look at https://www.norvik.example/a', 'caller: You have won!'];
  assert.equal(judged(alarmed).alarmTurn, 1);
  for (const later of [
    'caller: See https://norvik-login.test/a',
    'caller: Somebody is pretending to be us.',
    'caller: Thank you for calling.',
    'caller: This is Norvik support.',
  ]) {
    assert.equal(judged([...alarmed, later]).alarmTurn, 1, later);
  }
});

test('a caller does not stop to speak as the brand by speaking of scams', () => {
  const assessment = judged([
    'caller: This is Norvik security. Somebody is pretending to be you and placed a Norvik order.',
    'caller: To stop it, press 1.',
  ]);
  assert.equal(assessment.verdict, 'impostor');
  assert.deepEqual(assessment.breaks, ['norvik.never.press']);
});

test('a caller without a claim who asks for a code is a scam', () => {
  const assessment = judged(['caller: Hi.', 'person: Hi.', 'caller: Read me the code.']);
  assert.equal(assessment.verdict, 'scam');
  assert.equal(assessment.alarmTurn, 2);
});

test('a customer who called is rightly asked things', () => {
  const assessment = judged(
    [
      'person: Hello, it is about my order.',
      'caller: This is Norvik support. Read me the code that we sent.',
    ],
    { startedBy: 'person' },
  );
  assert.notEqual(assessment.verdict, 'impostor');
  assert.notEqual(assessment.verdict, 'scam');
  assert.equal(assessment.alarmTurn, null);
});

test('what nobody honest asks alarms on a call that the person started, too', () => {
  const assessment = judged(
    ['person: Hello.', 'caller: This is Norvik support. You pay with a gift card.'],
    { startedBy: 'person' },
  );
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.alarmTurn, 1);
});

test('where nobody said who started the call, its words may', () => {
  const turns = [
    'caller: Thank you for calling Norvik, this is Norvik support.',
    'caller: Read me the code that we sent.',
  ];
  assert.equal(judged(turns, { startedBy: 'unknown' }).alarmTurn, null);
});

test('a caller who says that the person called is not believed where the person knows better', () => {
  const turns = [
    'caller: Thank you for calling Norvik, this is Norvik support.',
    'caller: Read me the code that we sent.',
  ];
  const assessment = judged(turns, { startedBy: 'caller' });
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.alarmTurn, 1);
});

test('a recording that speaks as a brand and wants a key pressed is an impostor', () => {
  const assessment = judged(['This is Norvik. To cancel your order, press 1.'], {
    form: 'recording',
    startedBy: 'unknown',
  });
  assert.equal(assessment.verdict, 'impostor');
  assert.equal(assessment.type, 'scam.press_one');
});

test('what the person says alarms nobody', () => {
  const assessment = judged([
    'caller: Hi Mum, how are you?',
    'person: Somebody told me: read me the code. And pay with a gift card.',
  ]);
  assert.equal(assessment.alarmTurn, null);
});

test('the turn of the alarm stands in calls only', () => {
  assert.equal(judged([OPENER]).alarmTurn, null);
  assert.ok(!('alarmTurn' in assess(sms('Mum, read me the code please'), { knowledge })));
});

test('a call without a turn is judged as nothing', () => {
  const assessment = judged([]);
  assert.equal(assessment.verdict, 'nothing-found');
  assert.equal(assessment.alarmTurn, null);
});
