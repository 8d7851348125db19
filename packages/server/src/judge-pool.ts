import { Worker } from 'node:worker_threads';
import type { Assessment } from '@peephole/core';
import { RequestError } from './errors.ts';
import type { Work } from './judge.ts';
import { LIMITS } from './limits.ts';

export interface PoolOptions {
  /** Worker threads. */
  readonly workers: number;
  /** Milliseconds that judging may take. */
  readonly judgeMs?: number;
  /** Module that the threads run; another one in tests. */
  readonly module?: URL;
}

interface Job {
  readonly work: Work;
  readonly done: (assessment: Assessment) => void;
  readonly failed: (error: RequestError) => void;
}

/** Judges in worker threads. One that takes too long, or dies, is replaced; only its request fails. */
export class JudgePool {
  readonly #options: Required<PoolOptions>;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #queue: Job[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = {
      judgeMs: LIMITS.judgeMs,
      module: new URL('./worker.js', import.meta.url),
      ...options,
    };
    for (let at = 0; at < options.workers; at += 1) this.#start();
  }

  /** @throws RequestError 408 when it takes too long, 503 when too many wait, 400 when judging fails. */
  judge(work: Work): Promise<Assessment> {
    return new Promise((done, failed) => {
      if (this.#closed || this.#queue.length >= LIMITS.waiting) {
        failed(
          new RequestError(503, 'busy', 'Too many requests are waiting. Try again in a moment.'),
        );
        return;
      }
      this.#queue.push({ work, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { failed } of this.#queue.splice(0))
      failed(new RequestError(503, 'closing', 'The server is closing.'));
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #start(): void {
    const worker = new Worker(this.#options.module, {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes },
    });
    this.#all.add(worker);
    const lost = (): void => this.#lose(worker);
    worker.once('error', lost);
    worker.once('message', () => {
      worker.off('error', lost);
      this.#idle.push(worker);
      this.#next();
    });
  }

  #next(): void {
    const worker = this.#idle.pop();
    if (worker === undefined) return;
    const job = this.#queue.shift();
    if (job === undefined) {
      this.#idle.push(worker);
      return;
    }
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', died);
      worker.off('exit', died);
    };
    const fail = (error: RequestError): void => {
      settle();
      this.#lose(worker);
      job.failed(error);
    };
    const answered = (assessment: Assessment): void => {
      settle();
      this.#idle.push(worker);
      job.done(assessment);
      this.#next();
    };
    const died = (): void =>
      fail(
        new RequestError(
          400,
          'not-judged',
          'Judging it failed. Please report it, so that it can be mended.',
        ),
      );
    const timer = setTimeout(() => {
      fail(
        new RequestError(
          408,
          'too-slow',
          'Judging it took too long and was stopped. Send a shorter piece of it.',
        ),
      );
    }, this.#options.judgeMs);
    worker.on('message', answered);
    worker.on('error', died);
    worker.on('exit', died);
    worker.postMessage(job.work);
  }

  /** Ends a worker and starts another in its place. */
  #lose(worker: Worker): void {
    this.#all.delete(worker);
    void worker.terminate();
    if (!this.#closed) this.#start();
  }
}
