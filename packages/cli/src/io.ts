import type { Environment, StreamFacts } from './terminal/style.ts';

/** What a command is given of the world: streams and environment. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & StreamFacts;
  readonly stdout: NodeJS.WritableStream & StreamFacts;
  readonly stderr: NodeJS.WritableStream & StreamFacts;
  readonly env: Environment;
}

/** 0: no alarm. 1: alarm. 2: could not do it; 2 wins. */
export type ExitStatus = 0 | 1 | 2;
