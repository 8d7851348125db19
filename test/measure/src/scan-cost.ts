import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { collect } from './collect.ts';

/** What one run of `peephole scan --json` cost, from process start to exit. */
export interface ScanCost {
  /** Lines that the run printed: one a contact. */
  readonly contacts: number;
  /** User and system time of the whole process, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly maxRssMegabytes: number;
}

const PRELOAD = new URL('report-cost.js', import.meta.url);
const CLI = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url));

/**
 * Runs `peephole scan --json` on the paths as its users would.
 *
 * @returns `null` when the command line is not built.
 * @throws When the scan ends with a status other than 0, 1 (alarms) and 2 (unreadable files).
 */
export async function scanCost(paths: readonly string[]): Promise<ScanCost | null> {
  if (!existsSync(CLI)) return null;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', PRELOAD.href, CLI, 'scan', '--json', ...paths],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  let contacts = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) contacts += 1;
  });
  const errors = collect(child.stderr);
  const report = collect(child.stdio[3]);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status === null || status > 2) {
    throw new Error(`scan ended with ${String(status)}: ${errors().slice(0, 2000)}`);
  }
  const cost = readCost(report());
  return {
    contacts,
    cpuSeconds: cost.cpuMicroseconds / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    maxRssMegabytes: cost.maxRssKilobytes / 1024,
  };
}

function readCost(json: string): { cpuMicroseconds: number; maxRssKilobytes: number } {
  const value: unknown = JSON.parse(json);
  if (
    typeof value === 'object' &&
    value !== null &&
    'cpuMicroseconds' in value &&
    typeof value.cpuMicroseconds === 'number' &&
    'maxRssKilobytes' in value &&
    typeof value.maxRssKilobytes === 'number'
  ) {
    return { cpuMicroseconds: value.cpuMicroseconds, maxRssKilobytes: value.maxRssKilobytes };
  }
  throw new Error(`no cost reported: ${json}`);
}
