// `npm run build`: all packages, the knowledge bundle and the tests.
import { prepareProjects } from './setup.mjs';

prepareProjects(['.']);
