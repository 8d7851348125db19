import type { Brand, KnowledgeBundle } from '../knowledge/bundle.ts';

/** What words and advice need of the knowledge. */
export interface KnowledgeView {
  readonly bundle: KnowledgeBundle;
  brand(id: string): Brand | undefined;
}
