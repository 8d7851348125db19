import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SITE = join(HERE, 'dist', 'site');

/** Writes the service worker beside the files of the build, with their names and a hash over them. */
const offline = {
  name: 'peephole-offline',
  closeBundle() {
    const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(readFileSync(file));
    const names = files.map(
      (file) =>
        `./${file
          .slice(SITE.length + 1)
          .split(sep)
          .join('/')}`,
    );
    const kept = names.map((name) => (name === './index.html' ? './' : name));
    const source = readFileSync(join(HERE, 'src', 'offline', 'service-worker.js'), 'utf8');
    writeFileSync(
      join(SITE, 'service-worker.js'),
      `const BUILD = ${JSON.stringify(hash.digest('hex').slice(0, 16))};\nconst FILES = ${JSON.stringify(kept)};\n${source}`,
    );
  },
};

/** Static files that work on any HTTPS host, in any folder of it: every address is relative. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // A strict content security policy: no `data:` address anywhere.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [offline],
});
