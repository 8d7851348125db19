import { Worker } from 'node:worker_threads';
import { CliError } from '../errors.ts';
import type { JudgeableItem, ScanItem, ScanLine, WorkerSettings } from './line.ts';
import { errorLine } from './line.ts';

export interface PoolOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Seconds after which a contact is given up and its worker ended. */
  readonly timeout: number;
  readonly settings: WorkerSettings;
}

/** Contacts handed out ahead of the oldest unanswered one, per worker: bounds what is in memory. */
const AHEAD = 8;

/** Memory of one worker, in MB: the knowledge takes about a fifth of it. */
const WORKER_MEMORY = 768;

interface Seat {
  worker: Worker;
  ready: Promise<void>;
}

/**
 * Judges contacts in worker threads and gives the lines back in the order of the contacts. A worker
 * that takes too long over one, or dies of it, is replaced, and that contact gets an error line.
 */
export async function* judgeInWorkers(
  items: Iterable<ScanItem>,
  options: PoolOptions,
): AsyncGenerator<ScanLine> {
  const seats: Seat[] = [];
  for (let i = 0; i < options.jobs; i += 1) seats.push(seat(options.settings));
  const free = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];
  const release = (one: Seat): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(one);
    else next(one);
  };
  const acquire = (): Promise<Seat> => {
    const one = free.pop();
    return one === undefined
      ? new Promise<Seat>((resolve) => waiting.push(resolve))
      : Promise.resolve(one);
  };
  const judge = async (item: ScanItem): Promise<ScanLine> => {
    if (item.kind === 'error') return errorLine(item.id, item.error);
    const one = await acquire();
    try {
      await one.ready;
      return await ask(one, item, options);
    } finally {
      release(one);
    }
  };

  const queue: Promise<ScanLine>[] = [];
  try {
    for (const item of items) {
      queue.push(judge(item));
      const oldest = queue.length >= options.jobs * AHEAD ? queue.shift() : undefined;
      if (oldest !== undefined) yield await oldest;
    }
    for (const pending of queue) yield await pending;
  } finally {
    await Promise.all(seats.map((one) => one.worker.terminate()));
  }
}

function seat(settings: WorkerSettings): Seat {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY },
  });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  // Whoever awaits it hears of a failure; until then it is not an unhandled one.
  ready.catch(() => undefined);
  return { worker, ready };
}

function ask(one: Seat, item: JudgeableItem, options: PoolOptions): Promise<ScanLine> {
  return new Promise((resolve) => {
    const worker = one.worker;
    const answered = (line: ScanLine): void => {
      settle();
      resolve(line);
    };
    const failed = (error: CliError): void => {
      settle();
      void worker.terminate();
      const fresh = seat(options.settings);
      one.worker = fresh.worker;
      one.ready = fresh.ready;
      resolve(errorLine(item.id, error));
    };
    const died = (cause: unknown): void => {
      failed(
        new CliError(
          'contact-failed',
          'Judging it ended its worker. Please report it with the file, so that it can be mended.',
          { cause },
        ),
      );
    };
    const timer = setTimeout(() => {
      failed(
        new CliError(
          'timed-out',
          `It took longer than ${options.timeout.toString()} s and was given up. Look at it by hand, or give it more time with --timeout.`,
        ),
      );
    }, options.timeout * 1000);
    // Only our own listeners are taken off: the worker has some of its own.
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', died);
      worker.off('exit', died);
    };
    worker.on('message', answered);
    worker.on('error', died);
    worker.on('exit', died);
    worker.postMessage(item);
  });
}
