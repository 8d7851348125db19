import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Folder of the whole project. */
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url));

export const MAIN: string = fileURLToPath(new URL('../main.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
}

/** Environment of a test: English, and nothing said about colours. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', ...more };
  if (more['NO_COLOR'] === undefined) delete env['NO_COLOR'];
  if (more['FORCE_COLOR'] === undefined) delete env['FORCE_COLOR'];
  return env;
}

/** Runs the built command in the project folder, as a user would. */
export function peephole(args: readonly string[], options: RunOptions = {}): Ran {
  const result = spawnSync(process.execPath, [...(options.nodeArguments ?? []), MAIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: options.input ?? '',
    env: environment(options.env),
    maxBuffer: 1 << 28,
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Runs something with a folder of its own, which is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'peephole-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
