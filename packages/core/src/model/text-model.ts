import type { ModelWeights } from '../knowledge/bundle.ts';
import type { Facts } from '../observe/observe.ts';
import { BUCKETS, factFeatures, TextFeatures, textFeatures } from './features.ts';

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
  const list = new TextFeatures();
  /** Features of words from `first` to before `after`, each once, weighed by their number. */
  const weigh = (first: number, after: number): number => {
    contact = contact === 0x7fffffff ? startOver(counted) : contact + 1;
    const { buckets, wordOf, features: all } = list;
    let sum = 0;
    let features = 0;
    for (let at = 0; at < all; at += 1) {
      const word = wordOf[at] ?? 0;
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
      textFeatures(facts, parts, list);
      const { wordCount } = list;
      let text = weigh(0, wordCount);
      // What is pasted around a short message makes it no more honest.
      if (wordCount > WINDOW && wordCount <= LONG_TEXT) {
        for (let first = 0; first < wordCount; first += WINDOW / 2)
          text = Math.max(text, weigh(first, first + WINDOW) - WINDOW_COST);
      }
      let logit = packed.bias + text;
      for (const bucket of factFeatures(facts, parts)) logit += weights[bucket] ?? 0;
      return logit * BITS_PER_NAT;
    },
    reasons(facts, parts, limit) {
      textFeatures(facts, parts, list);
      contact = contact === 0x7fffffff ? startOver(counted) : contact + 1;
      const bits = new Array<number>(list.wordCount).fill(0);
      let features = 0;
      for (let at = 0; at < list.features; at += 1) {
        const bucket = list.buckets[at] ?? 0;
        if (counted[bucket] === contact) continue;
        counted[bucket] = contact;
        features += 1;
        const word = list.wordOf[at] ?? 0;
        bits[word] = (bits[word] ?? 0) + (weights[bucket] ?? 0);
      }
      const scale = BITS_PER_NAT / Math.sqrt(features + SMOOTHING);
      return weightiest(bits, limit).map((at) => ({
        part: list.parts[at] ?? 0,
        word: list.words[at] ?? 0,
        bits: (bits[at] ?? 0) * scale,
      }));
    },
  };
}

/** Places of the largest values above 0, the largest first; of equal ones the first. */
function weightiest(values: readonly number[], limit: number): readonly number[] {
  const places: number[] = [];
  for (const [at, value] of values.entries()) {
    if (value <= 0) continue;
    let place = places.length;
    while (place > 0 && (values[places[place - 1] ?? 0] ?? 0) < value) place -= 1;
    if (place >= limit) continue;
    places.splice(place, 0, at);
    if (places.length > limit) places.pop();
  }
  return places;
}

/** Words of a window, and those of a text that is read in windows too. */
const WINDOW = 48;
const LONG_TEXT = 240;
/** The best of several windows is lifted by chance: nats taken off. */
const WINDOW_COST = 0.5;

function startOver(counted: Int32Array): number {
  counted.fill(0);
  return 1;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes in base64, times the scale. */
function unpack({ weights, scale }: ModelWeights): Float32Array {
  const values = new Int8Array(0x80).fill(-1);
  for (let value = 0; value < BASE64.length; value += 1) values[BASE64.charCodeAt(value)] = value;
  const unpacked = new Float32Array(BUCKETS);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < weights.length && at < BUCKETS; index += 1) {
    const value = values[weights.charCodeAt(index)] ?? -1;
    if (value < 0) break;
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
