/** CPU time of this process in seconds, user and system. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export interface Pair {
  /** Items per CPU-second of the first and of the second way. */
  readonly first: number;
  readonly second: number;
}

/**
 * Measures two ways of doing something with the same items, in turns, so that a busy machine slows
 * both. One round of each warms up and is not counted.
 *
 * @param seconds CPU time to spend on each way at least.
 * @returns Items per CPU-second of each way.
 */
export function compare<T>(
  items: readonly T[],
  first: (item: T) => unknown,
  second: (item: T) => unknown,
  seconds: number,
): Pair {
  const spent = { first: 0, second: 0 };
  let rounds = 0;
  timed(items, first);
  timed(items, second);
  while (Math.min(spent.first, spent.second) < seconds) {
    spent.first += timed(items, first);
    spent.second += timed(items, second);
    rounds += 1;
  }
  const done = items.length * rounds;
  return { first: done / spent.first, second: done / spent.second };
}

function timed<T>(items: readonly T[], work: (item: T) => unknown): number {
  const started = cpuSeconds();
  let empty = 0;
  // Results are looked at, so that no work can be optimised away.
  for (const item of items) if (work(item) === undefined) empty += 1;
  if (empty > 0) throw new Error(`${empty.toString()} pieces of work gave nothing`);
  return cpuSeconds() - started;
}

/** Median CPU time of several runs, in milliseconds. */
export function medianMilliseconds(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = cpuSeconds();
    if (work() === undefined) throw new Error('the work gave nothing');
    return (cpuSeconds() - started) * 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
