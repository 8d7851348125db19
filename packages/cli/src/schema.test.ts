import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SCHEMAS, schemaText } from '../schema/write.mjs';

for (const schema of SCHEMAS) {
  test(`the published schema of ${schema.type} is what its type says (npm run schema -w packages/cli)`, () => {
    assert.equal(readFileSync(schema.file, 'utf8'), schemaText(schema));
  });
}
