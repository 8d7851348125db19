import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import type { Issue } from './error.ts';

/** One YAML file, parsed but not yet checked. */
export interface RawDocument {
  /** Path below the knowledge folder, with `/`. */
  readonly file: string;
  /** File name without `.yaml`. */
  readonly name: string;
  readonly text: string;
  readonly data: unknown;
}

/** A document whose shape has been checked. */
export interface Document<T> {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  readonly data: T;
}

/**
 * Reads every YAML file below a folder, in the order of their paths.
 *
 * @param root Knowledge folder.
 * @param folder Folder or single file below it; a missing one gives no documents.
 * @param issues Receives a `not-yaml` for each file that does not parse, such as one with a key
 *   written twice.
 */
export function readDocuments(root: string, folder: string, issues: Issue[]): RawDocument[] {
  const documents: RawDocument[] = [];
  for (const path of yamlFiles(join(root, folder))) {
    const file = relative(root, path).split(sep).join('/');
    const text = readFileSync(path, 'utf8');
    const parsed = parseDocument(text, { version: '1.2', uniqueKeys: true });
    for (const error of [...parsed.errors, ...parsed.warnings]) {
      issues.push({ code: 'not-yaml', file, path: [], message: error.message });
    }
    if (parsed.errors.length > 0) continue;
    const data: unknown = parsed.toJS({ maxAliasCount: 0 });
    documents.push({ file, name: basename(path, '.yaml'), text, data });
  }
  return documents;
}

function yamlFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.yaml')) return [path];
  const found: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) found.push(...yamlFiles(below));
    else if (entry.name.endsWith('.yaml')) found.push(below);
  }
  // Code-unit order: the same on every machine, whatever its locale.
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
