import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';
import type { Answer, Filter } from '../filter.ts';
import { runProgram } from '../program.ts';

const CLI = fileURLToPath(new URL('../../../../packages/cli/dist/main.js', import.meta.url));

/** Ours, as a person would run it. Nothing of it learns here: it comes as it is. */
export function peephole(bundle: KnowledgeBundle): Filter {
  return {
    name: 'peephole',
    title: 'Peephole',
    learns: false,
    needs: [{ program: CLI, install: 'npm run build' }],
    version: () => Promise.resolve(`knowledge ${bundle.version} ${bundle.hash.slice(0, 12)}`),
    run: async ({ toScore }) => {
      const { stdout, stderr, status, cpuSeconds } = await runProgram([
        process.execPath,
        CLI,
        'scan',
        '--json',
        ...toScore,
      ]);
      if (status > 2) throw new Error(`scan ended with ${status}: ${stderr.slice(-600)}`);
      return { answers: readScan(stdout), cpuSeconds };
    },
  };
}

/**
 * Lines of `scan --json`. A mail without an alarm has no score: our verdict is a table and not a
 * threshold that somebody could have set lower.
 */
export function readScan(stdout: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of stdout.split('\n')) {
    if (line === '') continue;
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) continue;
    if (!('id' in value && 'verdict' in value && 'probability' in value)) continue;
    const { id, verdict, probability } = value;
    if (typeof id !== 'string' || typeof probability !== 'number') continue;
    const flagged = verdict === 'scam' || verdict === 'impostor';
    answers.set(id, { score: flagged ? probability : 0, flagged });
  }
  return answers;
}
