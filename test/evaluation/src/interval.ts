/** A share in per cent with its 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  /** Per cent; `NaN` when `of` is 0. */
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959963984540054;

/** Wilson score interval: keeps its promise for small groups and for shares near 0 and 100 %. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, percent: Number.NaN, low: 0, high: 100 };
  const p = hits / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return {
    hits,
    of,
    percent: 100 * p,
    low: 100 * Math.max(0, middle - half),
    high: 100 * Math.min(1, middle + half),
  };
}
