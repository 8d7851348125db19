import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';
import type { Browser } from 'playwright-core';
import { launch, skip, TIMEOUT_MS } from './browser.ts';
import { importMap } from './import-map.ts';
import { judgeSamples } from './judge-samples.ts';
import { SAMPLES } from './samples.ts';
import { serve } from './server.ts';

const ROOT = dirname(fileURLToPath(new URL('../../', import.meta.url)));
const BUNDLE = '/packages/knowledge/dist/bundle.json';

test('core, intake and knowledge answer in a page as they do in Node', { skip }, async () => {
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
