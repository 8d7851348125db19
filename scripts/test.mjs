// `npm test`: sets up, builds, and runs every check there is. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { APP_BUILD, install, needsInstall, requireNode, ROOT } from './setup.mjs';

const TSC = join('node_modules', 'typescript', 'bin', 'tsc');
const ESLINT = join('node_modules', 'eslint', 'bin', 'eslint.js');
const PRETTIER = join('node_modules', 'prettier', 'bin', 'prettier.cjs');
const PRELOAD = join(ROOT, 'test', 'no-network', 'dist', 'preload.js');

/** Longest a single test may take; the slowest mutation run needs about a tenth of it. */
const TEST_TIMEOUT_MS = 300_000;

requireNode();
if (needsInstall()) {
  process.stdout.write('setting up (once, about 60 s)…\n');
  install();
}

const results = [];
const scratch = mkdtempSync(join(tmpdir(), 'peephole-test-'));
try {
  const built = step('build', [TSC, '-b', '.']) && step('knowledge', knowledgeArguments());
  step('lint', [ESLINT, '.', '--cache']);
  step('format', [PRETTIER, '--check', '--log-level', 'warn', '.']);
  if (built) {
    step('app', APP_BUILD);
    for (const [name, folder, loopback] of suites()) suite(name, folder, loopback);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
summarise();

/** Checks of the knowledge happen while it is built: a bundle with an issue is not written. */
function knowledgeArguments() {
  return [join('packages', 'knowledge', 'dist', 'build.js')];
}

/** Test suites in the order in which a failure is cheapest to understand. */
function suites() {
  const packages = ['core', 'intake', 'knowledge', 'store', 'server', 'cli'].map((name) => [
    `tests: ${name}`,
    join('packages', name),
    false,
  ]);
  const crossing = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'browser')
    .map(({ name }) => [`tests: test/${name}`, join('test', name), false]);
  // The page is served from this machine, so this suite alone may reach the loopback address.
  const peers = ['tests: bench/peers', join('bench', 'peers'), false];
  const app = ['tests: apps/web', join('apps', 'web'), false];
  return [
    ...packages,
    app,
    ...crossing,
    peers,
    ['tests: test/browser', join('test', 'browser'), true],
  ];
}

/** Runs one command; its output is shown only when it fails. */
function step(name, args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const passed = result.status === 0;
  if (!passed) process.stdout.write(`\n${shorten(result.stdout)}${shorten(result.stderr)}\n`);
  record({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, started });
  return passed;
}

/** The pattern rules print the whole of Unicode when they mean a class; a line is enough. */
function shorten(output) {
  return output.replaceAll(/^(.{300}).+$/gmu, '$1…');
}

/** Runs the tests of one folder with every road to the network closed. */
function suite(name, folder, loopback) {
  const files = testFiles(folder);
  if (files.length === 0) return;
  const started = performance.now();
  const counts = join(scratch, `${name.replaceAll(/\W/gu, '-')}.json`);
  const result = spawnSync(
    process.execPath,
    [
      '--test',
      `--test-timeout=${String(TEST_TIMEOUT_MS)}`,
      `--test-reporter=${pathToFileURL(join(ROOT, 'scripts', 'test-reporter.mjs')).href}`,
      '--test-reporter-destination=stdout',
      ...files,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        ...process.env,
        // Reaches the processes that tests start, too.
        NODE_OPTIONS: `--import=${pathToFileURL(PRELOAD).href}`,
        PEEPHOLE_NETWORK: loopback ? 'loopback' : 'none',
        PEEPHOLE_COUNTS: counts,
      },
    },
  );
  process.stdout.write(result.stdout);
  const { passed, failed, skipped } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  const broken = result.status !== 0 && failed === 0;
  if (broken) process.stdout.write(`${result.stderr}\n`);
  record({ name, passed, failed: broken ? 1 : failed, skipped, started });
}

/** Built tests whose source still exists: dist/ keeps what was deleted. */
function testFiles(folder) {
  const source = join(ROOT, folder, 'src');
  if (!existsSync(source)) return [];
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, 'dist', path.replace(/\.ts$/u, '.js')))
    .sort();
}

function record({ name, passed, failed, skipped, started }) {
  const seconds = (performance.now() - started) / 1000;
  results.push({ name, passed, failed, skipped, seconds });
  const skips = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  const tally = `${String(passed)} passed, ${String(failed)} failed${skips}`;
  process.stdout.write(
    `${mark} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${tally}\n`,
  );
}

function summarise() {
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const failed = sum((result) => result.failed);
  const bad = results.filter((result) => result.failed > 0).map(({ name }) => name);
  process.stdout.write(`\n${sum((result) => result.seconds).toFixed(0)} s in all`);
  process.stdout.write(bad.length === 0 ? '\n' : `; failed: ${bad.join(', ')}\n`);
  process.stdout.write(
    `${String(sum((result) => result.passed))} passed, ${String(failed)} failed\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}
