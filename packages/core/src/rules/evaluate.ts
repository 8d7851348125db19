import type { Claim } from '../judge/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Mention, Mentions } from '../observe/mention.ts';
import type { ClaimTest, FactTest } from './condition.ts';
import type { Numbered, NumberedNear } from './numbered.ts';

/** What a condition is held against. */
export interface Evidence {
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
  readonly knowledge: Knowledge;
  /** Only parts before this index count: a call is judged turn by turn. */
  readonly parts: number;
}

/** One way in which a condition holds: the mentions that make it hold, possibly none. */
export type Match = readonly Mention[];

/** Ways that are looked for; the first one free of a warning is enough. */
const MAX_MATCHES = 150;

/**
 * Ways in which the condition holds, in text order; empty when it does not.
 *
 * @param limit Ways that are wanted at most; the search stops there.
 */
export function evaluate(
  condition: Numbered,
  evidence: Evidence,
  limit: number = MAX_MATCHES,
): readonly Match[] {
  switch (condition.kind) {
    case 'all': {
      if (!mayHold(condition, evidence.mentions)) return NO_MATCH;
      const whole: Mention[] = [];
      for (const each of condition.of) {
        const first = evaluate(each, evidence, 1)[0];
        if (first === undefined) return NO_MATCH;
        for (const mention of first) whole.push(mention);
      }
      return [whole];
    }
    case 'any': {
      const matches: Match[] = [];
      for (const each of condition.of) {
        for (const match of evaluate(each, evidence, limit)) matches.push(match);
        if (matches.length >= limit) break;
      }
      return matches;
    }
    case 'none':
      for (const each of condition.of) if (evaluate(each, evidence, 1).length > 0) return NO_MATCH;
      return HOLDS;
    case 'words':
      return single(lookUp(condition.names, evidence), limit);
    case 'near':
      return near(condition, evidence, limit);
    case 'fact':
      return facts(condition.name, condition.test, evidence, limit);
    case 'claim':
      return isClaimed(condition.test, evidence) ? HOLDS : NO_MATCH;
  }
}

const NO_MATCH: readonly Match[] = [];
/** It holds, and no words show it. */
const HOLDS: readonly Match[] = [[]];

/**
 * Whether all that a condition cannot do without is there at all. Costs a few look-ups and spares
 * most rules the search: nine in ten candidates lack one of their parts.
 */
export function mayHold(condition: Numbered, mentions: Mentions): boolean {
  switch (condition.kind) {
    case 'all':
      for (const each of condition.of) if (!mayHold(each, mentions)) return false;
      return true;
    case 'any':
      for (const each of condition.of) if (mayHold(each, mentions)) return true;
      return false;
    case 'words':
      return mentions.holdsAny(condition.names);
    case 'near':
      for (const place of condition.of) if (!mentions.holdsAny(place)) return false;
      return true;
    case 'fact':
      return mentions.holds(condition.name);
    case 'none':
    case 'claim':
      return true;
  }
}

/** Mentions of any of the words, in text order, in the parts that count. */
function lookUp(names: readonly number[], { mentions, parts }: Evidence): readonly Mention[] {
  let found: Mention[] | null = null;
  let single: readonly Mention[] = [];
  for (const name of names) {
    if (!mentions.holds(name)) continue;
    const these = mentions.of(name);
    if (found !== null) found.push(...these);
    else if (single.length === 0) single = these;
    else found = [...single, ...these];
  }
  const all = found === null ? single : found.sort(inOrder);
  return parts !== Infinity && all.some((m) => m.part >= parts)
    ? all.filter((m) => m.part < parts)
    : all;
}

function inOrder(a: Mention, b: Mention): number {
  return a.part - b.part || a.first - b.first;
}

function near(condition: NumberedNear, evidence: Evidence, limit: number): readonly Match[] {
  if (!mayHold(condition, evidence.mentions)) return NO_MATCH;
  const places: (readonly Mention[])[] = [];
  for (const place of condition.of) {
    const found = lookUp(place, evidence);
    if (found.length === 0) return NO_MATCH;
    places.push(found);
  }
  const matches = from(places, 0, condition, limit);
  if (matches.length > 0 || condition.ordered) return matches;
  // Starting from the first place takes the nearest of each; another start may fit where that does not.
  for (let start = 1; start < places.length; start += 1) {
    const turned = from(places, start, condition, limit);
    if (turned.length > 0) return turned;
  }
  return NO_MATCH;
}

/** Matches that take each mention of the place `start` and the nearest of those after it, in a circle. */
function from(
  places: readonly (readonly Mention[])[],
  start: number,
  condition: NumberedNear,
  limit: number,
): readonly Match[] {
  const head = places[start];
  if (head === undefined) return NO_MATCH;
  let matches: Match[] | null = null;
  for (const first of head) {
    const match = [first];
    for (let step = 1; step < places.length; step += 1) {
      const place = places[(start + step) % places.length] ?? [];
      const next = nearest(place, match, condition);
      if (next === null) break;
      match.push(next);
    }
    if (match.length < places.length) continue;
    matches ??= [];
    matches.push(match);
    if (matches.length >= limit) break;
  }
  return matches ?? NO_MATCH;
}

function single(found: readonly Mention[], limit: number): readonly Match[] {
  if (found.length === 0) return NO_MATCH;
  const matches: Match[] = [];
  for (let at = 0; at < found.length && at < limit; at += 1) {
    const mention = found[at];
    if (mention !== undefined) matches.push([mention]);
  }
  return matches;
}

/** The candidate that keeps the match tightest, overlapping none of it; `null` when all are too far. */
function nearest(
  candidates: readonly Mention[],
  match: readonly Mention[],
  { within, ordered }: NumberedNear,
): Mention | null {
  const last = match[match.length - 1];
  if (last === undefined) return null;
  // The window so far, and the words in it that belong to a mention.
  let first = Infinity;
  let after = 0;
  let own = 0;
  for (const mention of match) {
    first = Math.min(first, mention.first);
    after = Math.max(after, mention.after);
    own += mention.after - mention.first;
  }
  let best: Mention | null = null;
  let bestGap = within + 1;
  for (const candidate of candidates) {
    if (candidate.part !== last.part) continue;
    if (ordered && candidate.first < last.after) continue;
    const gap =
      Math.max(after, candidate.after) -
      Math.min(first, candidate.first) -
      own -
      (candidate.after - candidate.first);
    if (gap >= bestGap || overlaps(candidate, match)) continue;
    best = candidate;
    bestGap = gap;
  }
  return best;
}

function overlaps(candidate: Mention, match: readonly Mention[]): boolean {
  for (const m of match) if (candidate.first < m.after && m.first < candidate.after) return true;
  return false;
}

function facts(
  name: number,
  { is, not }: FactTest,
  { mentions, parts }: Evidence,
  limit: number,
): readonly Match[] {
  if (!mentions.holds(name)) return NO_MATCH;
  const matches: Match[] = [];
  for (const mention of mentions.of(name)) {
    if (matches.length >= limit) break;
    if (mention.part >= parts) continue;
    const { values = {} } = mention;
    if (is !== undefined && !hasAll(is, values)) continue;
    if (not !== undefined && hasAny(not, values)) continue;
    matches.push([mention]);
  }
  return matches;
}

type Values = Readonly<Record<string, string>>;
type Allowed = Readonly<Record<string, readonly string[]>>;

function hasAll(wanted: Allowed, values: Values): boolean {
  for (const key of Object.keys(wanted)) {
    const value = values[key];
    if (value === undefined || wanted[key]?.includes(value) !== true) return false;
  }
  return true;
}

function hasAny(refused: Allowed, values: Values): boolean {
  for (const key of Object.keys(refused)) {
    const value = values[key];
    if (value !== undefined && refused[key]?.includes(value) === true) return true;
  }
  return false;
}

function isClaimed(test: ClaimTest, { claims: made, knowledge }: Evidence): boolean {
  if (test.strength === 'none') return !made.some((c) => c.strength === 'firm');
  return made.some(
    (c) =>
      (test.strength === 'any' || c.strength === test.strength) &&
      (test.of === undefined || test.of.includes(c.brand)) &&
      (test.category === undefined ||
        test.category.includes(knowledge.brand(c.brand)?.category ?? '')),
  );
}
