// `npm start`: sets up what is missing, builds what is stale, and serves the app at a local address.
// `npm start -- check samples/prime-renewal.eml` is `peephole` with those arguments, in this process
// and at this terminal.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './setup.mjs';

const given = process.argv.slice(2);
const wanted = given.length === 0 ? ['serve'] : given;
prepare({ app: wanted[0] === 'serve' });

// npm starts scripts in the project's folder; paths are meant from where the person stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());

const main = join(ROOT, 'packages', 'cli', 'dist', 'main.js');
process.argv = [process.execPath, main, ...wanted];
await import(pathToFileURL(main).href);
