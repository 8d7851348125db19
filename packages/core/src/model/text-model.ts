import type { ModelWeights } from '../knowledge/bundle.ts';
import type { Facts } from '../observe/observe.ts';
import { BUCKETS, factFeatures, textFeatures } from './features.ts';

/** A word of a contact and how much it weighed. */
export interface WeighedWord {
  readonly part: number;
  readonly word: number;
  /** Bits; above 0 for a scam. */
  readonly bits: number;
}

export interface TextModel {
  /** log2 of the odds that the contact is a scam, at a prior of one half; parts before `parts` count. */
  score(facts: Facts, parts: number): number;
  /** The words that spoke most for a scam, the weightiest first. */
  reasons(facts: Facts, parts: number, limit: number): readonly WeighedWord[];
}

/** Features of the text beyond which each counts less: a long text is no stronger witness. */
export const SMOOTHING = 8;
const BITS_PER_NAT = Math.LOG2E;

/** Unpacks the weights: once, at the start. Each feature counts once, however often it stands there. */
export function textModel(packed: ModelWeights): TextModel {
  const weights = unpack(packed);
  // Marks of the features already counted; a contact's number, so that nothing needs to be cleared.
  const counted = new Int32Array(BUCKETS);
  let contact = 0;
  /** Features of words from `first` to before `after`, each once, weighed by their number. */
  const weigh = ({ buckets, words }: Flat, first: number, after: number): number => {
    contact = contact === 0x7fffffff ? startOver(counted) : contact + 1;
    let sum = 0;
    let features = 0;
    for (let at = 0; at < buckets.length; at += 1) {
      const word = words[at] ?? 0;
      if (word < first) continue;
      if (word >= after) break;
      const bucket = buckets[at] ?? 0;
      if (counted[bucket] === contact) continue;
      counted[bucket] = contact;
      features += 1;
      sum += weights[bucket] ?? 0;
    }
    return sum / Math.sqrt(features + SMOOTHING);
  };
  return {
    score(facts, parts) {
      const flat = flatten(facts, parts);
      let text = weigh(flat, 0, flat.count);
      // What is pasted around a short message makes it no more honest.
      if (flat.count > WINDOW && flat.count <= LONG_TEXT) {
        for (let first = 0; first < flat.count; first += WINDOW / 2)
          text = Math.max(text, weigh(flat, first, first + WINDOW) - WINDOW_COST);
      }
      let logit = packed.bias + text;
      for (const bucket of factFeatures(facts, parts)) logit += weights[bucket] ?? 0;
      return logit * BITS_PER_NAT;
    },
    reasons(facts, parts, limit) {
      const words = new Map<string, { part: number; word: number; bits: number }>();
      const seen = new Set<number>();
      textFeatures(facts, parts, (bucket, part, word) => {
        if (seen.has(bucket)) return;
        seen.add(bucket);
        const key = `${part.toString()}:${word.toString()}`;
        const known = words.get(key) ?? { part, word, bits: 0 };
        known.bits += weights[bucket] ?? 0;
        words.set(key, known);
      });
      const scale = BITS_PER_NAT / Math.sqrt(seen.size + SMOOTHING);
      return [...words.values()]
        .filter(({ bits }) => bits > 0)
        .sort((a, b) => b.bits - a.bits || a.part - b.part || a.word - b.word)
        .slice(0, limit)
        .map((one) => ({ ...one, bits: one.bits * scale }));
    },
  };
}

/** Words of a window, and those of a text that is read in windows too. */
const WINDOW = 48;
const LONG_TEXT = 240;
/** The best of several windows is lifted by chance: nats taken off. */
const WINDOW_COST = 0.5;

/** Features in the order of their words, which are counted through all parts. */
interface Flat {
  readonly buckets: readonly number[];
  readonly words: readonly number[];
  /** Words in all. */
  readonly count: number;
}

function flatten(facts: Facts, parts: number): Flat {
  const buckets: number[] = [];
  const words: number[] = [];
  let count = 0;
  let lastPart = -1;
  let lastWord = -1;
  textFeatures(facts, parts, (bucket, part, word) => {
    if (part !== lastPart || word !== lastWord) count += 1;
    [lastPart, lastWord] = [part, word];
    buckets.push(bucket);
    words.push(count - 1);
  });
  return { buckets, words, count };
}

function startOver(counted: Int32Array): number {
  counted.fill(0);
  return 1;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes in base64, times the scale. */
function unpack({ weights, scale }: ModelWeights): Float32Array {
  const values = new Map<number, number>();
  for (let value = 0; value < BASE64.length; value += 1)
    values.set(BASE64.charCodeAt(value), value);
  const unpacked = new Float32Array(BUCKETS);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < weights.length && at < BUCKETS; index += 1) {
    const value = values.get(weights.charCodeAt(index));
    if (value === undefined) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    unpacked[at] = (byte < 128 ? byte : byte - 256) * scale;
    at += 1;
  }
  return unpacked;
}
