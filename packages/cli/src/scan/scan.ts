import type { KnowledgeBundle } from '@peephole/core';
import type { InputKind } from '@peephole/intake';
import { readBundle } from '../bundle-file.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf } from '../language.ts';
import { readLists } from '../lists.ts';
import { labelsOf } from '../messages.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { itemsOf } from './items.ts';
import { judgeOf } from './judge.ts';
import { errorLine, type ScanItem, type ScanLine, type WorkerSettings } from './line.ts';
import { LineOutput } from './output.ts';
import { judgeInWorkers } from './pool.ts';
import { Progress } from './progress.ts';
import { Summary } from './summary.ts';
import { walk } from './walk.ts';

export interface ScanOptions {
  readonly as?: InputKind;
  readonly language?: string;
  readonly trust?: readonly string[];
  readonly lists?: string;
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly json?: boolean;
}

/** Seconds a contact may take in a worker, unless said otherwise. */
const DEFAULT_TIMEOUT = 10;

/** `peephole scan PATH…` */
export async function scan(
  paths: readonly string[],
  options: ScanOptions,
  io: Io,
): Promise<ExitStatus> {
  const language = languageOf(options.language, io.env);
  const bundle = readBundle();
  const label = labelsOf(bundle, language);
  const settings: WorkerSettings = {
    as: options.as,
    receivers: options.trust ?? [],
    lists: options.lists === undefined ? { allow: [], deny: [] } : readLists(options.lists),
  };

  const summary = new Summary();
  const output = new LineOutput(io.stdout);
  const screen = terminalOf(io.stderr, io.env);
  const progress = new Progress(io.stderr, screen, ({ contacts, alarms }) =>
    label('cli.scan-progress', { contacts, alarms }),
  );
  // Sizes are summed up beforehand only where a bar is drawn: a walk over a large tree is not free.
  const totalBytes = screen.interactive ? bytesBelow(paths) : 0;
  let bytes = 0;
  const items = itemsOf(paths, (read) => {
    bytes += read;
  });

  for await (const line of linesOf(items, settings, options, bundle)) {
    summary.add(line);
    progress.update({ bytes, totalBytes, contacts: summary.contacts, alarms: summary.alarms });
    if (options.json === true && output.line(JSON.stringify(line))) await output.flush();
  }
  progress.clear();
  await output.flush();

  const words = (stream: Io['stdout']): string => {
    const terminal = terminalOf(stream, io.env);
    return `${summary.lines(bundle, language, styleOf(terminal), terminal.columns).join('\n')}\n`;
  };
  if (options.json !== true) io.stdout.write(words(io.stdout));
  else if (screen.interactive) io.stderr.write(words(io.stderr));
  return summary.errors > 0 ? 2 : summary.alarms > 0 ? 1 : 0;
}

/**
 * The lines in the order of the items. Without workers the generator never waits, so that a contact
 * costs no turn of the event loop beyond the one its iteration takes.
 */
async function* linesOf(
  items: Iterable<ScanItem>,
  settings: WorkerSettings,
  options: ScanOptions,
  bundle: KnowledgeBundle,
): AsyncGenerator<ScanLine> {
  if (options.jobs !== undefined || options.timeout !== undefined) {
    const timeout = options.timeout ?? DEFAULT_TIMEOUT;
    yield* judgeInWorkers(items, { jobs: options.jobs ?? 1, timeout, settings });
    return;
  }
  const judge = judgeOf(settings, bundle);
  for (const item of items) {
    yield item.kind === 'error' ? errorLine(item.id, item.error) : judge(item);
  }
}

function bytesBelow(paths: readonly string[]): number {
  let sum = 0;
  for (const found of walk(paths)) if ('bytes' in found) sum += found.bytes;
  return sum;
}
