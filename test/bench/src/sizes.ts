import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly gzipped: number;
}

const PACKAGES = join(dirname(fileURLToPath(new URL('../../', import.meta.url))), 'packages');

/** What a page has to load: the knowledge, and each package's code as built, not minified. */
export function sizes(): readonly Size[] {
  return [
    knowledge('knowledge, whole', 'bundle.json'),
    knowledge('knowledge to judge with', 'parts/judge.json'),
    knowledge('messages in English', 'parts/messages.en.json'),
    knowledge('playbooks', 'parts/playbooks.json'),
    code('core'),
    code('intake'),
  ];
}

function knowledge(what: string, name: string): Size {
  const file = readFileSync(join(PACKAGES, 'knowledge', 'dist', name));
  return { what, bytes: file.length, gzipped: gzipSync(file, { level: 9 }).length };
}

function code(name: string): Size {
  const dist = join(PACKAGES, name, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.endsWith('.test.js'))
    .sort()
    .map((file) => readFileSync(join(dist, file)));
  const all = Buffer.concat(files);
  return {
    what: `code of ${name}`,
    bytes: all.length,
    gzipped: gzipSync(all, { level: 9 }).length,
  };
}
