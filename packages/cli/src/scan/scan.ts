import type { InputKind } from '@peephole/intake';
import { readBundle } from '../bundle-file.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf } from '../language.ts';
import { readLists } from '../lists.ts';
import { labelsOf } from '../messages.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { itemsOf } from './items.ts';
import { judgeOf } from './judge.ts';
import { errorLine, type ScanLine, type WorkerSettings } from './line.ts';
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

  /** True when it is time to let the output flow. */
  const take = (line: ScanLine): boolean => {
    summary.add(line);
    if (screen.interactive)
      progress.update({ bytes, totalBytes, contacts: summary.contacts, alarms: summary.alarms });
    return options.json === true && output.line(JSON.stringify(line));
  };
  if (options.jobs !== undefined || options.timeout !== undefined) {
    const timeout = options.timeout ?? DEFAULT_TIMEOUT;
    const lines = judgeInWorkers(items, { jobs: options.jobs ?? 1, timeout, settings });
    for await (const line of lines) if (take(line)) await output.flush();
  } else {
    // Without workers nothing waits but the output: a contact costs no turn of the event loop.
    const judge = judgeOf(settings, bundle);
    for (const item of items) {
      if (take(item.kind === 'error' ? errorLine(item.id, item.error) : judge(item)))
        await output.flush();
    }
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

function bytesBelow(paths: readonly string[]): number {
  let sum = 0;
  for (const found of walk(paths)) if ('bytes' in found) sum += found.bytes;
  return sum;
}
