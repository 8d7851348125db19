import process from 'node:process';
import { LIMITS } from '@peephole/intake';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Labels } from '../messages.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';

/** Says how to paste, where somebody is there to read it. */
export function promptForPaste(io: Io, label: Labels): void {
  const terminal = terminalOf(io.stderr, io.env);
  const end = process.platform === 'win32' ? 'cli.paste-end-windows' : 'cli.paste-end';
  const words = [label('cli.paste'), label(end)].flatMap((text) => wrap(text, terminal));
  io.stderr.write(`${words.map((line) => styleOf(terminal).strong(line)).join('\n')}\n\n`);
}

/** Everything on standard input, at most as much as intake reads of a contact and one byte more. */
export async function readStandardInput(io: Io): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > LIMITS.inputBytes) break;
  }
  const all = Buffer.concat(chunks).subarray(0, LIMITS.inputBytes + 1);
  if (all.toString('latin1').trim() === '') {
    throw new CliError(
      'input-empty',
      'There was nothing to check. Paste the message, press Enter, and then Ctrl-D.',
    );
  }
  return all;
}
