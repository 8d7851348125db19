import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const LOCK = join(ROOT, 'package-lock.json');
// npm writes it at the end of every installation.
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const BUILT = join(ROOT, 'node_modules', '.peephole-build');
const APP_BUILT = join(ROOT, 'node_modules', '.peephole-app');
const BUNDLE = join(ROOT, 'packages', 'knowledge', 'dist', 'bundle.json');

/** Arguments for Node that build the app's static files. */
export const APP_BUILD = [
  join('node_modules', 'vite', 'bin', 'vite.js'),
  'build',
  join('apps', 'web'),
  '--logLevel',
  'warn',
];

/** What a person runs: without the tests. */
const PRODUCT = ['packages/cli', 'packages/knowledge', 'packages/store'];

/** Stops with one sentence on a Node that is too old to run any of this. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Peephole needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Whether the packages are missing, or older than the lock file. */
export function needsInstall() {
  return !existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs;
}

/** Installs exactly what the lock file says; npm's own words are shown only when it fails. */
export function install() {
  // npm tells its scripts where it lives, which also works where `npm` is a shell wrapper.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 };
  const result =
    npm === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (result.status !== 0) {
    fail(`"npm ci" did not work:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
}

/** Whether a source of the product changed since the last build that came through. */
export function needsBuild() {
  const results = [BUNDLE, ...PRODUCT.map((folder) => join(ROOT, folder, 'dist'))];
  if (!results.every((path) => existsSync(path)) || !existsSync(BUILT)) return true;
  return readFileSync(BUILT, 'utf8') !== fingerprint();
}

/**
 * Builds projects with what they refer to, and the knowledge bundle.
 *
 * @param {readonly string[]} projects Folders with a tsconfig.json; `.` is everything, tests included.
 */
export function build(projects) {
  const before = fingerprint();
  run('the compiler', [join('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...projects]);
  run('the knowledge build', [join('packages', 'knowledge', 'dist', 'build.js')]);
  const whole = projects.includes('.') || PRODUCT.every((folder) => projects.includes(folder));
  if (whole) writeFileSync(BUILT, before);
}

/**
 * All that `peephole` needs to run; in silence when nothing is to be done.
 *
 * @param {{ app: boolean }} wanted Whether the app is needed, too.
 */
export function prepare({ app }) {
  requireNode();
  const installing = needsInstall();
  const stale = installing || needsBuild();
  if (!stale && !(app && needsApp())) return;
  process.stderr.write(
    installing ? 'setting up (once, about 60 s)…\n' : 'building what changed (about 10 s)…\n',
  );
  if (installing) install();
  if (stale) build(PRODUCT);
  if (app && needsApp()) buildApp();
}

/** Whether the app was never built, or something that goes into it changed since. */
function needsApp() {
  if (!existsSync(APP_BUILT)) return true;
  return readFileSync(APP_BUILT, 'utf8') !== appFingerprint();
}

function appFingerprint() {
  const hash = createHash('sha256').update(readFileSync(BUNDLE)).update(fingerprint());
  for (const path of sources(join(ROOT, 'apps'))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${String(size)}\0${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/**
 * All that scripts under test/ need. Asks the compiler each time: it knows best what is stale.
 *
 * @param {readonly string[]} projects As for `build`.
 */
export function prepareProjects(projects) {
  requireNode();
  if (needsInstall()) {
    process.stderr.write('setting up (once, about 60 s)…\n');
    install();
  }
  build(projects);
}

/** The app as static files, from packages that are built. */
export function buildApp() {
  const before = appFingerprint();
  run('the build of the app', APP_BUILD);
  writeFileSync(APP_BUILT, before);
}

function run(what, args) {
  const result = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (result.status !== 0) {
    fail(`${what} did not come through:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
}

/** Path, size and time of every source file, hashed: changes when any of them does. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(ROOT, 'tsconfig.base.json')));
  hash.update(readFileSync(LOCK));
  for (const path of sources(join(ROOT, 'packages'))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${String(size)}\0${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return entry.name === 'dist' || entry.name === 'node_modules' ? [] : sources(path);
      }
      return entry.name.endsWith('.test.ts') ? [] : [path];
    });
}

function fail(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(2);
}
