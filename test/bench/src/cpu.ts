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
 * both. One round of each warms up and is not counted; whichever has had its time is left alone.
 *
 * @param seconds CPU time to spend on each way at least; one round of all items is the least.
 * @returns Items per CPU-second of each way.
 */
export function compare<T>(
  items: readonly T[],
  first: (item: T) => unknown,
  second: (item: T) => unknown,
  seconds: number,
): Pair {
  const ways = [first, second].map((work) => ({ work, spent: 0, rounds: 0 }));
  for (const { work } of ways) timed(items, work);
  while (ways.some(({ spent }) => spent < seconds)) {
    for (const way of ways) {
      if (way.spent >= seconds) continue;
      way.spent += timed(items, way.work);
      way.rounds += 1;
    }
  }
  const [one = Number.NaN, two = Number.NaN] = ways.map(
    ({ spent, rounds }) => (items.length * rounds) / spent,
  );
  return { first: one, second: two };
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
