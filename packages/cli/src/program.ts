import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check/check.ts';
import { INPUT_KINDS } from './kinds.ts';
import { CliError, messageOf } from './errors.ts';
import type { ExitStatus, Io } from './io.ts';
import type { KnowledgeOptions } from './knowledge/options.ts';
import type { ScanOptions } from './scan/scan.ts';
import type { ServeOptions } from './serve/serve.ts';
import { visible } from './terminal/untrusted.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command line and says with which status to exit. Commands are loaded when they are
 * needed: a scan should not pay for the doctor.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programOf(io, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const code = error instanceof CliError ? ` [${error.code}]` : '';
    io.stderr.write(`peephole: ${visible(messageOf(error))}${code}\n`);
    return 2;
  }
  return status;
}

function programOf(io: Io, done: (status: ExitStatus) => void): Command {
  const program = new Command('peephole')
    .description('See who is really at the door before you open it.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(visibleLines(text)),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride()
    .addHelpText('after', HELP_AFTER);

  program
    .command('check', { isDefault: true })
    .description('check one contact: a file, a link, a host, a number, an address, or pasted text')
    .argument(
      '[input...]',
      'files, "-" for standard input, or bare links, hosts, numbers, addresses',
    )
    .addOption(
      new Option('--as <kind>', 'what the input is, where that is not plain').choices(INPUT_KINDS),
    )
    .option('--from <sender>', 'who it says it is from: a number, a name, an address')
    .option('--date <day>', 'the day it came, as 2026-11-22')
    .option('--country <code>', 'your country, as us, uk, de')
    .option('--language <code>', 'language of the answer: en, de (default: your locale)')
    .option('--did <id...>', 'what you already did; "--did list" shows the ids')
    .option('--answer <answer...>', 'what you found out; "--answer list" shows the answers')
    .option('--trust <receiver...>', 'mail receivers whose Authentication-Results count')
    .option('--lists <file>', "your organisation's own allow and deny lists (JSON)")
    .option('--details', 'everything that was found, with rule ids, weights and headers')
    .option('--json', 'the assessment as JSON, one line per contact')
    .action(async (inputs: string[], options: CheckOptions) => {
      const { check } = await import('./check/check.ts');
      done(await check(inputs, options, io));
    });

  program
    .command('scan')
    .description('check many: files, folders, mbox, Maildir, JSONL')
    .argument('<path...>', 'files and folders; folders are read with everything below them')
    .addOption(new Option('--as <kind>', 'what text files and rows are').choices(INPUT_KINDS))
    .option('--language <code>', 'language of the summary: en, de (default: your locale)')
    .option('--trust <receiver...>', 'mail receivers whose Authentication-Results count')
    .option('--lists <file>', "your organisation's own allow and deny lists (JSON)")
    .option('--jobs <n>', 'judge in this many worker threads', positiveInteger)
    .option('--timeout <seconds>', 'give up on a contact after this long (uses workers)', positive)
    .option('--json', 'one JSON line per contact, in input order')
    .action(async (paths: string[], options: ScanOptions) => {
      const { scan } = await import('./scan/scan.ts');
      done(await scan(paths, options, io));
    });

  program
    .command('serve')
    .description('the app in your browser, and its HTTP API, on this machine')
    .option('--port <n>', 'port (default: PEEPHOLE_PORT, else 7410)', portNumber)
    .option('--address <ip>', 'address to listen at (default: 127.0.0.1, this machine alone)')
    .option('--host <name...>', 'names it is reached by, where that is not localhost')
    .option('--jobs <n>', 'judge in this many worker threads', positiveInteger)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve/serve.ts');
      done(await serve(options, io));
    });

  const knowledge = program
    .command('knowledge')
    .description('list, explain and test what the answers rest on');
  knowledge
    .command('list')
    .description('list what there is of one kind')
    .argument('<kind>', LIST_KINDS)
    .option('--language <code>', 'language: en, de (default: your locale)')
    .option('--json', 'as JSON')
    .action(async (kind: string, options: KnowledgeOptions) => {
      const { list } = await import('./knowledge/list.ts');
      done(list(kind, options, io));
    });
  knowledge
    .command('explain')
    .description('say everything about one rule, never-rule, brand, scam type or ask')
    .argument('<id...>', 'as in "amz.never.otp", "amazon", "scam.fake_order"')
    .option('--language <code>', 'language: en, de (default: your locale)')
    .option('--json', 'as JSON')
    .action(async (ids: string[], options: KnowledgeOptions) => {
      const { explainIds } = await import('./knowledge/explain.ts');
      done(explainIds(ids, options, io));
    });
  knowledge
    .command('test')
    .description("check the authors' YAML and run the examples of its rules")
    .argument('[file...]', 'only what concerns these files')
    .option('--language <code>', 'language: en, de (default: your locale)')
    .option('--json', 'as JSON')
    .action(async (files: string[], options: KnowledgeOptions) => {
      const { testKnowledge } = await import('./knowledge/test.ts');
      done(testKnowledge(files, options, io));
    });

  program
    .command('doctor')
    .description('say whether everything is in place, and how to mend what is not')
    .option('--language <code>', 'language: en, de (default: your locale)')
    .option('--json', 'as JSON')
    .action(async (options: KnowledgeOptions) => {
      const { doctor } = await import('./doctor/doctor.ts');
      done(doctor(options, io));
    });

  return program;
}

const LIST_KINDS =
  'brands, rules, never, asks, scams, tools, numbers, receivers, terms or playbooks';

const HELP_AFTER = `
Without arguments, peephole reads what you paste and answers.

Exit status: 0 no alarm, 1 alarm, 2 could not do it.
Nothing leaves this computer: peephole asks nobody. Only "serve" listens, on this
machine alone unless it is told otherwise.`;

/** Commander quotes arguments in its errors: they may hold anything. */
function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) {
    throw new InvalidArgumentError('Give a number above 0.');
  }
  return value;
}

function positiveInteger(text: string): number {
  const value = positive(text);
  if (!Number.isInteger(value) || value > 64) {
    throw new InvalidArgumentError('Give a whole number from 1 to 64.');
  }
  return value;
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new InvalidArgumentError('Give a number from 1 to 65535.');
  }
  return value;
}
