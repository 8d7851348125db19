import { spawn } from 'node:child_process';
import { collect } from '#measure/collect';

/** How a program ended, and what it and its children cost. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** User and system time, in seconds. */
  readonly cpuSeconds: number;
}

export interface ProgramOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

// Node cannot say what a child cost; the shell can. Its report goes to descriptor 3, apart from
// what the program writes.
const TIMED = 'TIMEFORMAT="%3U %3S"; { time "$@" 2>&4; } 4>&2 2>&3';

/** Runs a program to its end. Throws when it cannot be started; any status else is the caller's. */
export async function runProgram(
  command: readonly string[],
  options: ProgramOptions = {},
): Promise<Ended> {
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const stdout = collect(child.stdio[1]);
  const stderr = collect(child.stdio[2]);
  const times = collect(child.stdio[3]);
  // A program that does not read to the end closes its input; its status says whether that matters.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 128);
    });
  });
  if (status === 127) throw new Error(`${command[0] ?? ''} could not be started: ${stderr()}`);
  return { stdout: stdout(), stderr: stderr(), status, cpuSeconds: secondsOf(times()) };
}

/** Runs a program that has to succeed. */
export async function mustRun(
  command: readonly string[],
  options: ProgramOptions = {},
): Promise<Ended> {
  const ended = await runProgram(command, options);
  if (ended.status === 0) return ended;
  const said = (ended.stderr || ended.stdout).slice(-600);
  throw new Error(`${command[0] ?? ''} ended with ${ended.status}: ${said}`);
}

/** `0.120 0.030`: user and system time as the shell reports them. */
export function secondsOf(times: string): number {
  const [user, system] = times.trim().split(/\s+/u).slice(-2).map(Number);
  const sum = (user ?? Number.NaN) + (system ?? Number.NaN);
  if (Number.isNaN(sum)) throw new Error(`no times reported: ${times}`);
  return sum;
}
