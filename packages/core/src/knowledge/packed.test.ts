import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { miniBundle } from '../testing/mini-knowledge.ts';
import { runs } from '../testing/runs.ts';
import type { Term } from './bundle.ts';
import { packKnowledge, unpackKnowledge, type PackedKnowledge } from './packed.ts';

/** Lists are sets: sorted, they can be compared. */
function settled(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? [...value].sort()
      : value.map((one) => settled(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, settled(one)]),
  );
}

test('what was packed comes back through JSON', () => {
  const bundle = miniBundle();
  const sent = JSON.parse(JSON.stringify(packKnowledge(bundle))) as PackedKnowledge;
  assert.deepEqual(settled(unpackKnowledge(sent)), settled(bundle));
});

test('who writes it down may sort its keys', () => {
  const packed = packKnowledge(miniBundle());
  const turned = JSON.parse(JSON.stringify(packed), (_, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).reverse()),
  ) as PackedKnowledge;
  assert.deepEqual(settled(unpackKnowledge(turned)), settled(miniBundle()));
});

test('a phrase stands once, however many lists name it', () => {
  const { phrases } = packKnowledge(miniBundle());
  const all = phrases.split('\n');
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length > 20);
});

test('any word lists come back, with phrases that repeat within a list and between lists', () => {
  const phrase = fc
    .oneof(fc.constantFrom('a', 'b', 'c', '+', ',', '~x', ''), fc.string())
    .map((p) => p.replaceAll('\n', ' '));
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/u), fc.array(phrase, { minLength: 1 })),
      (lists) => {
        const terms: Record<string, Term> = {};
        for (const [name, words] of Object.entries(lists)) terms[name] = { words: { en: words } };
        const bundle = miniBundle({ terms });
        const packed = packKnowledge(bundle);
        assert.deepEqual(settled(unpackKnowledge(packed)), settled(bundle));
      },
    ),
    { seed: 1, numRuns: runs(200, process.env['PEEPHOLE_RUNS']) },
  );
});

test('what could not be told apart afterwards is refused', () => {
  const terms = (words: readonly string[]): Record<string, Term> => ({
    odd: { words: { en: words } },
  });
  assert.throws(() => packKnowledge(miniBundle({ terms: terms(['two\nlines']) })), RangeError);
  assert.throws(
    () => packKnowledge(miniBundle({ rules: miniBundle().rules.map((r) => ({ ...r, id: '~' })) })),
    RangeError,
  );
});
