import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundlePath } from '../bundle-file.ts';

/** Folder of the knowledge package. */
export function knowledgeRoot(): string {
  return dirname(dirname(bundlePath()));
}

/** Folder of the authors' YAML; `null` where only the built package is installed. */
export function sourceRoot(): string | null {
  const root = knowledgeRoot();
  return existsSync(join(root, 'judge.yaml')) && existsSync(join(root, 'dist', 'build.js'))
    ? root
    : null;
}
