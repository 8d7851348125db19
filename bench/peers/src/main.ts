import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';
import { readBundle } from '#evaluation/bundle';
import { peersTable, type PeerResult, type PeerRun } from '#evaluation/peers';
import { figuresOf } from './figures.ts';
import type { Filter, Job, Need } from './filter.ts';
import { peersOf } from './filters.ts';
import { peephole } from './filters/peephole.ts';
import { prepareMails, type Mail } from './mails.ts';
import { chosen, readOptions, USAGE, type Options } from './options.ts';

// From dist/ back to the committed file.
const RESULTS = fileURLToPath(new URL('../results.json', import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  let filters: readonly Filter[];
  try {
    options = readOptions(args);
    filters = filtersOf(options, readBundle());
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'peephole-peers-'));
  try {
    const run = await measure(filters, options, work);
    process.stdout.write(`${describe(run)}\n\n${peersTable(run)}\n`);
    if (options.write) writeFileSync(RESULTS, `${JSON.stringify(run, null, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
}

function filtersOf(options: Options, bundle: KnowledgeBundle): readonly Filter[] {
  return [peephole(bundle), ...chosen(peersOf(bundle, options.npm), options.peers)];
}

async function measure(
  filters: readonly Filter[],
  options: Options,
  work: string,
): Promise<PeerRun> {
  const mails = prepareMails(options.corpus, join(work, 'mails'), options.cap);
  const learnt = mails.filter(({ split }) => split === 'tune');
  const scored = mails.filter(({ split }) => split === 'check');
  const files = (label: Mail['label']): readonly string[] =>
    learnt.filter((mail) => mail.label === label).map(({ file }) => file);
  const job = {
    scams: files('scam'),
    honest: files('honest'),
    toScore: scored.map(({ file }) => file),
  };
  const results: PeerResult[] = [];
  for (const filter of filters) {
    const started = performance.now();
    process.stderr.write(`${filter.title} … `);
    const folder = join(work, filter.name);
    mkdirSync(folder);
    const result = await resultOf(filter, { ...job, folder }, scored);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stderr.write(`${result.note ?? `${seconds} s`}\n`);
    results.push(result);
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    learnt: { scams: job.scams.length, honest: job.honest.length },
    cap: Number.isFinite(options.cap) ? options.cap : null,
    results,
  };
}

/** One filter that fails takes no other with it: its reason stands in the table. */
async function resultOf(filter: Filter, job: Job, scored: readonly Mail[]): Promise<PeerResult> {
  const { name, title, learns } = filter;
  const missing = filter.needs.find((need) => !isThere(need));
  if (missing !== undefined) {
    const note = `not installed: ${missing.install}`;
    return { name, title, version: '', learns, figures: null, note };
  }
  try {
    const version = await filter.version();
    const figures = figuresOf(scored, await filter.run(job));
    return { name, title, version, learns, figures, note: null };
  } catch (error) {
    const [note = ''] = messageOf(error).split('\n');
    return { name, title, version: '', learns, figures: null, note: `did not run: ${note}` };
  }
}

function isThere({ program }: Need): boolean {
  if (program.includes('/')) return existsSync(program);
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function describe({ date, learnt, cap }: PeerRun): string {
  const capped = cap === null ? '' : ` At most ${cap} scams and ${cap} honest mails of each fold.`;
  return `${date}. Filters that learn were given ${learnt.scams} scams and ${learnt.honest} honest mails of the other fold.${capped}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
