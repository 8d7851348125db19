import type { Finding } from './assessment.ts';
import type { Channel } from '../contact/contact.ts';
import type { JudgeSettings } from '../knowledge/bundle.ts';

/** What each further finding in the same direction counts of the one before it. */
const FADE = 0.92;

/**
 * Sums the evidence. Findings are no independent witnesses: three rules often see one sentence. So
 * each further finding in the same direction counts a little less than the one before it.
 */
export function sumOfBits(findings: readonly Pick<Finding, 'bits'>[]): number {
  if (findings.length === 0) return 0;
  const against: number[] = [];
  const inFavour: number[] = [];
  for (const { bits } of findings) {
    if (bits > 0) against.push(bits);
    else if (bits < 0) inFavour.push(bits);
  }
  return faded(against) + faded(inFavour);
}

function faded(bits: number[]): number {
  if (bits.length > 1) bits.sort((a, b) => Math.abs(b) - Math.abs(a));
  let sum = 0;
  for (let at = 0; at < bits.length; at += 1) sum += (bits[at] ?? 0) * FADE ** at;
  return sum;
}

/** The chance that the contact is a scam, 0 to 1, at the stated prior and as measured for the channel. */
export function probability(
  bits: number,
  channel: Channel,
  { prior, calibration }: Pick<JudgeSettings, 'prior' | 'calibration'>,
): number {
  const odds = Math.log2(prior / (1 - prior)) + worthOf(bits, calibration?.[channel] ?? []);
  const p = 1 / (1 + 2 ** -odds);
  return Math.round(p * 1e6) / 1e6;
}

function worthOf(bits: number, pairs: readonly (readonly [sum: number, worth: number])[]): number {
  const [first] = pairs;
  if (first === undefined) return bits;
  if (bits <= first[0]) return first[1];
  for (let at = 1; at < pairs.length; at += 1) {
    const low = pairs[at - 1] ?? first;
    const high = pairs[at] ?? low;
    if (bits > high[0]) continue;
    return low[1] + ((high[1] - low[1]) * (bits - low[0])) / Math.max(1e-9, high[0] - low[0]);
  }
  return pairs.at(-1)?.[1] ?? bits;
}
