export { LIMITS } from './limits.ts';
export type { ServerOptions } from './server.ts';
export { createServer } from './server.ts';
