import { closeSync, openSync, readSync } from 'node:fs';
import { MboxSplitter } from '@peephole/intake';

/** Bytes taken from a file at a time. */
const CHUNK = 1 << 18;

/** One mail of an mbox. */
export interface Mail {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** It was longer than intake reads. */
  readonly truncated: boolean;
}

/** The mails of an mbox one at a time: memory stays at one of them, however large the file is. */
export function* mailsOf(path: string, onRead: (bytes: number) => void): Generator<Mail> {
  const file = openSync(path, 'r');
  try {
    const chunk = new Uint8Array(CHUNK);
    const splitter = new MboxSplitter();
    let number = 0;
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, null);
      const mails = read === 0 ? splitter.finish() : splitter.push(chunk.subarray(0, read));
      for (const { bytes, truncated } of mails) {
        number += 1;
        yield { number, bytes, truncated };
      }
      if (read === 0) return;
      onRead(read);
    }
  } finally {
    closeSync(file);
  }
}
