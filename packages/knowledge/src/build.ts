/**
 * Compiles the knowledge folder: `node packages/knowledge/dist/build.js`.
 *
 * Writes `dist/bundle.json` (for programs in other languages), `dist/bundle.js` (a module every
 * runtime and bundler can import), its types, and `dist/parts/` (the same, cut to what a page loads
 * first and later). Exit status 1 when the knowledge has issues; a
 * bundle is still written when every file has the right shape, so that a rule can be tried half-done.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JudgeSettings, ModelWeights } from '@peephole/core';
import { checkKnowledge } from './check.ts';
import { compileBundle } from './compile/bundle.ts';
import { canonicalJson } from './compile/canonical.ts';
import { bundleParts } from './compile/parts.ts';
import { type Issue, KnowledgeError } from './error.ts';
import { readKnowledge } from './load.ts';
import { readModelFiles } from './model-files.ts';

export interface Build {
  /** Text of every generated file, by its name in `dist/`. */
  readonly files: ReadonlyMap<string, string>;
  /** What the checks found. A bundle with issues serves to try things out, and must not ship. */
  readonly issues: readonly Issue[];
}

/** @throws KnowledgeError when a file does not parse or has the wrong shape. */
export function buildBundle(root: string): Build {
  const knowledge = readKnowledge(root);
  const bundle = compileBundle(
    knowledge,
    knowledgeVersion(root),
    modelWeights(root),
    calibration(root),
  );
  const json = canonicalJson(bundle);
  // A string that JSON.parse reads loads about twice as fast as an object literal of this size.
  const module = `export const bundle = JSON.parse(${JSON.stringify(json)});\n`;
  const types = readFileSync(join(root, 'src/bundle.d.ts'), 'utf8');
  const files = new Map([
    ['bundle.json', `${json}\n`],
    ['bundle.js', module],
    ['bundle.d.ts', types],
    ...bundleParts(bundle),
  ]);
  return { files, issues: checkKnowledge(knowledge) };
}

/** Written by `npm run train` and committed; without it the rules judge alone. */
function modelWeights(root: string): ModelWeights | null {
  const path = join(root, 'model', 'weights.json');
  if (!existsSync(path)) return null;
  // Our own file, whose only writer has this type.
  const packed = JSON.parse(readFileSync(path, 'utf8')) as Omit<ModelWeights, 'channels'>;
  return { ...packed, channels: readModelFiles(root).channels };
}

/** Written by `npm run calibrate` and committed; without it bits are taken as they add up. */
function calibration(root: string): JudgeSettings['calibration'] {
  const path = join(root, 'model', 'calibration.json');
  if (!existsSync(path)) return undefined;
  // Our own file, whose only writer has this type.
  return JSON.parse(readFileSync(path, 'utf8')) as NonNullable<JudgeSettings['calibration']>;
}

/** The knowledge has a version of its own, stated by its package. */
function knowledgeVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version: unknown =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? manifest.version
      : undefined;
  if (typeof version !== 'string')
    throw new Error('packages/knowledge/package.json has no version');
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  try {
    const { files, issues } = buildBundle(root);
    mkdirSync(join(root, 'dist', 'parts'), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(root, 'dist', name), text);
    if (issues.length > 0) throw new KnowledgeError(issues);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
