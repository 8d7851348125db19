import { createHash } from 'node:crypto';

/** `tune` may be read and tuned on; contacts of `check` are counted and never looked at. */
export type Split = 'tune' | 'check';

export const SPLITS: readonly Split[] = ['tune', 'check'];

const TUNE_PERCENT = 70;

/** Which half a cluster belongs to: by hash, so that it never depends on order or on other rows. */
export function splitOf(cluster: string): Split {
  const digest = createHash('sha256').update(cluster).digest('hex');
  return Number.parseInt(digest.slice(0, 8), 16) % 100 < TUNE_PERCENT ? 'tune' : 'check';
}
