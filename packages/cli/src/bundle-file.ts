import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';
import { CliError, messageOf } from './errors.ts';

/** Layout of the bundle that this version of the engine reads. */
const SCHEMA = 1;

/** Where the built knowledge lies: in the package, next to whatever version of it is installed. */
export function bundlePath(): string {
  return fileURLToPath(import.meta.resolve('@peephole/knowledge/bundle.json'));
}

/** @throws CliError when the bundle is missing or is not what it should be. */
export function readBundle(path: string = bundlePath()): KnowledgeBundle {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(
      'knowledge-missing',
      'The knowledge has not been built. In the project folder, run: npm run build',
      { cause: error },
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(messageOf(error), error);
  }
  if (typeof value !== 'object' || value === null || !('schema' in value)) {
    throw broken('it is not a bundle', undefined);
  }
  if (value.schema !== SCHEMA) {
    throw broken(
      `its layout is ${String(value.schema)}, this version reads ${SCHEMA.toString()}`,
      undefined,
    );
  }
  // Our own build wrote it from checked YAML; `peephole doctor` compares its hash with its content.
  return value as KnowledgeBundle;
}

function broken(why: string, cause: unknown): CliError {
  return new CliError(
    'knowledge-broken',
    `The knowledge bundle is damaged (${why}). In the project folder, run: npm run build`,
    { cause },
  );
}
