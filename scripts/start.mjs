// `npm start -- check samples/prime-renewal.eml`: sets up what is missing, builds what is stale,
// then is `peephole` with those arguments, in this process and at this terminal.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './setup.mjs';

prepare();

// npm starts scripts in the project's folder; paths are meant from where the person stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());

const main = join(ROOT, 'packages', 'cli', 'dist', 'main.js');
process.argv = [process.execPath, main, ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
