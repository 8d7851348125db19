export type { Kept, Original, Summary } from './kept.ts';
export { idOf } from './kept.ts';
export type { ListOptions, Repository } from './repository.ts';
export { StoreError } from './repository.ts';
