// `npm run screens`: builds the app and takes pictures of every screen.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, prepareProjects, ROOT } from './setup.mjs';

prepareProjects([join('test', 'browser'), join('apps', 'web')]);
buildApp();
await import(pathToFileURL(join(ROOT, 'test', 'browser', 'dist', 'screenshots.js')).href);
