import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * Import map for a page: where the bare names lie that the entry files reach, as addresses below
 * the project's folder. Follows the built files themselves, so a new dependency needs no line here.
 *
 * @param root Folder that is served.
 * @param entries Package names the page imports.
 */
export function importMap(
  root: string,
  entries: readonly string[],
): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  const visited = new Set<string>();
  const follow = (name: string, from: string): void => {
    const file = resolve(name, from);
    if (!name.startsWith('.')) found.set(name, `/${relative(root, file).split(sep).join('/')}`);
    if (visited.has(file)) return;
    visited.add(file);
    for (const target of targets(file)) follow(target, file);
  };
  for (const name of entries) follow(name, join(root, 'index.js'));
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Modules that a built file names. */
function targets(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

function resolve(name: string, from: string): string {
  if (name.startsWith('.')) return join(dirname(from), name);
  const [first = '', second = '', ...others] = name.split('/');
  const scoped = first.startsWith('@');
  const packageName = scoped ? `${first}/${second}` : first;
  const path = (scoped ? others : [second, ...others]).filter((part) => part !== '').join('/');
  const folder = folderOf(packageName, dirname(from));
  return join(folder, entryOf(folder, path));
}

function folderOf(packageName: string, start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', packageName);
    // Packages of the workspace are links; a page has to load each file under one address.
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) throw new Error(`${packageName} is not installed`);
  }
}

/** Packages without an export map that carry their ES modules as one file, ready for a page. */
const SINGLE_FILES: readonly string[] = ['dist/index.esm.min.js'];

function entryOf(folder: string, path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const exported = isRecord(manifest) ? manifest['exports'] : undefined;
  const entry = isRecord(exported) ? exported[path === '' ? '.' : `./${path}`] : undefined;
  if (typeof entry === 'string') return entry;
  if (isRecord(entry) && typeof entry['default'] === 'string') return entry['default'];
  const single = SINGLE_FILES.find((file) => path === '' && existsSync(join(folder, file)));
  if (single === undefined)
    throw new Error(`${folder} exports nothing a page can load as "${path}"`);
  return single;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
