import { openSync, closeSync, readSync } from 'node:fs';

/** Bytes taken from a file at a time. */
const CHUNK = 1 << 20;

/**
 * Longest row of a JSONL file, in bytes. A transcript of a whole day of calls has less; a file
 * without line breaks would otherwise be held in memory as one row.
 */
export const MAX_ROW_BYTES: number = 8 * 1024 * 1024;

/** One line of a file; `text` is `null` where the line was longer than `MAX_ROW_BYTES`. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string | null;
}

/**
 * The lines of a UTF-8 file, one at a time: memory stays at one chunk and one line however large
 * the file is. A byte order mark is dropped, and so is a carriage return before a line break.
 */
export function* linesOf(path: string, onRead?: (bytes: number) => void): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let held: Buffer[] = [];
    let heldBytes = 0;
    let tooLong = false;
    let number = 0;
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, null);
      if (read === 0) break;
      onRead?.(read);
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(0x0a, from);
        if (end < 0 || end >= read) break;
        number += 1;
        const piece = chunk.subarray(from, end);
        if (heldBytes === 0 && !tooLong) yield { number, text: decoded(piece, number) };
        else if (tooLong || heldBytes + piece.length > MAX_ROW_BYTES) yield { number, text: null };
        else yield { number, text: decoded(Buffer.concat([...held, piece]), number) };
        held = [];
        heldBytes = 0;
        tooLong = false;
        from = end + 1;
      }
      if (from < read && !tooLong) {
        heldBytes += read - from;
        // The chunk is read into again: what is kept of it must be a copy.
        if (heldBytes <= MAX_ROW_BYTES) held.push(Buffer.from(chunk.subarray(from, read)));
        else {
          held = [];
          tooLong = true;
        }
      }
    }
    if (tooLong) yield { number: number + 1, text: null };
    else if (heldBytes > 0)
      yield { number: number + 1, text: decoded(Buffer.concat(held), number + 1) };
  } finally {
    closeSync(file);
  }
}

function decoded(bytes: Buffer, number: number): string {
  let end = bytes.length;
  if (end > 0 && bytes[end - 1] === 0x0d) end -= 1;
  const text = bytes.toString('utf8', 0, end);
  return number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}
