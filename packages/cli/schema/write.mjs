// Writes the published JSON Schemas from the TypeScript types: `npm run schema -w packages/cli`.
// A test compares the files with a fresh run, so a change of a type cannot go out without its schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const PACKAGES = fileURLToPath(new URL('../..', import.meta.url));

/** Each schema: the type it describes, where that stands, and where it is published. */
export const SCHEMAS = [
  {
    type: 'Assessment',
    source: join(PACKAGES, 'core', 'src', 'judge', 'assessment.ts'),
    tsconfig: join(PACKAGES, 'core', 'tsconfig.json'),
    file: join(PACKAGES, 'core', 'schema', 'assessment.schema.json'),
  },
  {
    type: 'ScanLine',
    source: join(PACKAGES, 'cli', 'src', 'scan', 'line.ts'),
    tsconfig: join(PACKAGES, 'cli', 'tsconfig.json'),
    file: join(PACKAGES, 'cli', 'schema', 'scan-line.schema.json'),
  },
];

/** The text of one schema. */
export function schemaText({ type, source, tsconfig }) {
  const generator = createGenerator({
    path: source,
    tsconfig,
    type,
    topRef: false,
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const schema = generator.createSchema(type);
  return `${JSON.stringify({ title: type, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const schema of SCHEMAS) {
    mkdirSync(dirname(schema.file), { recursive: true });
    writeFileSync(schema.file, schemaText(schema));
  }
}
