import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildBundle } from './build.ts';
import { describe } from './error.ts';
import { bundle } from './index.ts';
import { staleSchemas } from './schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the knowledge has no issues', () => {
  assert.deepEqual(buildBundle(root).issues.map(describe), []);
});

test('the generated bundle equals a fresh build', () => {
  for (const [name, text] of buildBundle(root).files) {
    const current = readFileSync(new URL(name, import.meta.url), 'utf8');
    assert.ok(current === text, `stale: run "node packages/knowledge/dist/build.js" (${name})`);
  }
});

test('the schemas equal those of the types', () => {
  assert.deepEqual(staleSchemas(root).map(describe), []);
});

test('the bundle that programs import is the one in bundle.json', () => {
  const json: unknown = JSON.parse(readFileSync(new URL('bundle.json', import.meta.url), 'utf8'));
  assert.deepEqual(bundle, json);
  assert.match(bundle.hash, /^[0-9a-f]{64}$/u);
});

test('two builds give the same bytes', () => {
  assert.deepEqual([...buildBundle(root).files], [...buildBundle(root).files]);
});

test('Amazon has all its marketplaces, and its never-rules', () => {
  const amazon = bundle.brands.find((b) => b.id === 'amazon');
  const shops = new Set(amazon?.domains.map((d) => d.domain));
  for (const shop of ['amazon.com', 'amazon.co.uk', 'amazon.de', 'amazon.co.jp', 'amazon.com.be']) {
    assert.ok(shops.has(shop), shop);
  }
  assert.ok(amazon?.domains.some((d) => d.domain === 'cloudfront.net' && d.userContent === true));
  assert.equal(bundle.never.filter((n) => n.brand === 'amazon').length, 36);
});
