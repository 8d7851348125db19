// `node scripts/app.mjs screenshots.js`: builds the app, then runs a script of test/browser on it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, prepareProjects, ROOT } from './setup.mjs';

const [script = ''] = process.argv.slice(2);
prepareProjects([join('test', 'browser'), join('apps', 'web')]);
buildApp();
await import(pathToFileURL(join(ROOT, 'test', 'browser', 'dist', script)).href);
