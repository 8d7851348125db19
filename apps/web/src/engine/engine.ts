import type { Reply, Requests, RequestName } from './protocol.ts';

/** Longest an answer may take. Nothing honest comes near it; what does is ended. */
export const ANSWER_MS = 15_000;

/** The part of a `Worker` that is used, so that a test can stand in for it. */
export interface EngineWorker {
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Asking failed: `slow` when the worker was ended for taking too long, `broken` otherwise. */
export class EngineError extends Error {
  readonly reason: 'slow' | 'broken';

  constructor(reason: 'slow' | 'broken', message: string) {
    super(message);
    this.name = 'EngineError';
    this.reason = reason;
  }
}

interface Waiting {
  readonly done: (reply: Reply) => void;
  readonly failed: (error: EngineError) => void;
}

/** Asks the worker that judges, starts it when it is first wanted, and ends it when it hangs. */
export class Engine {
  readonly #start: () => EngineWorker;
  readonly #limit: number;
  #worker: EngineWorker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param limit Milliseconds that an answer may take. */
  constructor(start: () => EngineWorker, limit: number = ANSWER_MS) {
    this.#start = start;
    this.#limit = limit;
  }

  /** @throws EngineError */
  async ask<N extends RequestName>(
    name: N,
    ask: Requests[N]['ask'],
  ): Promise<Requests[N]['answer']> {
    const worker = this.#running();
    const id = this.#next;
    this.#next += 1;
    const reply = await new Promise<Reply>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#end(new EngineError('slow', `no answer within ${String(this.#limit)} ms`));
      }, this.#limit);
      const settled = <T>(then: (value: T) => void) => {
        return (value: T): void => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          then(value);
        };
      };
      this.#waiting.set(id, { done: settled(resolve), failed: settled(reject) });
      worker.postMessage({ id, name, ask });
    });
    if ('error' in reply) throw new EngineError('broken', reply.error);
    // The worker answers each request with the answer of its name.
    return reply.answer;
  }

  #running(): EngineWorker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.onmessage = ({ data }) => this.#waiting.get(data.id)?.done(data);
    worker.onerror = ({ message }) =>
      this.#end(new EngineError('broken', message ?? 'the worker failed'));
    this.#worker = worker;
    return worker;
  }

  /** Ends the worker; the next question starts another. */
  #end(error: EngineError): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { failed } of [...this.#waiting.values()]) failed(error);
  }
}
