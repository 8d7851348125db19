/**
 * The knowledge as one compiled value. `bundle.js` beside this file is written by `build.ts`; this
 * module uses nothing of Node, so a page can import it.
 */
import type { KnowledgeBundle } from '@peephole/core';
import { bundle as generated } from './bundle.js';

/** Frozen by convention: hand it to `loadKnowledge` of `@peephole/core` once and keep the result. */
export const bundle: KnowledgeBundle = generated;
