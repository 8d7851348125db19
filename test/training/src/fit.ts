import { BUCKETS, SMOOTHING } from '@peephole/core';
import { seeded, shuffle } from './random.ts';

/** One contact as numbers. */
export interface Example {
  readonly id: string;
  readonly scam: boolean;
  /** How much it counts, so that no source drowns the others. */
  readonly weight: number;
  readonly text: readonly number[];
  readonly facts: readonly number[];
}

export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface FitOptions {
  readonly seed: number;
  readonly passes: number;
  /** Step of AdaGrad. */
  readonly step: number;
  /** Pull towards zero of every weight that an example touches. */
  readonly ridge: number;
}

export const FIT: FitOptions = { seed: 20_261_122, passes: 24, step: 0.35, ridge: 2e-4 };

/**
 * Logistic regression by AdaGrad over shuffled examples. Deterministic: same examples and options,
 * same weights, to the last bit.
 */
export function fit(examples: readonly Example[], options: FitOptions = FIT): Linear {
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const random = seeded(options.seed);
  const order = examples.map((_, at) => at);
  for (let pass = 0; pass < options.passes; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const share = 1 / Math.sqrt(example.text.length + SMOOTHING);
      const error =
        (chance(logit({ weights, bias }, example)) - (example.scam ? 1 : 0)) * example.weight;
      const move = (bucket: number, value: number): void => {
        const gradient = error * value + options.ridge * (weights[bucket] ?? 0);
        const sum = (squares[bucket] ?? 0) + gradient * gradient;
        squares[bucket] = sum;
        weights[bucket] =
          (weights[bucket] ?? 0) - (options.step * gradient) / Math.sqrt(sum + 0.01);
      };
      for (const bucket of example.text) move(bucket, share);
      for (const bucket of example.facts) move(bucket, 0.5);
      biasSquares += error * error;
      bias -= (options.step * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

/** Log-odds in nats. */
export function logit(
  { weights, bias }: Linear,
  { text, facts }: Pick<Example, 'text' | 'facts'>,
): number {
  let sum = 0;
  for (const bucket of text) sum += weights[bucket] ?? 0;
  let all = bias + sum / Math.sqrt(text.length + SMOOTHING);
  for (const bucket of facts) all += weights[bucket] ?? 0;
  return all;
}

function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
