import type { Issue } from './error.ts';
import type { Knowledge } from './knowledge.ts';

/** Every check that needs nothing but the files, in the order an author would want them. */
export function checkKnowledge(_knowledge: Knowledge): Issue[] {
  return [];
}
