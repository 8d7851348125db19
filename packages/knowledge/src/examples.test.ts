/**
 * Every `match`, `no-match` and `known-miss` line of the rules, asks and never-rules is a test: it goes
 * through intake and the engine like a contact of a user.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type Assessment,
  type Channel,
  assess,
  loadKnowledge,
  type PackedKnowledge,
  unpackKnowledge,
} from '@peephole/core';
import { type RawInput, readContact } from '@peephole/intake';
import type { Example, ExampleContact, Examples } from './authoring/rules.ts';
import { compileBundle } from './compile/bundle.ts';
import { bundleParts } from './compile/parts.ts';
import { readKnowledge } from './load.ts';

const files = readKnowledge(fileURLToPath(new URL('..', import.meta.url)));
const bundle = compileBundle(files, 'examples');
// The part a page judges with, as it is written; every other test judges with the plain bundle.
const judged = JSON.parse(bundleParts(bundle).get('parts/judge.json') ?? 'null') as Omit<
  PackedKnowledge,
  'messages' | 'playbooks'
>;
const knowledge = loadKnowledge(
  unpackKnowledge({ ...judged, messages: bundle.messages, playbooks: bundle.playbooks }),
);

for (const { file, data } of files.rules) {
  if (data.status === 'draft' || data.status === 'retired') continue;
  examplesOf(file, data.examples, data.channels, (a) => a.findings.some((f) => f.rule === data.id));
}
for (const { file, data } of files.asks) {
  examplesOf(file, data.examples, undefined, (a) => a.asks.includes(data.id));
}
for (const { file, data } of files.wordings) {
  const rule = files.rules.find((one) => one.data.id === data.of);
  examplesOf(file, data.examples, rule?.data.channels, (a) =>
    rule === undefined ? a.asks.includes(data.of) : a.findings.some((f) => f.rule === data.of),
  );
}
for (const { file, data } of files.never) {
  examplesOf(file, data.examples, data.channels, (a) => a.breaks.includes(data.id));
}

function examplesOf(
  file: string,
  examples: Examples,
  channels: readonly Channel[] | undefined,
  finds: (assessment: Assessment) => boolean,
): void {
  const holds = (example: Example): boolean =>
    finds(assess(readContact(exampleInput(example, channels)), { knowledge }));

  suite(file, () => {
    for (const example of examples.match) {
      test(`finds "${shown(example)}"`, () => {
        assert.ok(holds(example), 'a match is not found');
      });
    }
    for (const example of examples['no-match']) {
      test(`spares "${shown(example)}"`, () => {
        assert.ok(!holds(example), 'a near miss is found');
      });
    }
    for (const example of examples['known-miss'] ?? []) {
      test(`still misses "${shown(example)}"`, () => {
        assert.ok(!holds(example), 'a known miss is found: move it up to "match"');
      });
    }
  });
}

function shown(example: Example): string {
  const text = typeof example === 'string' ? example : example.text;
  return text.replaceAll(/\s+/gu, ' ').slice(0, 70);
}

/** What an example hands to intake. */
function exampleInput(example: Example, channels: readonly Channel[] | undefined): RawInput {
  const contact: ExampleContact = typeof example === 'string' ? { text: example } : example;
  const as = contact.channel ?? channels?.[0] ?? 'email';
  const { from, startedBy } = contact;
  const isMail = as === 'email' && (contact.html ?? contact.subject ?? from) !== undefined;
  return {
    text: isMail ? mailSource(contact) : (contact.html ?? contact.text),
    as,
    ...(isMail || from === undefined ? {} : { from }),
    ...(startedBy === undefined ? {} : { startedBy }),
  };
}

/** A mail as it would be received, without the headers that prove a sender. */
function mailSource({ text, html, subject, from }: ExampleContact): string {
  const type = html === undefined ? 'plain' : 'html';
  const head = [
    ...(from === undefined ? [] : [`From: ${from}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
    'Date: Sun, 22 Nov 2026 12:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: text/${type}; charset=utf-8`,
  ];
  return `${head.join('\n')}\n\n${html ?? text}\n`;
}
