import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mail, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { linkCases, type Linkable } from './cases.ts';
import { indicatorsOf } from './indicators.ts';
import { wordingBands } from './wording.ts';

const of = (id: string, ...values: readonly string[]): Linkable => ({
  id,
  indicators: values.map((value) => {
    const [kind = '', rest = ''] = value.split(' ');
    return { kind: kind as 'phone', value: rest };
  }),
});

test('a mail and a text that name the same order or number are one case, with the reason', () => {
  const contacts = [
    {
      id: 'mail',
      indicators: indicatorsOf(
        mail({
          from: 'Norvik <help@norvik-orders.test>',
          subject: 'Order 123-4567 confirmed',
          body: 'Not you? Call +1 (888) 555-0142.',
        }),
        knowledge,
      ),
    },
    {
      id: 'text',
      indicators: indicatorsOf(sms('Norvik: call 888-555-0142 about your order today'), knowledge),
    },
    { id: 'other', indicators: indicatorsOf(sms('See you at five, bring the ladder'), knowledge) },
  ];
  const [found, ...more] = linkCases(contacts);
  assert.deepEqual(more, []);
  assert.deepEqual(found?.contacts, ['mail', 'text']);
  assert.ok(found.ties.some(({ indicator, strong }) => indicator.kind === 'phone' && strong));
});

test('a brand’s own site, or a mail provider, ties nothing', () => {
  const one = sms('Your parcel: https://norvik.example/a');
  const two = sms('Your order: https://norvik.example/b');
  assert.deepEqual(
    linkCases(
      [one, two].map((c, at) => ({ id: String(at), indicators: indicatorsOf(c, knowledge) })),
    ),
    [],
  );
});

test('an amount alone is chance, two odd ones are not', () => {
  assert.deepEqual(linkCases([of('a', 'amount 114999'), of('b', 'amount 114999')]), []);
  assert.equal(
    linkCases([of('a', 'amount 114999', 'amount 3117'), of('b', 'amount 114999', 'amount 3117')])
      .length,
    1,
  );
});

test('what hundreds share is common and ties nothing', () => {
  const many = Array.from({ length: 300 }, (_, at) => of(String(at), 'domain everywhere.test'));
  assert.deepEqual(linkCases(many), []);
  assert.equal(linkCases(many.slice(0, 100))[0]?.contacts.length, 100);
});

test('nearly the same wording shares a band, another one does not', () => {
  const text =
    'your account was locked because we saw a payment that did not look like you please open the page below and confirm who you are before the evening or it stays closed';
  const words = text.split(' ');
  const changed = [...words.slice(0, 20), 'kindly', ...words.slice(21)];
  const other =
    'dear all the choir meets on tuesday in the small hall because the large one is being painted please bring your own chair and the blue folder with the carols in it'.split(
      ' ',
    );
  const shares = (a: readonly string[], b: readonly string[]): boolean => {
    const bands = new Set(wordingBands(a));
    return wordingBands(b).some((band) => bands.has(band));
  };
  assert.ok(shares(words, words));
  assert.ok(shares(words, changed));
  assert.ok(!shares(words, other));
  assert.deepEqual(wordingBands(['ok', 'see', 'you']), []);
});

test('every contact is in at most one case, and the order of the contacts changes no case', () => {
  const value = fc.constantFrom(
    'phone 1',
    'phone 2',
    'domain a',
    'domain b',
    'amount 1',
    'amount 2',
  );
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(value, { maxLength: 3 }), { maxLength: 12 }), (lists) => {
      const contacts = lists.map((values, at) => of(String(at), ...values));
      const cases = linkCases(contacts);
      const all = cases.flatMap((one) => one.contacts);
      assert.equal(new Set(all).size, all.length);
      const sets = (from: typeof cases): readonly string[] =>
        from.map((one) => [...one.contacts].sort().join()).sort();
      assert.deepEqual(sets(linkCases([...contacts].reverse())), sets(cases));
    }),
    { seed: 1, numRuns: 300 },
  );
});
