// `npm run build`: all packages, the knowledge bundle, the tests and the app.
import { buildApp, prepareProjects } from './setup.mjs';

prepareProjects(['.']);
buildApp();
