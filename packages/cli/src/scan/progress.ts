import type { Terminal } from '../terminal/style.ts';

/** Milliseconds between two drawings: often enough to move, too seldom to cost anything. */
const EVERY = 120;

export interface ProgressState {
  /** Bytes read of `totalBytes`. */
  readonly bytes: number;
  readonly totalBytes: number;
  readonly contacts: number;
  readonly alarms: number;
}

/** A bar on standard error, drawn over itself; nothing at all where nobody is looking. */
export class Progress {
  readonly #stream: NodeJS.WritableStream;
  readonly #terminal: Terminal;
  readonly #label: (state: ProgressState) => string;
  #last = 0;
  #drawn = false;

  constructor(
    stream: NodeJS.WritableStream,
    terminal: Terminal,
    label: (state: ProgressState) => string,
  ) {
    this.#stream = stream;
    this.#terminal = terminal;
    this.#label = label;
  }

  /** Draws if it is time to. */
  update(state: ProgressState): void {
    if (!this.#terminal.interactive) return;
    const now = performance.now();
    if (now - this.#last < EVERY) return;
    this.#last = now;
    this.#drawn = true;
    const share = state.totalBytes === 0 ? 1 : Math.min(1, state.bytes / state.totalBytes);
    const columns = 24;
    const full = Math.round(share * columns);
    const bar = `[${'#'.repeat(full)}${'.'.repeat(columns - full)}]`;
    const percent = `${Math.floor(share * 100).toString()}%`.padStart(4);
    const line = `${bar} ${percent}  ${this.#label(state)}`;
    this.#stream.write(`\r\u001b[2K${line.slice(0, this.#terminal.columns - 1)}`);
  }

  /** Takes the bar away, so that what follows starts on a clean line. */
  clear(): void {
    if (!this.#drawn) return;
    this.#drawn = false;
    this.#stream.write('\r\u001b[2K');
  }
}
