import type { KnowledgeBundle } from '@peephole/core';

/** Shape of the generated `dist/bundle.js`. */
export declare const bundle: KnowledgeBundle;
