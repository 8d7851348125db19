import { join } from 'node:path';
import { scanCost } from '#measure/scan-cost';
import type { CorpusChannel } from './row.ts';

export interface SpeedFigure {
  readonly title: string;
  /** Contacts per CPU-second, user and system; `null` for information only. */
  readonly goal: number | null;
  readonly perSecond: number;
  readonly note: string;
}

/**
 * The corpus's texts take half a second, much of it start-up. The file is given this often, so
 * that the figure says what a text costs; the single pass stands beside it.
 */
const TEXT_PASSES = 10;

/** Contacts per CPU-second of `peephole scan --json`: the whole process, from start to exit. */
export async function measureSpeed(
  corpus: string,
  only: ReadonlySet<CorpusChannel>,
): Promise<readonly SpeedFigure[]> {
  const texts = ['scam', 'legit', 'spam'].map((name) => join(corpus, 'sms', `${name}.jsonl`));
  const repeated = Array.from({ length: TEXT_PASSES }, () => texts).flat();
  const figures = [
    only.has('mail')
      ? await figure('mails per CPU-second (scan --json)', 600, [
          join(corpus, 'mail', 'ham'),
          join(corpus, 'mail', 'phish'),
        ])
      : null,
    only.has('sms') ? await figure('texts per CPU-second (scan --json)', 30_000, repeated) : null,
    only.has('sms') ? await figure('texts, one pass with start-up', null, texts) : null,
  ];
  return figures.filter((found) => found !== null);
}

async function figure(
  title: string,
  goal: number | null,
  paths: readonly string[],
): Promise<SpeedFigure | null> {
  const cost = await scanCost(paths);
  if (cost === null) return null;
  const { contacts, cpuSeconds, maxRssMegabytes } = cost;
  return {
    title,
    goal,
    perSecond: contacts / cpuSeconds,
    note: `${String(contacts)} contacts, ${cpuSeconds.toFixed(2)} s, ${maxRssMegabytes.toFixed(0)} MB`,
  };
}
