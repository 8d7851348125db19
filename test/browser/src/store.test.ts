import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { CONFORMANCE } from '@peephole/store/conformance';
import { launch, skip, TIMEOUT_MS } from './browser.ts';
import { importMap } from './import-map.ts';
import { serve } from './server.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

test('the database of the browser keeps what it is given', { skip }, async () => {
  const server = await serve(ROOT, page());
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/`);
    await tab.locator('pre').waitFor({ timeout: TIMEOUT_MS });
    const lines = ((await tab.locator('pre').textContent()) ?? '').split('\n');
    assert.deepEqual(
      lines,
      CONFORMANCE.map(({ name }) => `ok ${name}`),
    );
  } finally {
    await browser.close();
    await server.close();
  }
});

function page(): string {
  const imports = importMap(ROOT, ['@peephole/store/conformance', '@peephole/store/indexed-db']);
  return `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { checkIndexedDb } from '/test/browser/dist/store-page.js';
const answer = document.createElement('pre');
answer.textContent = await checkIndexedDb().catch((error) => String(error));
document.body.append(answer);
</script>
`;
}
