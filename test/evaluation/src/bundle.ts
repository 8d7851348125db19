import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBundle } from '@peephole/core';

/** The knowledge as built. Written by our own build, which checked it. */
export function readBundle(): KnowledgeBundle {
  const file = fileURLToPath(import.meta.resolve('@peephole/knowledge/bundle.json'));
  return JSON.parse(readFileSync(file, 'utf8')) as KnowledgeBundle;
}
