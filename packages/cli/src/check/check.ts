import { existsSync, statSync } from 'node:fs';
import { assess, loadKnowledge, type Contact } from '@peephole/core';
import type { InputKind } from '@peephole/intake';
import { readBundle } from '../bundle-file.ts';
import {
  contactOfBare,
  contactOfFile,
  contactOfMail,
  contactOfRow,
  rowOf,
  type Given,
} from '../contacts.ts';
import { CliError, messageOf } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf } from '../language.ts';
import { readLists } from '../lists.ts';
import { labelsOf } from '../messages.ts';
import { itemsOf } from '../scan/items.ts';
import { isAlarm } from '../scan/line.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { shown, visible } from '../terminal/untrusted.ts';
import type { AnswerOptions } from './answer-options.ts';
import { answer } from './answer.ts';
import { answerList, answersOf, countryOf, dayOf, planList, plansOf } from './given.ts';
import { bareKind } from './input.ts';
import { promptForPaste, readStandardInput } from './paste.ts';

export interface CheckOptions {
  readonly as?: InputKind;
  readonly from?: string;
  readonly date?: string;
  readonly country?: string;
  readonly language?: string;
  readonly did?: readonly string[];
  readonly answer?: readonly string[];
  readonly trust?: readonly string[];
  readonly lists?: string;
  readonly details?: boolean;
  readonly json?: boolean;
}

/** One contact to be judged, or the reason why there is none. */
type Read =
  | { readonly name: string; readonly contact: Contact }
  | { readonly name: string; readonly error: CliError };

/** `peephole check [INPUT…]` */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<ExitStatus> {
  const language = languageOf(options.language, io.env);
  const bundle = readBundle();
  const label = labelsOf(bundle, language);
  if (options.did?.includes('list') === true) {
    io.stdout.write(`${[label('cli.did-list'), ...planList(bundle, language)].join('\n')}\n`);
    return 0;
  }
  if (options.answer?.includes('list') === true) {
    io.stdout.write(`${[label('cli.answer-list'), ...answerList(bundle, language)].join('\n')}\n`);
    return 0;
  }

  const country = countryOf(options.country);
  const given: Given = { as: options.as, from: options.from, country };
  const terminal = terminalOf(io.stdout, io.env);
  const knowledge = loadKnowledge(bundle);
  const answerOptions: AnswerOptions = {
    knowledge,
    language,
    country,
    day: dayOf(options.date),
    did: plansOf(bundle, options.did),
    details: options.details === true,
    columns: terminal.columns,
    style: styleOf(terminal),
  };
  const assessOptions = {
    knowledge,
    answers: answersOf(options.answer),
    receivers: options.trust ?? [],
    lists: options.lists === undefined ? {} : readLists(options.lists),
  };

  if (inputs.length === 0 && io.stdin.isTTY === true) promptForPaste(io, label);
  let status: ExitStatus = 0;
  let count = 0;
  const several = inputs.length > 1 || inputs.some(holdsSeveral);
  for await (const read of readAll(inputs.length === 0 ? ['-'] : inputs, given, io)) {
    if ('error' in read) {
      io.stderr.write(
        `peephole: ${visible(read.name)}: ${visible(read.error.message)} [${read.error.code}]\n`,
      );
      status = 2;
      continue;
    }
    const assessment = assess(read.contact, assessOptions);
    if (isAlarm(assessment.verdict) && status === 0) status = 1;
    if (options.json === true) {
      io.stdout.write(`${JSON.stringify(assessment)}\n`);
      continue;
    }
    const heading = several ? [answerOptions.style.strong(`=== ${shown(read.name)}`), ''] : [];
    const lines = answer(read.contact, assessment, answerOptions);
    io.stdout.write(`${[...(count > 0 ? [''] : []), ...heading, ...lines].join('\n')}\n`);
    count += 1;
  }
  return status;
}

function holdsSeveral(input: string): boolean {
  return /\.(?:mbox|mbx|jsonl|ndjson)$/iu.test(input);
}

async function* readAll(inputs: readonly string[], given: Given, io: Io): AsyncGenerator<Read> {
  for (const input of inputs) {
    try {
      if (input === '-') {
        const bytes = await readStandardInput(io);
        if (io.stdin.isTTY === true) io.stderr.write('\n');
        yield { name: '-', contact: contactOfFile(undefined, bytes, given) };
      } else {
        yield* readOne(input, given);
      }
    } catch (error) {
      yield { name: input, error: error instanceof CliError ? error : failed(error) };
    }
  }
}

function* readOne(input: string, given: Given): Generator<Read> {
  if (existsSync(input)) {
    if (statSync(input).isDirectory()) {
      throw new CliError(
        'input-is-folder',
        `This is a folder. To check what is in it: peephole scan ${input}`,
      );
    }
    for (const item of itemsOf([input], () => undefined)) {
      switch (item.kind) {
        case 'error':
          yield { name: item.id, error: item.error };
          break;
        case 'mail':
          yield { name: item.id, contact: contactOfMail(item.bytes, item.truncated, given) };
          break;
        case 'file':
          yield { name: item.id, contact: contactOfFile(item.path, item.bytes, given) };
          break;
        case 'row':
          yield rowRead(item.id, item.text, given);
          break;
      }
    }
    return;
  }
  const kind = bareKind(input);
  if (kind === null) {
    throw new CliError(
      'input-not-found',
      `There is no such file, and it is no link, host, number or address. To check a text, put it in a file or pipe it in: echo "…" | peephole check -`,
    );
  }
  yield { name: input, contact: contactOfBare(input, kind, given) };
}

function rowRead(id: string, text: string, given: Given): Read {
  try {
    const row = rowOf(text, given.as);
    return { name: row.id ?? id, contact: contactOfRow(row, given) };
  } catch (error) {
    return { name: id, error: error instanceof CliError ? error : failed(error) };
  }
}

function failed(error: unknown): CliError {
  return new CliError(
    'contact-failed',
    `Judging it failed (${messageOf(error)}). Please report it with the file, so that it can be mended.`,
    { cause: error },
  );
}
