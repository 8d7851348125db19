import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '@peephole/core';
import { assess, loadKnowledge } from '@peephole/core';
import { readMail, readRow } from '@peephole/intake';
import { bundle } from '@peephole/knowledge';
import { ADDRESSES } from './addresses.ts';
import { CALLS } from './calls.ts';
import type { Expected } from './expected.ts';
import { MAILS } from './mails.ts';
import { TEXTS } from './texts.ts';

const knowledge = loadKnowledge(bundle);

for (const [group, all] of Object.entries({
  mail: MAILS,
  text: TEXTS,
  call: CALLS,
  address: ADDRESSES,
})) {
  for (const expected of all) {
    test(`${group}: ${expected.what} is ${expected.verdict}`, () => {
      const assessment = assess(read(expected), { knowledge });
      const why = `${String(assessment.probability)} ${JSON.stringify(assessment.who)}\n${assessment.findings.map((f) => `${f.rule} ${String(f.bits)}`).join('\n')}`;
      assert.equal(assessment.verdict, expected.verdict, why);
      for (const id of expected.breaks ?? []) assert.ok(assessment.breaks.includes(id), id);
      if (expected.alarmTurn !== undefined)
        assert.equal(assessment.alarmTurn, expected.alarmTurn, why);
    });
  }
}

function read({ input, what }: Expected): Contact {
  if (typeof input === 'string') return readMail(new TextEncoder().encode(input));
  const row = readRow(input);
  if (row === null) throw new Error(`no row: ${what}`);
  return row.contact;
}
