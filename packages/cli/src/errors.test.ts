import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ERROR_CODES } from './errors.ts';
import { VERSION } from './version.ts';

const root = new URL('../../../', import.meta.url);

test('docs/errors.md lists exactly the codes there are', () => {
  const page = readFileSync(new URL('docs/errors.md', root), 'utf8');
  const listed = [...page.matchAll(/^\| `(?<code>[a-z-]+)` \|/gmu)].map((m) => m.groups?.['code']);
  assert.deepEqual(listed.sort(), [...ERROR_CODES].sort());
});

test('the version printed is the version of the package', () => {
  const manifest = readFileSync(new URL('packages/cli/package.json', root), 'utf8');
  assert.ok(manifest.includes(`"version": "${VERSION}"`));
});
