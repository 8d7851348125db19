import { defineConfig } from 'vite';

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
});
