import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Contact, PartLink } from '../contact/contact.ts';
import { call, mail, page, sms } from '../testing/contacts.ts';
import { deepFreeze, knowledge, miniKnowledge } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import type { AssessOptions } from './assess.ts';
import { assess } from './assess.ts';

const settings = (usual: number): { seed: number; numRuns: number } => ({
  seed: 1,
  numRuns: runs(usual, process.env['PEEPHOLE_RUNS']),
});

const PIECES = [
  'Norvik ',
  'n\u043erv\u0456k ',
  'Nor\u200bvik',
  'this is Norvik support ',
  'your Norvik account ',
  'Hargate Bank: ',
  'Meadow ',
  'read me the code ',
  'pay with a gift card ',
  'press 1 ',
  'call +1 202 555 0143 ',
  'you have won ',
  'act within 24 hours ',
  'https://norvik-login.test/a ',
  'https://www.norvik.example/a ',
  'https://quiet-shop.test ',
  'https://snip.example/x ',
  'http://192.0.2.7/ ',
  'we never ask ',
  'is a scam ',
  'fill in our survey ',
  'sign in ',
  'thank you for calling ',
  '. ',
  '\n\n',
  '包裹',
  '😀',
  '\ud83d',
  '$39.99 ',
] as const;

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((p) => p.join(''));
const from = fc.constantFrom(
  'Norvik <a@norvik.example>',
  'Norvik <a@norvik-login.test>',
  'Norvik <a@quiet-shop.test>',
  'Anna <a@freepost.example>',
  'Norvik',
  'a@hargatebank.example',
  'Iedgera <a@b>',
  'Norvik <a@norvikclub.example>',
);
const target = fc.constantFrom(
  'https://norvik-login.test/',
  'https://www.norvik.example/',
  'https://norvik.example@quiet-shop.test/',
  'mailto:a@freepost.example',
  'javascript:1',
  '//192.0.2.7',
);
const headers = fc.constantFrom<readonly string[]>(
  [],
  [
    'Authentication-Results: mx.inbox.example; dkim=pass header.d=norvik.example',
    'Received: from a by mx.inbox.example with ESMTPS id 1; Sun, 22 Nov 2026 09:00:00 +0000',
  ],
);
const mails = fc
  .tuple(from, text, text, target, headers)
  .map(([sender, subject, body, to, above]): Contact => {
    const contact = mail({ from: sender, subject, body, headers: above });
    const shown: PartLink = { start: 0, end: Math.min(6, body.length), target: to, kind: 'anchor' };
    return {
      ...contact,
      parts: contact.parts.map((p) => (p.kind === 'body' ? { ...p, links: [shown] } : p)),
    };
  });
const calls = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('caller: ', 'person: ', ''), text), { maxLength: 6 }),
    fc.constantFrom('live' as const, 'recording' as const, 'notes' as const),
    fc.constantFrom('caller' as const, 'person' as const, 'unknown' as const),
  )
  .map(([turns, form, startedBy]): Contact =>
    call(
      turns.map(([who, said]) => who + said),
      { form, startedBy },
    ),
  );
const contacts: fc.Arbitrary<Contact> = fc.oneof(
  mails,
  text.map((body): Contact => sms(body)),
  calls,
  fc
    .tuple(text, text)
    .map(([title, body]): Contact => page('https://quiet-shop.test/a', title, body)),
);
const options: fc.Arbitrary<Partial<AssessOptions>> = fc.record(
  {
    answers: fc.subarray(['not-in-account', 'in-account', 'not-sent-by-them'] as const),
    lists: fc.record({
      allow: fc.subarray(['quiet-shop.test']),
      deny: fc.subarray(['norvik-login.test']),
    }),
  },
  { requiredKeys: [] },
);

const isAlarm = (verdict: string): boolean => verdict === 'scam' || verdict === 'impostor';

test('a span always lies inside the text it points into', () => {
  let hits = 0;
  fc.assert(
    fc.property(contacts, options, (contact, given) => {
      const texts = new Map(contact.parts.map((p) => [p.id, p.text]));
      const assessment = assess(contact, { knowledge, ...given });
      const spans = [
        ...assessment.findings.map((f) => f.span),
        ...assessment.claims.flatMap((c) => c.spans),
      ];
      for (const span of spans) {
        if (span === null) continue;
        hits += 1;
        const length = texts.get(span.part)?.length ?? -1;
        assert.ok(
          span.start >= 0 && span.start < span.end && span.end <= length,
          JSON.stringify(span),
        );
      }
    }),
    settings(500),
  );
  assert.ok(hits > 500, `${String(hits)} spans seen`);
});

test('an alarm always has a finding, and the alarm of a call its turn', () => {
  let alarms = 0;
  fc.assert(
    fc.property(contacts, options, (contact, given) => {
      const assessment = assess(contact, { knowledge, ...given });
      if (isAlarm(assessment.verdict)) {
        alarms += 1;
        assert.ok(assessment.findings.length > 0);
        assert.ok(assessment.findings.some((f) => f.bits > 0 || f.decisive));
      }
      if (contact.channel === 'call') {
        const turn = assessment.alarmTurn ?? -1;
        assert.equal(turn >= 0, isAlarm(assessment.verdict));
        assert.ok(turn < Math.max(1, contact.parts.length));
      }
    }),
    settings(500),
  );
  assert.ok(alarms > 100, `${String(alarms)} alarms seen`);
});

test('the probability is a chance, and an alarm’s is above that of a genuine or empty answer', () => {
  const seen = { alarm: [] as number[], calm: [] as number[] };
  fc.assert(
    fc.property(contacts, (contact) => {
      const { probability, verdict } = assess(contact, { knowledge });
      assert.ok(probability >= 0 && probability <= 1);
      if (isAlarm(verdict)) seen.alarm.push(probability);
      else if (verdict === 'genuine' || verdict === 'nothing-found') seen.calm.push(probability);
    }),
    settings(500),
  );
  assert.ok(seen.alarm.length > 50 && seen.calm.length > 20);
  const least = seen.alarm.reduce((a, b) => Math.min(a, b), 1);
  const most = seen.calm.reduce((a, b) => Math.max(a, b), 0);
  assert.ok(least >= 0.5, `an alarm of ${String(least)}`);
  assert.ok(most < 0.995, `a calm answer of ${String(most)}`);
  const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
  assert.ok(mean(seen.alarm) > mean(seen.calm) + 0.3);
});

test('the same contact gets the same answer, from the same knowledge and from a fresh copy of it', () => {
  const other = miniKnowledge();
  fc.assert(
    fc.property(contacts, options, (contact, given) => {
      const first = assess(contact, { knowledge, ...given });
      assert.deepEqual(assess(contact, { knowledge, ...given }), first);
      assert.deepEqual(assess(contact, { knowledge: other, ...given }), first);
    }),
    settings(200),
  );
});

test('frozen contacts and options are judged without being changed', () => {
  fc.assert(
    fc.property(contacts, options, (contact, given) => {
      const frozen = deepFreeze(contact);
      const before = JSON.stringify(frozen);
      assess(frozen, { knowledge, ...deepFreeze(given) });
      assert.equal(JSON.stringify(frozen), before);
    }),
    settings(200),
  );
});

test('what the person found out never lowers the verdict nor the probability', () => {
  const rank = { genuine: 0, 'nothing-found': 0, unproven: 1, impostor: 2, scam: 2 } as const;
  let raised = 0;
  fc.assert(
    fc.property(
      contacts,
      fc.constantFrom(
        'not-in-account' as const,
        'in-account' as const,
        'not-sent-by-them' as const,
      ),
      (contact, answer) => {
        const before = assess(contact, { knowledge });
        const after = assess(contact, { knowledge, answers: [answer] });
        assert.ok(
          rank[after.verdict] >= rank[before.verdict],
          `${before.verdict} → ${after.verdict}`,
        );
        assert.ok(after.probability >= before.probability - 1e-9);
        if (rank[after.verdict] > rank[before.verdict]) raised += 1;
      },
    ),
    settings(500),
  );
  assert.ok(raised > 0);
});

test('the turn of an alarm is the first at which the call so far alarms, whatever is said later', () => {
  let later = 0;
  fc.assert(
    fc.property(calls, (contact) => {
      // Where nobody said who started it, a later word of the person may tell.
      if (contact.channel !== 'call' || contact.startedBy === 'unknown') return;
      const prefixes = contact.parts.map((_, at): Contact => ({
        ...contact,
        parts: contact.parts.slice(0, at + 1),
      }));
      const first = prefixes.findIndex((prefix) => isAlarm(assess(prefix, { knowledge }).verdict));
      const whole = assess(contact, { knowledge });
      assert.equal(whole.alarmTurn, first === -1 ? null : first);
      if (first !== -1) assert.ok(isAlarm(whole.verdict));
      if (first !== -1 && first < contact.parts.length - 1) later += 1;
    }),
    settings(1000),
  );
  assert.ok(later > 50, `${String(later)} calls went on after their alarm`);
});
