/** Writes `schema/*.schema.json` from the authoring types: `node packages/knowledge/dist/schemas.js`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import type { Issue } from './error.ts';
import { FILES } from './knowledge.ts';

/** Schema text by file name. Needs the TypeScript sources, so it runs in the repository only. */
export function generateSchemas(root: string): Map<string, string> {
  const generator = createGenerator({
    path: join(root, 'src/knowledge.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    additionalProperties: false,
    expose: 'all',
    topRef: true,
    skipTypeCheck: true,
  });
  const schemas = new Map<string, string>();
  for (const type of new Set(Object.values(FILES).map((file) => file.type))) {
    const schema = generator.createSchema(type);
    schemas.set(`${type}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return schemas;
}

/** One issue for each schema that no longer matches the types. */
export function staleSchemas(root: string): Issue[] {
  const issues: Issue[] = [];
  for (const [name, text] of generateSchemas(root)) {
    const file = `schema/${name}`;
    let current = '';
    try {
      current = readFileSync(join(root, file), 'utf8');
    } catch {
      // A missing file is as stale as an old one.
    }
    if (current !== text) {
      issues.push({
        code: 'stale-schema',
        file,
        path: [],
        message: 'differs from the types; run "node packages/knowledge/dist/schemas.js"',
      });
    }
  }
  return issues;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  mkdirSync(join(root, 'schema'), { recursive: true });
  for (const [name, text] of generateSchemas(root)) writeFileSync(join(root, 'schema', name), text);
}
