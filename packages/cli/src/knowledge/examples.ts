import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceRoot } from './sources.ts';

export interface ExampleCounts {
  readonly match: number;
  readonly noMatch: number;
  readonly knownMiss: number;
}

/** Folder of the authors' files of each kind that has examples. */
const FOLDERS: Readonly<Record<string, string>> = {
  rule: 'rules',
  'never-rule': 'never',
  ask: 'asks',
};

/**
 * How many examples stand beside a rule, never-rule or ask. The bundle leaves them out, so they are
 * counted in the authors' file; `null` where that is not installed.
 */
export function examplesOf(kind: string, id: string): ExampleCounts | null {
  const root = sourceRoot();
  const folder = FOLDERS[kind];
  if (root === null || folder === undefined) return null;
  const file = findFile(join(root, folder), `${id}.yaml`);
  return file === null ? null : countExamples(readFileSync(file, 'utf8'));
}

function findFile(folder: string, name: string): string | null {
  if (!existsSync(folder)) return null;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name === name) return join(entry.parentPath, entry.name);
  }
  return null;
}

/**
 * Counts the list entries below `examples:`. Reads indentation only: this shell has no YAML parser,
 * and the files were checked by one when the bundle was built.
 */
export function countExamples(yaml: string): ExampleCounts {
  const counts = { match: 0, 'no-match': 0, 'known-miss': 0 };
  let inside = false;
  let list: keyof typeof counts | null = null;
  let depth = -1;
  for (const line of yaml.split('\n')) {
    if (/^\S/u.test(line)) inside = line.startsWith('examples:');
    if (!inside) continue;
    const key = /^\s+(?<name>match|no-match|known-miss):/u.exec(line)?.groups?.['name'];
    if (key === 'match' || key === 'no-match' || key === 'known-miss') {
      list = key;
      depth = -1;
      continue;
    }
    const indent = /^(?<indent>\s*)- /u.exec(line)?.groups?.['indent']?.length;
    if (list === null || indent === undefined) continue;
    if (depth === -1) depth = indent;
    if (indent === depth) counts[list] += 1;
  }
  return { match: counts.match, noMatch: counts['no-match'], knownMiss: counts['known-miss'] };
}
