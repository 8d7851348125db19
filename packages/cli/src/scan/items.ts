import { closeSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '@peephole/intake';
import { CliError, messageOf } from '../errors.ts';
import { formatOf } from '../format.ts';
import type { ScanItem } from './line.ts';
import { linesOf, MAX_ROW_BYTES } from './lines.ts';
import { mailsOf, type Mail } from './mbox.ts';
import { walk } from './walk.ts';

/** Bytes looked at to tell what a file is. */
const HEAD = 4096;

/**
 * Everything to be judged below the given paths, one contact at a time and in a fixed order. What
 * cannot be read comes as an error in its place.
 *
 * @param onRead Is told of every stretch of bytes that has been read.
 */
export function* itemsOf(
  paths: readonly string[],
  onRead: (bytes: number) => void,
): Generator<ScanItem> {
  for (const found of walk(paths)) {
    if ('error' in found) {
      yield { kind: 'error', id: found.path, error: found.error };
      continue;
    }
    try {
      yield* itemsOfFile(found.path, onRead);
    } catch (error) {
      yield { kind: 'error', id: found.path, error: asCliError(error) };
    }
  }
}

function* itemsOfFile(path: string, onRead: (bytes: number) => void): Generator<ScanItem> {
  const head = readUpTo(path, HEAD);
  const format = formatOf(path, head);
  switch (format) {
    case 'mbox':
      yield* itemsOfMbox(path, onRead);
      return;
    case 'jsonl':
      for (const line of linesOf(path, onRead)) {
        if (line.text === null) {
          yield { kind: 'error', id: `${path}#${line.number.toString()}`, error: rowTooLong() };
        } else if (line.text.trim() !== '') {
          yield { kind: 'row', id: `${path}#${line.number.toString()}`, text: line.text };
        }
      }
      return;
    case 'contact': {
      // One byte more than intake reads, so that it notices what it leaves out.
      const bytes = readUpTo(path, LIMITS.inputBytes + 1);
      onRead(bytes.length);
      yield { kind: 'file', id: path, path, bytes };
      return;
    }
  }
}

/** A file with one mail that is not called an mbox is that mail: its id is the path alone. */
function* itemsOfMbox(path: string, onRead: (bytes: number) => void): Generator<ScanItem> {
  const named = /\.(?:mbox|mbx)$/iu.test(path);
  let held: Mail | undefined;
  for (const mail of mailsOf(path, onRead)) {
    if (held !== undefined) yield mailItem(path, held);
    held = mail;
  }
  if (held === undefined) return;
  if (held.number === 1 && !named) yield { ...mailItem(path, held), id: path };
  else yield mailItem(path, held);
}

function mailItem(path: string, mail: Mail): ScanItem {
  const { number, bytes, truncated } = mail;
  return { kind: 'mail', id: `${path}#${number.toString()}`, bytes, truncated };
}

function rowTooLong(): CliError {
  return new CliError(
    'row-too-long',
    `The row is longer than ${(MAX_ROW_BYTES >> 20).toString()} MB. Put one contact in a row, with a line break after it.`,
  );
}

/** The first bytes of a file, `most` at the most. */
export function readUpTo(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let bytes = Buffer.allocUnsafe(Math.min(most, 1 << 16));
    let length = 0;
    for (;;) {
      if (length === bytes.length) {
        if (length >= most) break;
        const larger = Buffer.allocUnsafe(Math.min(most, bytes.length * 4));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

export function asCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  return new CliError(
    'input-not-readable',
    `It could not be read (${messageOf(error)}). Check that you may read it.`,
    { cause: error },
  );
}
