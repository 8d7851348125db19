// `node scripts/run.mjs test/evaluation/dist/main.js …`: sets up, builds, runs a built script.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareProjects, ROOT } from './setup.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('usage: node scripts/run.mjs SCRIPT [ARGUMENTS]\n');
  process.exit(2);
}

// The project is the folder that holds dist/.
prepareProjects([dirname(dirname(script))]);
process.chdir(process.env['INIT_CWD'] ?? process.cwd());

const main = join(ROOT, script);
process.argv = [process.execPath, main, ...args];
await import(pathToFileURL(main).href);
