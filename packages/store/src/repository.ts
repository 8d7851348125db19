import type { Kept } from './kept.ts';

/** Where kept contacts are. What a promise says is done survives the end of the program a moment later. */
export interface Repository {
  /**
   * Keeps a contact. One that is there already stays as it was first kept, with the answers and the
   * summary of now.
   */
  put(kept: Kept): Promise<void>;
  get(id: string): Promise<Kept | null>;
  /** Newest first, at most `limit` of them; those that follow `after` in that order, where it is given. */
  list(options?: ListOptions): Promise<readonly Kept[]>;
  count(): Promise<number>;
  /** Gone, original and all. Deleting what is not there is no fault. */
  delete(id: string): Promise<void>;
  /** Deletes all that was kept before that time (ISO 8601); says how many. */
  deleteBefore(at: string): Promise<number>;
  deleteAll(): Promise<void>;
  close(): Promise<void>;
}

export interface ListOptions {
  /** Where the last list ended. */
  readonly after?: Pick<Kept, 'at' | 'id'>;
  /** 1 to 1,000; 100 when it is left out. */
  readonly limit?: number;
}

const USUAL = 100;
const MOST = 1_000;

/** The limit as it is used: within bounds, whatever was asked. */
export function limitOf({ limit = USUAL }: ListOptions): number {
  return Math.max(1, Math.min(MOST, Math.floor(limit)));
}

/** The store could not do it; what was kept before is untouched. */
export class StoreError extends Error {
  /** `full`: no room is left. `unavailable`: the browser has none, or took it away. */
  readonly reason: 'full' | 'unavailable';

  constructor(reason: StoreError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.reason = reason;
  }
}
