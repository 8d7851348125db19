/**
 * `npm run eval:own -- [--wrong FILE] [--language xx]`: judges the project's own contacts and prints
 * alarms by language, channel and label, the unopened half apart. Needs no corpus.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '@peephole/core';
import { readBundle } from './bundle.ts';
import { ownRows } from './own-contacts.ts';
import { firstAskReport, judgeOwn, ownMistakes, ownReport } from './report-own.ts';

const { values } = parseArgs({
  options: { wrong: { type: 'string' }, language: { type: 'string' } },
});
const outcomes = judgeOwn(
  ownRows().filter((row) => values.language === undefined || row.language === values.language),
  loadKnowledge(readBundle()),
);
process.stdout.write(`${ownReport(outcomes)}\n\n${firstAskReport(outcomes)}\n`);
if (values.wrong !== undefined)
  writeFileSync(values.wrong, ownMistakes(outcomes, values.language ?? null));
