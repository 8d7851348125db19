import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { readBundle } from '../bundle-file.ts';
import { CliError } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf } from '../language.ts';
import { labelsOf } from '../messages.ts';
import { visible } from '../terminal/untrusted.ts';
import type { KnowledgeOptions } from './options.ts';
import { sourceRoot } from './sources.ts';

/** What one step of the test said. */
interface Step {
  readonly name: 'check' | 'examples';
  readonly passed: boolean;
  /** What its checks printed, a line each. */
  readonly lines: readonly string[];
}

/**
 * `peephole knowledge test [FILE…]`: builds the bundle from the authors' YAML, which checks every
 * file, and then runs the examples that stand beside the rules. With files named, only what is said
 * about those is shown, but everything is checked: a rule can break another one.
 */
export function testKnowledge(
  files: readonly string[],
  options: KnowledgeOptions,
  io: Io,
): ExitStatus {
  const root = sourceRoot();
  if (root === null) {
    throw new CliError(
      'knowledge-missing',
      'The YAML of the knowledge is not installed here, only what was built from it. Run this in a clone of the project.',
    );
  }
  for (const file of files) requireFile(file, root);
  const steps = [check(root), ...examples(root)].map((step) => only(step, files));
  const passed = steps.every((step) => step.passed);
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify({ passed, steps })}\n`);
    return passed ? 0 : 2;
  }
  const label = labelsOf(readBundle(), languageOf(options.language, io.env));
  for (const step of steps) {
    for (const line of step.lines) io.stdout.write(`${visible(line)}\n`);
  }
  io.stdout.write(`${label(passed ? 'cli.test-passed' : 'cli.test-failed')}\n`);
  return passed ? 0 : 2;
}

/** A file that is not there, or that the build never reads, would always be "in order". */
function requireFile(file: string, root: string): void {
  if (!existsSync(file)) {
    throw new CliError(
      'input-not-found',
      `There is no file "${visible(file)}". Check the spelling.`,
    );
  }
  const below = relative(realpathSync(root), realpathSync(file));
  if (!below.startsWith('..') && !isAbsolute(below) && /\.ya?ml$/u.test(below)) return;
  throw new CliError(
    'usage',
    `"${visible(file)}" is no part of the knowledge. Copy it to the folder of its kind (rules, asks, never, brands …) in ${root} and name it there.`,
  );
}

function check(root: string): Step {
  const result = node([join(root, 'dist', 'build.js')], root);
  return { name: 'check', passed: result.status === 0, lines: printed(result.output) };
}

/** The knowledge's own tests; each example in a rule file is one of them. */
function examples(root: string): Step[] {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return [];
  const tests = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.js'))
    .map((path) => join(dist, path))
    .sort();
  if (tests.length === 0) return [];
  const result = node(['--test', '--test-reporter=tap', ...tests], root);
  const failed = printed(result.output).filter((line) => /^\s*(?:not ok|error:)/u.test(line));
  return [{ name: 'examples', passed: result.status === 0, lines: failed }];
}

/** Of a failing step only what concerns the files; a step that says nothing of them has passed. */
function only(step: Step, files: readonly string[]): Step {
  if (files.length === 0 || step.passed) return step;
  const names = files.map((file) => basename(file).replace(/\.ya?ml$/u, ''));
  const lines = step.lines.filter((line) => names.some((name) => line.includes(name)));
  return { ...step, passed: lines.length === 0, lines };
}

function node(args: readonly string[], cwd: string): { status: number | null; output: string } {
  const env = { ...process.env };
  // A test runner that finds itself inside another one reports to that instead of printing.
  delete env['NODE_TEST_CONTEXT'];
  const result = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function printed(output: string): string[] {
  return output.split('\n').filter((line) => line.trim() !== '');
}
