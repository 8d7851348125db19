import { once } from 'node:events';

/** Characters gathered before they are written: a write per line would cost more than judging it. */
const CHUNK = 1 << 16;

/** Writes lines to a stream in large pieces and waits where the reader is slower than we are. */
export class LineOutput {
  readonly #stream: NodeJS.WritableStream;
  #held: string[] = [];
  #heldLength = 0;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
  }

  /** Takes one line, without its line break. True when it is time to call `flush`. */
  line(text: string): boolean {
    this.#held.push(text, '\n');
    this.#heldLength += text.length + 1;
    return this.#heldLength >= CHUNK;
  }

  async flush(): Promise<void> {
    if (this.#heldLength === 0) return;
    const text = this.#held.join('');
    this.#held = [];
    this.#heldLength = 0;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
    // A reader that left is reported in a later turn of the event loop: give it one.
    else await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
