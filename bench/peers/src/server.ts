import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that we started, on a loopback port of its own. */
export interface Server {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Longest a server may take to answer for the first time. */
const START_MS = 60_000;
/** Longest it may take to end before it is killed. */
const STOP_MS = 10_000;

/** Starts a server and waits until `answers` says yes. */
export async function startServer(
  command: string,
  args: readonly string[],
  answers: () => Promise<boolean>,
): Promise<Server> {
  const child = spawn(command, args, { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const started = async (): Promise<number> => {
    for (let waited = 0; waited < START_MS; waited += 50) {
      if (child.exitCode !== null) break;
      if (child.pid !== undefined && (await answers().catch(() => false))) return child.pid;
      await pause(50);
    }
    await end(child);
    throw new Error(`${command} did not start`);
  };
  const pid = await Promise.race([started(), failed]);
  return { pid, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(killer);
}

/** A loopback port that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** Ticks of `/proc` in a second; Linux has had 100 on every machine we would run this on. */
const TICKS = 100;

/** CPU-seconds so far of these processes and all below them. Linux only. */
export function cpuOf(pids: readonly number[]): number {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap((name): readonly [number, Stat][] => {
        const stat = statOf(name);
        return stat === null ? [] : [[Number(name), stat]];
      }),
  );
  const wanted = new Set(pids);
  let before = 0;
  while (wanted.size > before) {
    before = wanted.size;
    for (const [pid, { parent }] of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return [...wanted].reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0) / TICKS;
}

interface Stat {
  readonly parent: number;
  /** Own time and that of children that ended. */
  readonly ticks: number;
}

function statOf(pid: string): Stat | null {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // Ended in between.
  }
  // The name in parentheses may hold spaces; the fields after it are counted from the state.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}
