import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../judge/assess.ts';
import { call, mail, sms } from '../testing/contacts.ts';
import { knowledge, miniKnowledge } from '../testing/mini-knowledge.ts';

const SIZE = 100_000;

/** Seconds; the first run warms the code up, so that the time is not the compiler's. */
function seconds(work: () => void): number {
  work();
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Texts of the rules' own words, and of what the parsers look for. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['words of every ask', fill('pay buy settle gift card read me the code call ring press 1 ')],
  [
    'words of every list',
    fill(
      Object.values(knowledge.bundle.terms)
        .flatMap((t) => Object.values(t.words).flat())
        .join(' ') + ' ',
    ),
  ],
  ['brand names', fill('norvik hargate meadow this is norvik support your norvik account ')],
  ['disguised names', fill('n\u043erv\u0456k Iedgera nor\u200bvik ')],
  ['links', fill('https://norvik-login.test/a ')],
  ['redirectors', fill('https://www.seeker.example/url?q=https%3A%2F%2Fquiet-shop.test ')],
  ['dots', fill('a.')],
  ['at signs', fill('a@b.c@')],
  ['bracketed dots', fill('a[.]b(.)')],
  ['figures', fill('+1 202 555 0143 $1,299.00 112-5550101-5550102 ')],
  ['one endless word', 'a'.repeat(SIZE)],
  ['invisible characters', fill('a\u200b')],
  ['combining marks', fill('a\u0301\u0302')],
  ['lone surrogates', fill('\ud83d')],
  ['ideographs', fill('包裹')],
];

for (const [what, text] of HOSTILE) {
  test(`100,000 characters stay under a second: ${what}`, () => {
    assert.ok(
      seconds(() =>
        assess(
          mail({ from: 'Norvik <a@norvik-login.test>', subject: text.slice(0, 2000), body: text }),
          { knowledge },
        ),
      ) < 1,
    );
    assert.ok(seconds(() => assess(sms(text), { knowledge })) < 1);
  });
}

test('a call of thousands of turns stays under a second', () => {
  const turns = Array.from(
    { length: 2000 },
    (_, at) =>
      `${at % 2 === 0 ? 'caller' : 'person'}: this is norvik, call +1 202 555 0143 about your order`,
  );
  assert.ok(seconds(() => assess(call(turns), { knowledge })) < 1);
});

test('a near with many places over the same words stays under a second', () => {
  const greedy = miniKnowledge({
    rules: [
      {
        id: 'greedy',
        status: 'stable',
        bits: 1,
        line: 'what',
        when: { near: { within: 40, of: ['aa', 'bb', 'aa', 'bb', 'aa', 'cc'] } },
      },
    ],
  });
  assert.ok(seconds(() => assess(sms(fill('aa bb ')), { knowledge: greedy })) < 1);
});
