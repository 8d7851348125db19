/** Every screen, narrow and wide, light and dark: no fault that axe can find, no sideways scrolling. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkSample, checkText, openApp, type App } from './app.ts';
import { skip } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** How one gets to each screen. */
const SCREENS: readonly (readonly [string, (page: Page, origin: string) => Promise<void>])[] = [
  ['check', (page) => page.locator('#t').waitFor()],
  ['impostor', (page) => checkSample(page, 'prime-renewal.eml')],
  ['genuine', (page) => checkSample(page, 'order-confirmation.eml')],
  ['scam', (page) => checkSample(page, 'hi-mum.txt')],
  [
    'unproven',
    (page) => checkText(page, 'Amazon: there is a problem with the payment for your order.'),
  ],
  ['nothing found', (page) => checkSample(page, 'school-run.txt')],
  [
    'guide',
    async (page, origin) => {
      await checkText(page, 'Amazon: there is a problem with the payment for your order.');
      await page.goto(`${origin}/#/guide/1`);
      await page.locator('.how li').first().waitFor();
    },
  ],
  [
    'report',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'report', '.payload textarea');
    },
  ],
  [
    'ask',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'ask', '#from');
    },
  ],
  [
    'card',
    async (page, origin) => {
      await checkSample(page, 'prime-renewal.eml');
      await place(page, origin, 'ask', '#from');
      await page.getByRole('button', { name: 'Make the link and send it' }).click();
      await page.goto(await page.locator('#link').inputValue());
      await page.locator('.choice').first().waitFor();
    },
  ],
  ['call', (page, origin) => place(page, origin, 'call', '.tile')],
  [
    'hang up',
    async (page, origin) => {
      await place(page, origin, 'call', '.tile');
      await page.locator('.tile').nth(4).click();
      await page.locator('#hh').waitFor();
    },
  ],
  ['what happened', (page, origin) => place(page, origin, 'recover', '.pick')],
  [
    'clock',
    (page, origin) => place(page, origin, 'recover?did=rec.shared_otp,rec.remote_access', '.step'),
  ],
  ['protect', (page, origin) => place(page, origin, 'protect', '.todo li')],
  ['learn', (page, origin) => place(page, origin, 'learn', 'li.rule')],
  ['wrong', (page, origin) => place(page, origin, 'wrong', 'td')],
  ['settings', (page, origin) => place(page, origin, 'settings', '#country')],
];

async function place(page: Page, origin: string, where: string, sign: string): Promise<void> {
  await page.goto(`${origin}/#/${where}`);
  await page.locator(sign).first().waitFor();
}

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
