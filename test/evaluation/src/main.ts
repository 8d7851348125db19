import { loadKnowledge } from '@peephole/core';
import { readBundle } from './bundle.ts';
import { readCorpus } from './corpus.ts';
import { belowFloors, raiseFloors } from './floors.ts';
import { writeMistakes } from './mistakes.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { judgeRow, type Outcome } from './outcome.ts';
import { registryOf } from './registry.ts';
import { turnReport } from './report-calls.ts';
import { costReport } from './report-cost.ts';
import { groupReport } from './report-groups.ts';
import { hostReport } from './report-hosts.ts';
import { reliabilityReport } from './report-reliability.ts';
import { ruleReport } from './report-rules.ts';
import { targetReport } from './report-targets.ts';
import { CHANNELS } from './row.ts';
import { measureSpeed } from './speed.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const bundle = readBundle();
  const knowledge = loadKnowledge(bundle);
  const outcomes: Outcome[] = [];
  const rows = readCorpus(options, registryOf(bundle));
  for (const row of rows) {
    outcomes.push(judgeRow(row, knowledge));
    if (outcomes.length % 500 === 0) progress(outcomes.length, rows.length);
  }
  progress(rows.length, rows.length);
  const speed = options.speed ? await measureSpeed(options.corpus, options.only) : [];
  process.stdout.write(`knowledge ${bundle.version} ${bundle.hash.slice(0, 12)}\n\n`);
  print(outcomes, options);
  process.stdout.write(`${targetReport(outcomes, speed)}\n`);
  if (options.wrong !== null) {
    const count = writeMistakes(options.wrong, outcomes);
    process.stderr.write(`${String(count)} mistakes of tune written to ${options.wrong}\n`);
  }
  return settleFloors(outcomes, options);
}

function print(outcomes: readonly Outcome[], options: Options): void {
  for (const channel of CHANNELS) {
    const group = outcomes.filter(({ row }) => row.channel === channel);
    if (group.length === 0) continue;
    const listed =
      channel === 'domains' ? group.filter(({ row }) => row.twist === undefined) : group;
    process.stdout.write(`${groupReport(channel, listed)}\n\n`);
    if (channel === 'calls') process.stdout.write(`${turnReport(group)}\n\n`);
    if (channel === 'domains') process.stdout.write(`${hostReport(group)}\n\n`);
    process.stdout.write(`${ruleReport(channel, listed, options.allRules)}\n\n`);
  }
  process.stdout.write(`${reliabilityReport(outcomes)}\n\n${costReport(outcomes)}\n\n`);
}

function settleFloors(outcomes: readonly Outcome[], options: Options): number {
  if (options.writeFloors) {
    const fallen = raiseFloors(outcomes);
    return fallen.length === 0 ? 0 : complain('floors only rise, nothing written:', fallen);
  }
  if (!options.gate) return 0;
  const fallen = belowFloors(outcomes);
  if (fallen.length > 0) return complain('below the floors:', fallen);
  process.stdout.write('\ngate: no count is below its floor\n');
  return 0;
}

function complain(title: string, lines: readonly string[]): number {
  process.stderr.write(`\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return 1;
}

function progress(done: number, all: number): void {
  if (!process.stderr.isTTY && done < all) return;
  process.stderr.write(
    `${process.stderr.isTTY ? '\r' : ''}${String(done)} of ${String(all)} judged`,
  );
  if (done === all) process.stderr.write('\n');
}
