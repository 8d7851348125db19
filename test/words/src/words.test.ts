import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from '@peephole/knowledge';

const { messages, playbooks } = bundle;
const LANGUAGES = ['en', 'de'] as const;
const VERDICTS = ['scam', 'impostor', 'unproven', 'genuine', 'nothing-found'];
const EVIDENCE = ['original', 'attached', 'inline', 'screenshot', 'typed'];
const GAPS = [
  'headers-missing',
  'sender-missing',
  'forwarded-inline',
  'attachment-unread',
  'picture-unread',
  'encrypted',
  'part-truncated',
  'limit-reached',
  'undecodable',
  'empty',
  'sender-unverified',
  'target-unknown',
];
const WHO = {
  proven: ['aligned-signature', 'official-host'],
  disproven: ['stranger-address', 'look-alike', 'stranger-link', 'stranger-number'],
  unknown: ['no-headers', 'not-authenticated', 'not-provable', 'no-claim'],
};
const KINDS = ['rule', 'never-rule', 'ask', 'sender', 'link', 'number', 'text'];

for (const language of LANGUAGES) {
  const texts = messages[language] ?? {};
  const has = (keys: readonly string[]): void => {
    assert.ok(keys.length > 0);
    assert.deepEqual(
      keys.filter((key) => (texts[key] ?? '') === ''),
      [],
    );
  };

  test(`${language}: every verdict, sender state, gap, evidence level and kind of finding has words`, () => {
    has(
      VERDICTS.flatMap((v) => [
        `verdict.${v}.word`,
        `verdict.${v}.headline`,
        `verdict.${v}.action`,
      ]),
    );
    has(
      Object.entries(WHO).flatMap(([state, reasons]) => [
        `who.${state}`,
        ...reasons.map((r) => `who.${state}.${r}`),
      ]),
    );
    has(GAPS.map((g) => `gap.${g}`));
    has(EVIDENCE.map((e) => `evidence.${e}`));
    has(KINDS.map((k) => `finding.kind.${k}`));
    has(['what.breaks', 'what.ask', 'what.suspicious', 'what.look-first', 'what.nothing']);
  });

  test(`${language}: every step, list, plan, recipient and window of the playbooks has words`, () => {
    has(playbooks.verify.flatMap(({ steps }) => steps.map((s) => `verify.${s.id}`)));
    has(
      playbooks.recover.flatMap(({ id, steps }) => [
        `do.${id}`,
        `recover.${id}`,
        ...steps.map((s) => `recover.${s.id}`),
      ]),
    );
    has(
      playbooks.harden.flatMap(({ id, steps }) => [
        `harden.${id}`,
        ...steps.map((s) => `harden.${s.id}`),
      ]),
    );
    has(
      playbooks.report.flatMap(({ id, include = [] }) => [
        `report.${id}`,
        ...include.map((i) => `report.include.${i}`),
      ]),
    );
    has(playbooks.windows.map(({ id }) => `window.${id}`));
  });

  test(`${language}: every never-rule and scam type has words`, () => {
    has(bundle.never.map(({ id }) => `never.${id}`));
    has(bundle.scams.flatMap(({ id }) => [`scam.${id}.name`, `scam.${id}.truth`]));
  });

  test(`${language}: has the keys and places of English and nothing else`, () => {
    const english = messages['en'] ?? {};
    // The title of a rule stands in for an English message, and is not translated.
    const titles = new Set(bundle.rules.map(({ id }) => `finding.${id}`));
    const wanted = Object.keys(english).filter((key) => key in texts || !titles.has(key));
    assert.deepEqual(Object.keys(texts).sort(), wanted.sort());
    const places = (text = ''): readonly string[] => [...new Set(text.match(/\{\w+\}/gu))].sort();
    assert.deepEqual(
      Object.keys(texts).filter(
        (key) => places(texts[key]).join('') !== places(english[key]).join(''),
      ),
      [],
    );
  });

  test(`${language}: says neither “safe” nor “clean” nor a percentage`, () => {
    const wrong = Object.entries(texts).filter(([, text]) =>
      /\bsafe\b|\bclean\b|verified website|\d ?%|!/iu.test(text),
    );
    assert.deepEqual(wrong, []);
  });

  test(`${language}: names no address or number: those stand in the playbooks`, () => {
    // Numbers with a separator or many digits, and host names; laws' dates and amounts are neither.
    const contact =
      /\b(?:[a-z0-9-]+\.)+(?:com|org|net|gov|police|uk|de|fr)\b|\b\d{3}[- ]\d{3}|\b\d{5,}\b|\b7726\b/iu;
    assert.deepEqual(
      Object.entries(texts).filter(
        ([key, text]) => contact.test(text) && !(key in NUMBERS_THAT_ARE_NAMES),
      ),
      [],
    );
  });
}

/** Where a number is the very thing the text is about. */
const NUMBERS_THAT_ARE_NAMES: Readonly<Record<string, true>> = { 'never.banks.never.116116': true };

test('what a step or recipient names is given with it', () => {
  const english = messages['en'] ?? {};
  const missing: string[] = [];
  for (const [group, steps] of [
    ['verify', playbooks.verify.flatMap((r) => r.steps)],
    ['recover', playbooks.recover.flatMap((p) => p.steps)],
    ['harden', playbooks.harden.flatMap((l) => l.steps)],
  ] as const) {
    for (const { id, contact = {} } of steps) {
      const given = new Set(['brand', 'site', ...Object.keys(contact)]);
      for (const [, place = ''] of (english[`${group}.${id}`] ?? '').matchAll(/\{(\w+)\}/gu)) {
        if (!given.has(place)) missing.push(`${group}.${id}: ${place}`);
      }
    }
  }
  for (const { id, how } of playbooks.report) {
    for (const [, place = ''] of (english[`report.${id}`] ?? '').matchAll(/\{(\w+)\}/gu)) {
      if (!(place in how)) missing.push(`report.${id}: ${place}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('every step names where it comes from, and every window it points at exists', () => {
  const windows = new Set(playbooks.windows.map((w) => w.id));
  const steps = [...playbooks.verify, ...playbooks.recover, ...playbooks.harden].flatMap(
    (p) => p.steps,
  );
  assert.ok(steps.length > 200);
  assert.deepEqual(
    steps.filter(
      ({ sources, window }) =>
        sources.length === 0 || (window !== undefined && !windows.has(window)),
    ),
    [],
  );
});
