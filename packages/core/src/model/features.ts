import { figuresAsLetters } from '../observe/fold.ts';
import type { Facts } from '../observe/observe.ts';
import type { ReadPart } from '../observe/mention.ts';

/**
 * What the text model sees of a contact: hashed words, word beginnings and word pairs of the folded
 * text, and the facts of `observe`. Figures, links and brands' names are replaced by what they are,
 * so that the model learns how a contact speaks and never whose name or number it bears.
 */

/** Buckets that features are hashed into; a power of two. */
export const BUCKETS: number = 1 << 16;
/** Words per contact that the model reads; more say nothing new. */
const MAX_MODEL_WORDS = 1000;
/** Letters of a word's beginning, which stand for its stem. */
const STEM = 5;

/** Receives a feature of the text: its bucket, and the word it ends at. */
export type TextVisitor = (bucket: number, part: number, word: number) => void;

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

const FIGURES = hashOf('#figures');
const MIXED = hashOf('#letters-and-figures');
const BRAND = hashOf('#brand');
const LINK = hashOf('#link');

/** Visits every feature of the text of the parts before `parts`, repeated ones too. */
export function textFeatures(facts: Facts, parts: number, visit: TextVisitor): void {
  let room = MAX_MODEL_WORDS;
  const stands = stoodFor(facts);
  const told = toldToCheckers(facts);
  for (const read of facts.reads) {
    if (read.index >= parts || room <= 0) break;
    room -= featuresOfPart(read, stands.get(read.index), told.get(read.index), room, visit);
  }
}

function featuresOfPart(
  { index, part, folded }: ReadPart,
  stands: ReadonlyMap<number, StandIn> | undefined,
  told: ReadonlySet<number> | undefined,
  room: number,
  visit: TextVisitor,
): number {
  const salt = saltOf(part);
  const { words } = folded;
  const count = Math.min(words.length, room);
  let before = 0;
  let beforeThat = 0;
  let at = 0;
  while (at < count) {
    if (told?.has(folded.sentences[at] ?? -1) === true) {
      at += 1;
      before = 0;
      continue;
    }
    const stand = stands?.get(at);
    const word = words[at] ?? '';
    let hash: number;
    let next = at + 1;
    if (stand !== undefined) {
      hash = stand.hash;
      next = Math.max(next, stand.after);
    } else {
      hash = wordHash(word);
    }
    visit(bucketOf(hash ^ salt), index, at);
    if (stand === undefined && word.length > STEM && hash !== FIGURES && hash !== MIXED)
      visit(bucketOf(hashOf(word, STEM) ^ salt ^ SALT.stem), index, at);
    if (before !== 0) {
      visit(bucketOf(mixed(before, hash) ^ salt ^ SALT.pair), index, at);
      // A character of Chinese or Japanese is a word of its own: three of them say what a word does.
      if (beforeThat !== 0 && word.charCodeAt(0) >= 0x2e80)
        visit(bucketOf(mixed(mixed(beforeThat, before), hash) ^ salt ^ SALT.triple), index, at);
    }
    beforeThat = before;
    before = hash;
    at = next;
  }
  return count;
}

/** Buckets of the facts of the parts before `parts`, each once. */
export function factFeatures(facts: Facts, parts: number): readonly number[] {
  const names = new Set<string>([`channel:${facts.contact.channel}`]);
  for (const name of facts.mentions.names()) {
    // What nobody sees, a sender hides for good reasons and for bad ones.
    if (name === '#hidden' || (!name.startsWith('#') && !name.startsWith('ask:'))) continue;
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
function toldToCheckers({ mentions, reads }: Facts): ReadonlyMap<number, ReadonlySet<number>> {
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
function stoodFor(facts: Facts): ReadonlyMap<number, ReadonlyMap<number, StandIn>> {
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

function wordHash(word: string): number {
  let figures = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) figures += 1;
  }
  if (figures === 0) return hashOf(word);
  if (figures === word.length) return FIGURES ^ Math.min(figures, 6);
  const letters = figuresAsLetters(word);
  return letters === word ? MIXED : hashOf(letters);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string, length: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
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
