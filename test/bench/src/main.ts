import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scanCost } from '#measure/scan-cost';
import { table } from '#measure/table';
import { assess, loadKnowledge, type Knowledge, type KnowledgeBundle } from '@peephole/core';
import { readMail } from '@peephole/intake';
import { compare, medianMilliseconds } from './cpu.ts';
import { mail, texts } from './generate.ts';
import { corpusInputs, generatedInputs, rowFiles } from './inputs.ts';
import { sizes } from './sizes.ts';

/** CPU time that each of the two ways gets, by channel. */
const SECONDS = 1.5;

/** Passes over the texts in one scan, so that start-up does not hide what a text costs. */
const TEXT_PASSES = 10;

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const bundleFile = fileURLToPath(import.meta.resolve('@peephole/knowledge/bundle.json'));
const bundleText = readFileSync(bundleFile, 'utf8');
// Written by our own build, which checked it.
const knowledge = loadKnowledge(JSON.parse(bundleText) as KnowledgeBundle);

const source = values.corpus ?? 'contacts it makes itself';
process.stdout.write(`Contacts per CPU-second (user + system), from ${source}\n\n`);
process.stdout.write(`${channels(knowledge)}\n\n`);
process.stdout.write(`${await wholeRuns()}\n\n`);
process.stdout.write(`${byMailSize(knowledge)}\n\n`);
process.stdout.write(`${loadTimes()}\n\n`);
process.stdout.write(`${weights()}\n`);

function channels(known: Knowledge): string {
  const inputs = values.corpus === undefined ? generatedInputs() : corpusInputs(values.corpus);
  return table(
    ['channel', '>contacts', '>reading alone', '>whole check', '>whole ÷ reading'],
    inputs.map(({ channel, readers }) => {
      const { first, second } = compare(
        readers,
        (read) => read(),
        (read) => assess(read(), { knowledge: known }),
        SECONDS,
      );
      return [
        channel,
        String(readers.length),
        first.toFixed(0),
        second.toFixed(0),
        (first / second).toFixed(2),
      ];
    }),
  );
}

async function wholeRuns(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'peephole-bench-'));
  try {
    const { mails, rows } =
      values.corpus === undefined ? writeSamples(folder) : found(values.corpus);
    const repeated = Array.from({ length: TEXT_PASSES }, () => rows).flat();
    const runs: readonly (readonly [string, readonly string[]])[] = [
      ['mail', [mails]],
      [`sms, ${TEXT_PASSES.toString()} passes`, repeated],
      ['sms, one pass', rows],
    ];
    const lines: string[][] = [];
    for (const [name, paths] of runs) {
      const cost = await scanCost(paths);
      if (cost === null) throw new Error('the command line is not built');
      const { contacts, cpuSeconds, wallSeconds, maxRssMegabytes } = cost;
      lines.push([
        name,
        String(contacts),
        cpuSeconds.toFixed(2),
        wallSeconds.toFixed(2),
        (contacts / cpuSeconds).toFixed(0),
        maxRssMegabytes.toFixed(0),
      ]);
    }
    return table(
      [
        'peephole scan --json, whole process',
        '>contacts',
        '>CPU s',
        '>wall s',
        '>per CPU s',
        '>MB',
      ],
      lines,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Paths {
  readonly mails: string;
  readonly rows: readonly string[];
}

function found(corpus: string): Paths {
  return { mails: join(corpus, 'mail'), rows: rowFiles(join(corpus, 'sms')) };
}

function writeSamples(folder: string): Paths {
  const mails = join(folder, 'mails.mbox');
  const messages = Array.from({ length: 1000 }, (_, index) => [
    Buffer.from('From sender@example.com Sun Nov 22 09:00:00 2026\n'),
    mail(2 ** (11 + (index % 5)), index),
    Buffer.from('\n'),
  ]);
  writeFileSync(mails, Buffer.concat(messages.flat()));
  const rows = join(folder, 'texts.jsonl');
  const lines = texts(5000).map((text, index) =>
    JSON.stringify({ id: `text-${index.toString()}`, channel: 'sms', text }),
  );
  writeFileSync(rows, `${lines.join('\n')}\n`);
  return { mails, rows: [rows] };
}

/** Whether the cost grows with the size and no faster. */
function byMailSize(known: Knowledge): string {
  const sizesInKilobytes = [1, 4, 16, 64, 256, 1024];
  return table(
    ['mail of', '>reading ms', '>whole ms', '>ms per 100 kB'],
    sizesInKilobytes.map((kilobytes) => {
      const bytes = mail(kilobytes * 1024, kilobytes);
      const { first, second } = compare(
        [bytes],
        (raw) => readMail(raw),
        (raw) => assess(readMail(raw), { knowledge: known }),
        0.5,
      );
      return [
        `${(bytes.length / 1024).toFixed(0)} kB`,
        (1000 / first).toFixed(2),
        (1000 / second).toFixed(2),
        ((1000 / second / bytes.length) * 102_400).toFixed(2),
      ];
    }),
  );
}

function loadTimes(): string {
  const read = medianMilliseconds(5, () => JSON.parse(bundleText) as KnowledgeBundle);
  const bundle = JSON.parse(bundleText) as KnowledgeBundle;
  const load = medianMilliseconds(5, () => loadKnowledge(bundle));
  return table(
    ['knowledge', '>CPU ms'],
    [
      ['JSON.parse', read.toFixed(1)],
      ['loadKnowledge', load.toFixed(1)],
    ],
  );
}

function weights(): string {
  return table(
    ['size', '>kB', '>kB gzipped'],
    sizes().map(({ what, bytes, gzipped }) => [
      what,
      (bytes / 1024).toFixed(0),
      (gzipped / 1024).toFixed(0),
    ]),
  );
}
