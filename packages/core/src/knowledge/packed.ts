import type { KnowledgeBundle } from './bundle.ts';

/**
 * A bundle for sending: every phrase stands once, in the order in which the lists first name it, and
 * the lists stand apart as references. Compressed it is smaller than the bundle, since gzip forgets a
 * phrase after 32 kB. `unpackKnowledge` gives back the bundle, but for the order of phrases within a
 * list, which means nothing.
 */
export interface PackedKnowledge extends Omit<KnowledgeBundle, Shared> {
  /** Joined by line feeds. */
  readonly phrases: string;
  /** Every list of phrases in the order of its place in `rest`, keys by name; joined by line feeds. */
  readonly lists: string;
  /** The parts of the bundle that hold lists of phrases, with `~` in each list's place. */
  readonly rest: Readonly<Record<Shared, unknown>>;
}

type Shared = 'terms' | 'asks' | 'rules' | 'never';

/** Stands where a list was. */
const PLACE = '~';
/** Before the count of phrases that are new, and so follow each other. */
const NEW = '+';
const RADIX = 36;

/** @throws RangeError where a string of the knowledge is the mark of a list or holds a line feed. */
export function packKnowledge(bundle: KnowledgeBundle): PackedKnowledge {
  const { terms, asks, rules, never, ...others } = bundle;
  const ids = new Map<string, number>();
  const lists: string[] = [];
  const pack = (value: unknown): unknown => {
    if (isList(value)) {
      lists.push(references(value, ids));
      return PLACE;
    }
    if (value === PLACE) throw new RangeError(`a string of the knowledge is ${PLACE} alone`);
    return mapped(value, pack);
  };
  const rest = { terms: pack(terms), asks: pack(asks), rules: pack(rules), never: pack(never) };
  return { ...others, phrases: [...ids.keys()].join('\n'), lists: lists.join('\n'), rest };
}

/** The bundle that was packed. Phrases that are equal are one string. */
export function unpackKnowledge(packed: PackedKnowledge): KnowledgeBundle {
  const { phrases, lists, rest, ...others } = packed;
  const all = phrases.split('\n');
  const written = lists.split('\n');
  let list = 0;
  let known = 0;
  const read = (): readonly string[] => {
    const [steps = '', fresh] = (written[list++] ?? '').split(NEW);
    const found: string[] = [];
    let at = known;
    for (const step of steps === '' ? [] : steps.split(',')) {
      at -= Number.parseInt(step, RADIX);
      found.push(all[at] ?? '');
    }
    if (fresh !== undefined) {
      const from = known;
      known += Number.parseInt(fresh, RADIX);
      found.push(...all.slice(from, known));
    }
    return found;
  };
  const unpack = (value: unknown): unknown => (value === PLACE ? read() : mapped(value, unpack));
  const { terms, asks, rules, never } = rest;
  // In the order in which they were packed: references count back from where they stand.
  return {
    ...others,
    terms: unpack(terms),
    asks: unpack(asks),
    rules: unpack(rules),
    never: unpack(never),
  } as KnowledgeBundle;
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

/** A list as steps back from phrase to known phrase, and the count of those that are new. */
function references(list: readonly string[], ids: Map<string, number>): string {
  const known: number[] = [];
  let fresh = 0;
  const before = ids.size;
  for (const phrase of list) {
    const id = ids.get(phrase);
    if (id !== undefined) {
      known.push(id);
      continue;
    }
    if (phrase.includes('\n')) throw new RangeError(`a phrase holds a line feed: ${phrase}`);
    ids.set(phrase, ids.size);
    fresh += 1;
  }
  known.sort((a, b) => b - a);
  const steps = known.map((id, at) => ((known[at - 1] ?? before) - id).toString(RADIX));
  return `${steps.join(',')}${fresh === 0 ? '' : `${NEW}${fresh.toString(RADIX)}`}`;
}

function mapped(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (value === null || typeof value !== 'object') return value;
  // Keys by name, not as they stand: whoever writes the packed form down may sort them.
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, map(one)]),
  );
}
