import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError, messageOf } from '../errors.ts';

/** Files that lie beside contacts and hold none. Named on the command line, they are read. */
const NO_CONTACT =
  /^(?:readme|license|notice)\b|\.(?:md|csv|tsv|ya?ml|js|mjs|ts|py|sh|css|log|ini|db|sqlite)$/iu;

/** A file to scan, or the reason why there is none. */
export type Found =
  | { readonly path: string; readonly bytes: number; readonly given: boolean }
  | { readonly path: string; readonly error: CliError };

/**
 * The files below the given paths, in the order given; inside a folder in the order of their names,
 * by code unit, so that two machines agree. Hidden names inside folders are passed over, and so are
 * links to folders (they can lead in circles), a Maildir's `tmp` (mail still being delivered) and files that by their
 * names hold no contacts, such as notes and tables.
 */
export function* walk(paths: readonly string[]): Generator<Found> {
  for (const path of paths) yield* visit(path, true);
}

function* visit(path: string, given: boolean): Generator<Found> {
  let stats;
  try {
    stats = statSync(path);
  } catch (error) {
    yield { path, error: unreadable(path, error) };
    return;
  }
  if (stats.isFile()) {
    yield { path, bytes: stats.size, given };
    return;
  }
  if (!stats.isDirectory()) {
    yield {
      path,
      error: new CliError(
        'input-not-readable',
        'This is neither a file nor a folder. Give the path of a file or folder.',
      ),
    };
    return;
  }
  if (!given && lstatSync(path).isSymbolicLink()) return;
  let names: string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    yield { path, error: unreadable(path, error) };
    return;
  }
  const maildir = names.includes('cur') && names.includes('new');
  for (const name of names) {
    if (name.startsWith('.') || (maildir && name === 'tmp')) continue;
    if (NO_CONTACT.test(name)) continue;
    yield* visit(join(path, name), false);
  }
}

function unreadable(path: string, error: unknown): CliError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    return new CliError(
      'input-not-found',
      `There is no file or folder "${path}". Check the spelling.`,
    );
  }
  return new CliError(
    'input-not-readable',
    `It could not be read (${code === '' ? messageOf(error) : code}). Check that you may read it.`,
    { cause: error },
  );
}
