import type { Linear } from './fit.ts';

export interface Packed {
  /** Signed bytes in base64, one a bucket. */
  readonly weights: string;
  readonly scale: number;
  readonly bias: number;
}

const STEPS = 31;

/**
 * Rounds the weights to few steps, so that they compress. Those near zero fall to zero; the largest
 * few are cut to the last step, since a single word should not decide.
 */
export function pack({ weights, bias }: Linear): Packed {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((largest / STEPS).toPrecision(6));
  const bytes = Buffer.alloc(weights.length);
  weights.forEach((weight, bucket) => {
    bytes.writeInt8(Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale))), bucket);
  });
  return { weights: bytes.toString('base64'), scale, bias: Number(bias.toFixed(4)) };
}
