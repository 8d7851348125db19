import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countExamples } from './knowledge/examples.ts';
import { peephole } from './testing/command.ts';

test('every kind can be listed', () => {
  for (const kind of [
    'brands',
    'rules',
    'never',
    'asks',
    'scams',
    'tools',
    'numbers',
    'receivers',
    'terms',
    'playbooks',
  ]) {
    const { status, stdout } = peephole(['knowledge', 'list', kind, '--json']);
    assert.equal(status, 0, kind);
    const lines = stdout.trim().split('\n');
    assert.ok(lines.length > 1, kind);
    for (const line of lines)
      assert.deepEqual(Object.keys(JSON.parse(line) as object), ['id', 'text']);
  }
  assert.match(peephole(['knowledge', 'list', 'brands']).stdout, /^amazon +Amazon/mu);
  assert.match(peephole(['knowledge', 'list', 'colours']).stderr, /\[unknown-option-value\]/u);
});

test('a file that is not there or no part of the knowledge is refused, not called in order', () => {
  const missing = peephole(['knowledge', 'test', 'no-such-rule.yaml']);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /no-such-rule\.yaml.*\[input-not-found\]/su);
  const elsewhere = peephole(['knowledge', 'test', process.execPath]);
  assert.equal(elsewhere.status, 2);
  assert.match(elsewhere.stderr, /no part of the knowledge.*\[usage\]/su);
});

test('a never-rule, a brand, a scam and an ask are explained', () => {
  const never = peephole(['knowledge', 'explain', 'amz.never.otp']);
  assert.equal(never.status, 0);
  assert.match(never.stdout, /amz\.never\.otp.*https?:\/\//su);
  assert.match(peephole(['knowledge', 'explain', 'amazon']).stdout, /\bamazon\.com\b/u);
  assert.match(peephole(['knowledge', 'explain', 'scam.fake_order']).stdout, /the truth/u);
  assert.match(peephole(['knowledge', 'explain', 'gift_card']).stdout, /amz\.never\.gift_cards/u);
  const wrong = peephole(['knowledge', 'explain', 'never.otp']);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /amz\.never\.otp.*\[unknown-id\]/su);
});

test('examples are counted without a YAML parser', () => {
  const yaml = [
    'id: x',
    'asks:',
    '  - a',
    'examples:',
    '  match:',
    "    - 'one'",
    '    - text: two',
    '      why: - not an entry',
    '  no-match:',
    "  - 'near'",
    '  known-miss:',
    '    - { text: a, why: b }',
    'sources:',
    '  - { url: x }',
  ].join('\n');
  assert.deepEqual(countExamples(yaml), { match: 2, noMatch: 1, knownMiss: 1 });
});

test('the doctor finds everything in place', () => {
  const { stdout } = peephole(['doctor', '--json']);
  const { signs } = JSON.parse(stdout) as { signs: { name: string; ok: boolean }[] };
  const names = signs.map((sign) => sign.name);
  for (const name of ['peephole', 'node', 'knowledge', 'bundle', 'self-check', 'output'])
    assert.ok(names.includes(name), name);
  const wrong = signs.filter((sign) => !sign.ok && sign.name !== 'age' && sign.name !== 'sources');
  assert.deepEqual(wrong, []);
});
