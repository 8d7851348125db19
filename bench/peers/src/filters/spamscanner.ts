import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Filter } from '../filter.ts';
import { mustRun } from '../program.ts';

const CHILD = fileURLToPath(new URL('../spamscanner-child.js', import.meta.url));

/** The filter that npm offers. It brings its own training. */
export function spamscanner(folder: string): Filter {
  const home = resolve(folder, 'node_modules', 'spamscanner');
  return {
    name: 'spamscanner',
    title: 'spamscanner, as it comes',
    learns: false,
    needs: [
      {
        program: join(home, 'package.json'),
        // Scripts off: one of its parts fetches a binary from elsewhere.
        install: `npm install --prefix ${folder} --ignore-scripts spamscanner && npm rebuild --prefix ${folder} re2`,
      },
    ],
    version: () => {
      const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
      const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
      return Promise.resolve(known ? String(manifest.version) : '');
    },
    run: async ({ toScore }) => {
      const { stdout, cpuSeconds } = await mustRun([process.execPath, CHILD, home], {
        input: toScore.map((path) => `${path}\n`).join(''),
      });
      return { answers: readLines(stdout), cpuSeconds };
    },
  };
}

/** Lines that the child wrote; whatever the package itself prints is none of them. */
export function readLines(stdout: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of stdout.split('\n')) {
    const [mark, path, score, flagged] = line.split('\t');
    if (mark !== 'answer' || path === undefined) continue;
    answers.set(path, { score: Number(score), flagged: flagged === 'true' });
  }
  return answers;
}
