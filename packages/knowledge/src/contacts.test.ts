/** The project's own contacts: shapes, names that exist, none twice, enough of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContacts, readKnowledge } from './load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readContacts(root);
const all = files.flatMap(({ file, data }) => data.contacts.map((own) => ({ file, data, own })));

test('there are 1,500 of each label and 60 of each label in every language', () => {
  const count = (label: string, language?: string): number =>
    all.filter(
      ({ data }) => data.label === label && (language === undefined || data.language === language),
    ).length;
  for (const label of ['scam', 'honest']) {
    assert.ok(count(label) >= 1500, `${label}: ${String(count(label))}`);
    for (const language of ['en', 'de', 'es', 'fr', 'it', 'pt', 'ja'])
      assert.ok(count(label, language) >= 60, `${language} ${label}`);
  }
});

test('brands and scam types exist, ids are unique in their file, and each says something', () => {
  const knowledge = readKnowledge(root);
  const brands = new Set(knowledge.brand.map(({ data }) => data.id));
  const types = new Set(knowledge.scams.map(({ data }) => data.id));
  const seen = new Set<string>();
  for (const { file, data, own } of all) {
    const where = `${file} ${own.id}`;
    assert.ok(!seen.has(where), where);
    seen.add(where);
    assert.match(own.lang ?? data.language, /^[a-z]{2}$/u, where);
    assert.ok(own.brand === 'none' || brands.has(own.brand), `${where}: ${own.brand}`);
    assert.ok((data.label === 'scam') === (own.type !== undefined), `${where}: type`);
    assert.ok(own.type === undefined || own.type === 'none' || types.has(own.type), where);
    const words = [own.text, own.turns, ...(own.attachments ?? [])].join(' ');
    assert.notEqual(words.trim(), '', where);
  }
});

test('no contact is another one with names exchanged', () => {
  const RUN = 9;
  const first = new Map<string, string>();
  for (const { file, own } of all) {
    const words = (own.text ?? own.turns ?? '')
      .toLowerCase()
      .replaceAll(/https?:\S+|\d+/gu, ' ')
      .split(/\P{L}+/u)
      .filter((word) => word !== '');
    const runs = new Set<string>();
    for (let at = 0; at + RUN <= words.length; at += 1)
      runs.add(words.slice(at, at + RUN).join(' '));
    const like = new Map<string, number>();
    for (const run of runs) {
      const other = first.get(run);
      if (other === undefined) first.set(run, `${file} ${own.id}`);
      else like.set(other, (like.get(other) ?? 0) + 1);
    }
    for (const [other, count] of like)
      assert.ok(count <= Math.max(6, runs.size / 4), `${file} ${own.id} is like ${other}`);
  }
});

test('staged calls mark a turn of the caller', () => {
  let staged = 0;
  for (const { file, own } of all) {
    if (own.firstAsk === undefined) continue;
    staged += 1;
    const turns = (own.turns ?? '').split('\n').filter((line) => /^(?:Caller|Me): /u.test(line));
    assert.match(turns[own.firstAsk] ?? '', /^Caller: /u, `${file} ${own.id}`);
  }
  assert.ok(staged >= 60);
});
