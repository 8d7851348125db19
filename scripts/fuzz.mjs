// `npm run fuzz`: sets up, builds, and runs the mutation tests with more mutations than `npm test` does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareProjects, ROOT } from './setup.mjs';

/** Mutated mails in a run; `PEEPHOLE_FUZZ_RUNS` sets another number. */
const MUTATIONS = '10000';

prepareProjects([join('test', 'fuzz')]);
const result = spawnSync(
  process.execPath,
  ['--test', join('test', 'fuzz', 'dist', 'mutations.test.js')],
  { cwd: ROOT, stdio: 'inherit', env: { PEEPHOLE_FUZZ_RUNS: MUTATIONS, ...process.env } },
);
process.exitCode = result.status ?? 1;
