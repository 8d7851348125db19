import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assess, loadKnowledge } from '@peephole/core';
import type { Contact, KnowledgeBundle } from '@peephole/core';
import { LIMITS, readContact } from '@peephole/intake';
import { growths, HOSTILE_TEXTS, mutate } from './mutate.ts';
import { SAMPLE_MAILS } from './sample-mails.ts';
import { SeededRandom } from './seeded-random.ts';

/** Mutations in one run; `npm run fuzz` sets 10,000. */
const RUNS = Number(process.env['PEEPHOLE_FUZZ_RUNS'] ?? 2_000);

/** Longest that reading and judging one input may take, in milliseconds. */
const MOST = 1_000;

const bundle = fileURLToPath(import.meta.resolve('@peephole/knowledge/bundle.json'));
// Written by our own build, which checked it.
const knowledge = loadKnowledge(JSON.parse(readFileSync(bundle, 'utf8')) as KnowledgeBundle);

test(`${String(RUNS)} mutated mails are read and judged, none slowly`, () => {
  const random = new SeededRandom(20_261_122);
  const channels = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const { name, bytes } = mutate(SAMPLE_MAILS, random, 100_000);
    const contact = check(`run ${String(run)}: ${name}`, bytes);
    channels.set(contact.channel, (channels.get(contact.channel) ?? 0) + 1);
  }
  // Damage that left no mail behind would prove nothing about mails.
  assert.ok((channels.get('email') ?? 0) > RUNS / 2, JSON.stringify([...channels]));
});

test('attacks of a megabyte on time and memory stay below a second', () => {
  const random = new SeededRandom(7);
  for (const { name, bytes } of growths(SAMPLE_MAILS, random, 1_000_000, RUNS >= 10_000 ? 12 : 1)) {
    check(name, bytes);
  }
});

test('texts of a megabyte stay below a second, whatever they are taken for', () => {
  const kinds = [undefined, 'sms', 'email', 'call', 'page', 'link', 'number', 'letter'] as const;
  for (const piece of HOSTILE_TEXTS) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const as of kinds) {
      const started = performance.now();
      const contact = readContact(as === undefined ? { text } : { text, as });
      const taken = performance.now() - started;
      assert.ok(taken < MOST, `${JSON.stringify(piece)} as ${String(as)}: ${taken.toFixed(0)} ms`);
      checkContact(`${JSON.stringify(piece)} as ${String(as)}`, contact);
    }
  }
});

/** Reads and judges one input, checks the contact, and fails when it took too long. */
function check(name: string, bytes: Uint8Array): Contact {
  const started = performance.now();
  const contact = readContact({ bytes, name: 'mutated.eml' });
  const read = performance.now();
  assess(contact, { knowledge });
  const judged = performance.now();
  assert.ok(
    judged - started < MOST,
    `${name}, ${String(bytes.length)} bytes: read in ${(read - started).toFixed(0)} ms, judged in ${(judged - read).toFixed(0)} ms`,
  );
  checkContact(name, contact);
  return contact;
}

/** What the engine relies on. */
function checkContact(name: string, contact: Contact): void {
  const ids = new Set<string>();
  let chars = 0;
  for (const part of contact.parts) {
    assert.ok(!ids.has(part.id), `${name}: part ${part.id} twice`);
    ids.add(part.id);
    chars += part.text.length;
    for (const link of part.links ?? []) {
      assert.ok(
        link.start >= 0 && link.start <= link.end && link.end <= part.text.length,
        `${name}: link outside ${part.id}`,
      );
      assert.ok(link.target.length <= LIMITS.linkChars, `${name}: long link`);
    }
  }
  assert.ok(
    chars <= LIMITS.contactChars + LIMITS.headerValueChars,
    `${name}: ${String(chars)} characters`,
  );
  for (const gap of contact.gaps)
    assert.ok((gap.detail ?? '').length <= LIMITS.gapDetailChars, `${name}: long gap`);
  if (contact.channel === 'email') {
    assert.ok(
      contact.headers.every((field) => field.value.length <= LIMITS.headerValueChars),
      `${name}: long header`,
    );
  }
}
