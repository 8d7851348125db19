import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCall, readTurns } from './read-call.ts';

const turns = (text: string) => readCall(text).parts.map((p) => [p.id, p.speaker, p.text]);

test('reads a labelled conversation turn by turn', () => {
  const call = readCall(
    'Caller: This is your bank.\nWe see a problem.\nMe: Which bank?\nCaller: Yours.',
    { from: '+1 555 0100' },
  );
  assert.equal(call.form, 'live');
  assert.equal(call.startedBy, 'caller');
  assert.equal(call.sender, '+1 555 0100');
  assert.deepEqual(
    call.parts.map((p) => [p.id, p.speaker, p.text]),
    [
      ['from', undefined, '+1 555 0100'],
      ['turn-0', 'caller', 'This is your bank.\nWe see a problem.'],
      ['turn-1', 'person', 'Which bank?'],
      ['turn-2', 'caller', 'Yours.'],
    ],
  );
});

test('leaves neutral labels without a role', () => {
  assert.deepEqual(turns('S1: hello\nS2: hi\nS1: how are you'), [
    ['turn-0', 'unknown', 'hello'],
    ['turn-1', 'unknown', 'hi'],
    ['turn-2', 'unknown', 'how are you'],
  ]);
});

test('sees that the person called where a desk thanks for the call', () => {
  const desk = readCall('Agent: Thank you for calling the shop.\nCustomer: My parcel is late.');
  assert.equal(desk.startedBy, 'person');
  assert.deepEqual(
    desk.parts.map((p) => p.speaker),
    ['caller', 'person'],
  );
  const both = readCall('Agent: Shop, good morning.\nCaller: My parcel is late.');
  assert.equal(both.startedBy, 'person');
  assert.deepEqual(
    both.parts.map((p) => p.speaker),
    ['caller', 'person'],
  );
});

test('takes text without labels for a recording of one turn', () => {
  const call = readCall('This is the shop. Press one to cancel the order.');
  assert.equal(call.form, 'recording');
  assert.deepEqual(turns('Press one.'), [['turn-0', 'caller', 'Press one.']]);
  assert.equal(readCall('Thank you for calling. For orders press two.').startedBy, 'person');
});

test("takes a person's own words for notes", () => {
  const call = readCall('A lady called and said my computer has a virus.');
  assert.equal(call.form, 'notes');
  assert.equal(call.evidence, 'typed');
  assert.equal(call.startedBy, 'caller');
  assert.equal(readCall('I called the number and they wanted gift cards').startedBy, 'person');
  assert.equal(readCall('Ich bekam heute einen Anruf von der Bank').form, 'notes');
});

test('reads SRT and VTT, with speakers where they are named', () => {
  assert.deepEqual(
    turns(
      '1\n00:00:01,000 --> 00:00:02,000\n- Hello\n\n2\n00:00:03,000 --> 00:00:04,000\n- Who is it?\n',
    ),
    [
      ['turn-0', 'unknown', 'Hello'],
      ['turn-1', 'unknown', 'Who is it?'],
    ],
  );
  assert.deepEqual(
    turns(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Caller>This is\n\n00:02.000 --> 00:03.000\n<v Caller>the bank\n\n00:03.000 --> 00:04.000\n<v Me>Yes?',
    ),
    [
      ['turn-0', 'caller', 'This is the bank'],
      ['turn-1', 'person', 'Yes?'],
    ],
  );
  assert.equal(readCall('1\n00:00:01,000 --> 00:00:02,000\nPress one\n').form, 'recording');
});

test('keeps what the person knows about who called', () => {
  assert.equal(
    readTurns([{ label: 'Agent', text: 'Thank you for calling' }], { startedBy: 'caller' })
      .startedBy,
    'caller',
  );
  assert.deepEqual(readTurns([]).gaps, [{ code: 'empty' }]);
});
