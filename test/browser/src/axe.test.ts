/** Every screen, narrow and wide, light and dark: no fault that axe can find, no sideways scrolling. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, suite, test } from 'node:test';
import { openApp, type App } from './app.ts';
import { skip } from './browser.ts';
import { SCREENS } from './screens.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

suite('screens', { skip }, () => {
  let app: App;
  before(async () => {
    app = await openApp();
  });
  after(() => app.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 390, 1280]) {
      test(`${colorScheme}, ${String(width)} px wide`, async () => {
        const { page, close } = await app.visit({
          colorScheme,
          viewport: { width, height: 844 },
          reducedMotion: 'reduce',
          // The page's own policy forbids foreign script; here it is the test that brings it.
          bypassCSP: true,
        });
        try {
          for (const [name, open] of SCREENS) {
            await open(page, app.origin);
            await page.addScriptTag({ path: AXE });
            const found = await page.evaluate(async () => {
              const { axe } = globalThis as unknown as {
                axe: { run: () => Promise<{ violations: readonly Violation[] }> };
              };
              return (await axe.run()).violations.map(
                ({ id, nodes }) =>
                  `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
              );
            });
            assert.deepEqual(found, [], `${name}, ${colorScheme}, ${String(width)} px`);
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(over, 0, `${name} scrolls sideways at ${String(width)} px`);
          }
        } finally {
          await close();
        }
      });
    }
  }
});
