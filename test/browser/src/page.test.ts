import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';
import { chromium, type Browser } from 'playwright-core';
import { importMap } from './import-map.ts';
import { judgeSamples } from './judge-samples.ts';
import { SAMPLES } from './samples.ts';
import { serve } from './server.ts';

const ROOT = dirname(fileURLToPath(new URL('../../', import.meta.url)));
const BUNDLE = '/packages/knowledge/dist/bundle.json';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A page gives up long before the test runner does, so that the reason is seen. */
const TIMEOUT_MS = 60_000;

const installed = existsSync(CHROMIUM);
const skip =
  installed || process.env['CI'] === 'true'
    ? false
    : `no browser at ${CHROMIUM}; install Chromium, or set CHROMIUM to its path`;

test('core, intake and knowledge answer in a page as they do in Node', { skip }, async () => {
  assert.ok(installed, `no browser at ${CHROMIUM}: in CI that is a failure`);
  const server = await serve(ROOT, page());
  let browser: Browser | undefined;
  try {
    browser = await launch();
    const { answer, requests, problems } = await judgeInPage(browser, server.origin);
    assert.deepEqual(problems, []);
    const foreign = requests.filter((address) => !address.startsWith(`${server.origin}/`));
    assert.deepEqual(foreign, [], 'the page asked somebody else');
    assert.ok(
      requests.some((address) => address.endsWith('/packages/core/dist/index.js')),
      'the core was loaded as built',
    );
    // Same file, same knowledge, same samples: every character of the answer is the same.
    assert.equal(answer, judgeSamples(readBundle(), SAMPLES));
  } finally {
    await browser?.close();
    await server.close();
  }
});

test('the samples reach an alarm and its absence', { skip }, () => {
  const answer = judgeSamples(readBundle(), SAMPLES);
  assert.match(answer, /"verdict": "impostor"/u);
  assert.match(answer, /"verdict": "nothing-found"/u);
});

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    timeout: TIMEOUT_MS,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Whatever slips through finds no name to ask for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

interface PageAnswer {
  readonly answer: string | null;
  readonly requests: readonly string[];
  readonly problems: readonly string[];
}

async function judgeInPage(browser: Browser, origin: string): Promise<PageAnswer> {
  const requests: string[] = [];
  const problems: string[] = [];
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.request().url().startsWith(`${origin}/`) ? route.continue() : route.abort(),
  );
  const tab = await context.newPage();
  tab.on('request', (request) => requests.push(request.url()));
  tab.on('pageerror', (error) => problems.push(error.message));
  tab.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await tab.goto(`${origin}/`);
  await tab.locator('pre').waitFor({ timeout: TIMEOUT_MS });
  const answer = await tab.locator('pre').textContent();
  return { answer, requests, problems };
}

function page(): string {
  const imports = importMap(ROOT, ['@peephole/core', '@peephole/intake']);
  return `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { judgeSamples } from '/test/browser/dist/judge-samples.js';
import { SAMPLES } from '/test/browser/dist/samples.js';
const bundle = await (await fetch('${BUNDLE}')).json();
const answer = document.createElement('pre');
answer.textContent = judgeSamples(bundle, SAMPLES);
document.body.append(answer);
</script>
`;
}

function readBundle(): KnowledgeBundle {
  // Written by our own build, which checked it.
  return JSON.parse(readFileSync(`${ROOT}${BUNDLE}`, 'utf8')) as KnowledgeBundle;
}
