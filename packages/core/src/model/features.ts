import type { Facts } from '../observe/observe.ts';
import type { ReadPart } from '../observe/mention.ts';
import { hashOf } from './word-hash.ts';

/**
 * What the text model sees of a contact: hashed words, word beginnings and word pairs of the folded
 * text, and the facts of `observe`. Figures, links and brands' names are replaced by what they are,
 * so that the model learns how a contact speaks and never whose name or number it bears.
 */

/** Buckets that features are hashed into; a power of two. */
export const BUCKETS: number = 1 << 16;
/** Words per contact that the model reads; more say nothing new. */
const MAX_MODEL_WORDS = 1000;

/** Features a word can have: itself, its beginning, a pair and a triple that end with it. */
const MOST_OF_A_WORD = 4;

/**
 * Features of a text in the order of its words, repeated ones too. Room for the longest text is made
 * once: a list is filled anew for each contact.
 */
export class TextFeatures {
  /** For each feature its bucket, and the place of its word among `parts` and `words`. */
  readonly buckets: Int32Array = new Int32Array(MAX_MODEL_WORDS * MOST_OF_A_WORD);
  readonly wordOf: Int32Array = new Int32Array(MAX_MODEL_WORDS * MOST_OF_A_WORD);
  /** For each word that was read its part, and its place there. */
  readonly parts: Int32Array = new Int32Array(MAX_MODEL_WORDS);
  readonly words: Int32Array = new Int32Array(MAX_MODEL_WORDS);
  /** How many of them hold. */
  features = 0;
  wordCount = 0;

  clear(): void {
    this.features = 0;
    this.wordCount = 0;
  }

  /** The features added from now on are this word's. */
  begin(part: number, word: number): void {
    this.parts[this.wordCount] = part;
    this.words[this.wordCount] = word;
    this.wordCount += 1;
  }

  add(bucket: number): void {
    this.buckets[this.features] = bucket;
    this.wordOf[this.features] = this.wordCount - 1;
    this.features += 1;
  }
}

/** Salts keep features of different kinds apart. */
const SALT = {
  word: 0,
  stem: 0x5bd1e995,
  pair: 0x27d4eb2f,
  triple: 0x165667b1,
  subject: 0x2c1b3c6d,
  sender: 0x297a2d39,
  attachment: 0x1b56c4e9,
  person: 0x6c62272e,
  fact: 0x51ed270b,
} as const;

const BRAND = hashOf('#brand');
const LINK = hashOf('#link');

/** Fills the list with every feature of the text of the parts before `parts`. */
export function textFeatures(facts: Facts, parts: number, list: TextFeatures): void {
  list.clear();
  let room = MAX_MODEL_WORDS;
  const stands = stoodFor(facts);
  const told = toldToCheckers(facts);
  for (const read of facts.reads) {
    if (read.index >= parts || room <= 0) break;
    room -= featuresOfPart(read, stands?.get(read.index), told?.get(read.index), room, list);
  }
}

function featuresOfPart(
  { index, part, folded }: ReadPart,
  stands: ReadonlyMap<number, StandIn> | undefined,
  told: ReadonlySet<number> | undefined,
  room: number,
  list: TextFeatures,
): number {
  const salt = saltOf(part);
  const { known, sentences } = folded;
  const count = Math.min(known.length, room);
  let before = 0;
  let beforeThat = 0;
  let at = 0;
  while (at < count) {
    if (told?.has(sentences[at] ?? -1) === true) {
      at += 1;
      before = 0;
      continue;
    }
    const word = known[at];
    if (word === undefined) break;
    const stand = stands?.get(at);
    const hash = stand === undefined ? word.hash : stand.hash;
    list.begin(index, at);
    list.add(bucketOf(hash ^ salt));
    if (stand === undefined && word.stem !== null) list.add(bucketOf(word.stem ^ salt ^ SALT.stem));
    if (before !== 0) {
      list.add(bucketOf(mixed(before, hash) ^ salt ^ SALT.pair));
      // A character of Chinese or Japanese is a word of its own: three of them say what a word does.
      if (beforeThat !== 0 && word.text.charCodeAt(0) >= 0x2e80)
        list.add(bucketOf(mixed(mixed(beforeThat, before), hash) ^ salt ^ SALT.triple));
    }
    beforeThat = before;
    before = hash;
    at = stand === undefined ? at + 1 : Math.max(at + 1, stand.after);
  }
  return count;
}

/** Buckets of the facts of the parts before `parts`, each once. */
export function factFeatures(facts: Facts, parts: number): readonly number[] {
  const names = new Set<string>([`channel:${facts.contact.channel}`]);
  for (const name of facts.mentions.facts()) {
    // What nobody sees, a sender hides for good reasons and for bad ones.
    if (name === '#hidden') continue;
    for (const { part, values } of facts.mentions.get(name)) {
      if (part >= parts) continue;
      names.add(name);
      if (name === '#link') {
        names.add(`${name}:${values?.['standing'] ?? ''}`);
        if ((values?.['imitates'] ?? '') !== '') names.add('#link:imitates');
      } else if (name === '#sender') {
        names.add(`${name}:${values?.['standing'] ?? ''}`);
      } else if (name === '#number' || name === '#deadline') {
        names.add(`${name}:${values?.['type'] ?? values?.['unit'] ?? ''}`);
      } else if (name === '#attachment') names.add(`${name}:${values?.['ending'] ?? ''}`);
    }
  }
  return [...names].map((name) => bucketOf(hashOf(name) ^ SALT.fact));
}

/** Sentences that speak to a checker and not to the person, by part: they say nothing about the rest. */
function toldToCheckers({
  mentions,
  reads,
}: Facts): ReadonlyMap<number, ReadonlySet<number>> | null {
  if (!mentions.has('$instructs-checker')) return null;
  const told = new Map<number, Set<number>>();
  for (const { part, first } of mentions.get('$instructs-checker')) {
    const sentences = told.get(part) ?? new Set<number>();
    const sentence = reads[part]?.folded.sentences[first] ?? -1;
    // What it is told to answer stands in the next one.
    told.set(part, sentences.add(sentence).add(sentence + 1));
  }
  return told;
}

interface StandIn {
  readonly hash: number;
  readonly after: number;
}

/** Words that links and brands' names are made of, by part: first word → what stands in for them. */
function stoodFor(facts: Facts): ReadonlyMap<number, ReadonlyMap<number, StandIn>> | null {
  if (facts.names.length === 0 && facts.links.length === 0) return null;
  const stands = new Map<number, Map<number, StandIn>>();
  const put = (part: number, first: number, after: number, hash: number): void => {
    let there = stands.get(part);
    if (there === undefined) stands.set(part, (there = new Map<number, StandIn>()));
    const known = there.get(first);
    if (known === undefined || known.after < after) there.set(first, { hash, after });
  };
  for (const { part, first, after, alone } of facts.names)
    if (alone) put(part, first, after, BRAND);
  for (const { part, first, after, values } of facts.mentions.get('#link'))
    if (values?.['kind'] === 'text' && after > first) put(part, first, after, LINK);
  return stands;
}

function saltOf(part: ReadPart['part']): number {
  switch (part.kind) {
    case 'subject':
      return SALT.subject;
    case 'sender':
    case 'reply-to':
      return SALT.sender;
    case 'attachment':
      return SALT.attachment;
    default:
      return part.kind === 'turn' && part.speaker === 'person' ? SALT.person : SALT.word;
  }
}

function mixed(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second;
}

/** Murmur's finalizer, so that near hashes land far apart. */
function bucketOf(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h & (BUCKETS - 1);
}
