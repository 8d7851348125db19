import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { serve } from './server.ts';

/** The app as it is built for any host of files. */
const SITE = fileURLToPath(new URL('../../../apps/web/dist/site/', import.meta.url));

/** Longest wait for anything to show; a slow machine needs about two seconds. */
const WAIT_MS = 20_000;

export interface App {
  readonly origin: string;
  /** A fresh person: nothing kept, English, of the United States unless said otherwise. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** Errors of the page, and every request that was not for the app's own files. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openApp(): Promise<App> {
  const server = await serve(SITE, readFileSync(join(SITE, 'index.html'), 'utf8'));
  const browser: Browser = await launch();
  return {
    origin: server.origin,
    visit: async (options = {}) => {
      const context = await browser.newContext({
        locale: 'en-US',
        serviceWorkers: 'block',
        ...options,
      });
      const problems: string[] = [];
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(`${server.origin}/`) && !address.startsWith('blob:'))
          problems.push(`asked for ${address}`);
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${server.origin}/`);
      return { page, problems, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Puts a text into the letterbox and has it checked. */
export async function checkText(page: Page, text: string): Promise<void> {
  await page.goto(new URL('#/', page.url()).href);
  await page.locator('#t').fill(text);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('#verdict').waitFor();
}

/** Has a file of the samples checked. */
export async function checkSample(page: Page, name: string): Promise<void> {
  await page.goto(new URL('#/', page.url()).href);
  const file = fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('#verdict').waitFor();
}
