import type { Claim } from '../judge/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Mention, Mentions } from '../observe/mention.ts';
import { wordsOf } from './compile.ts';
import type { ClaimTest, Condition, FactTest, Near } from './condition.ts';

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
  condition: Condition,
  evidence: Evidence,
  limit: number = MAX_MATCHES,
): readonly Match[] {
  if ('all' in condition) {
    if (!mayHold(condition, evidence)) return [];
    const whole: Mention[] = [];
    for (const each of condition.all) {
      const first = evaluate(each, evidence, 1)[0];
      if (first === undefined) return [];
      whole.push(...first);
    }
    return [whole];
  }
  if ('any' in condition) {
    const matches: Match[] = [];
    for (const each of condition.any) {
      matches.push(...evaluate(each, evidence, limit));
      if (matches.length >= limit) break;
    }
    return matches;
  }
  if ('none' in condition) {
    return condition.none.some((each) => evaluate(each, evidence, 1).length > 0) ? [] : [[]];
  }
  if ('words' in condition) return single(lookUp(condition.words, evidence), limit);
  if ('near' in condition) return near(condition.near, evidence, limit);
  if ('ask' in condition) {
    return single(
      lookUp(
        condition.ask.map((id) => `ask:${id}`),
        evidence,
      ),
      limit,
    );
  }
  if ('fact' in condition) return facts(condition.fact, evidence, limit);
  return claims(condition.claim, evidence);
}

/**
 * Whether all that a condition cannot do without is there at all. Costs a few look-ups and spares
 * most rules the search: nine in ten candidates lack one of their parts.
 */
function mayHold(condition: Condition, evidence: Evidence): boolean {
  const { mentions } = evidence;
  if ('all' in condition) return condition.all.every((each) => mayHold(each, evidence));
  if ('any' in condition) return condition.any.some((each) => mayHold(each, evidence));
  if ('words' in condition) return condition.words.some((word) => mentions.has(word));
  if ('near' in condition) {
    return condition.near.of.every((place) =>
      typeof place === 'string' ? mentions.has(place) : place.some((word) => mentions.has(word)),
    );
  }
  if ('ask' in condition) return condition.ask.some((id) => mentions.has(`ask:${id}`));
  if ('fact' in condition) return mentions.has(`#${condition.fact.name}`);
  return true;
}

/** Mentions of any of the words, in text order, in the parts that count. */
function lookUp(words: readonly string[], { mentions, parts }: Evidence): readonly Mention[] {
  let found: Mention[] | null = null;
  let single: readonly Mention[] = [];
  for (const word of words) {
    const these = mentions.get(word);
    if (these.length === 0) continue;
    if (found !== null) found.push(...these);
    else if (single.length === 0) single = these;
    else found = [...single, ...these];
  }
  const all = found === null ? single : found.sort(inOrder);
  return all.length > 0 && all.some((m) => m.part >= parts)
    ? all.filter((m) => m.part < parts)
    : all;
}

function inOrder(a: Mention, b: Mention): number {
  return a.part - b.part || a.first - b.first;
}

function near(condition: Near, evidence: Evidence, limit: number): readonly Match[] {
  if (!mayHold({ near: condition }, evidence)) return [];
  const places: (readonly Mention[])[] = [];
  for (const place of condition.of) {
    const found = lookUp(wordsOf(place), evidence);
    if (found.length === 0) return [];
    places.push(found);
  }
  const matches = from(places, condition, limit);
  if (matches.length > 0 || condition.ordered === true) return matches;
  // Starting from the first place takes the nearest of each; another start may fit where that does not.
  for (let start = 1; start < places.length; start += 1) {
    const turned = from([...places.slice(start), ...places.slice(0, start)], condition, limit);
    if (turned.length > 0) return turned;
  }
  return [];
}

function from(
  places: readonly (readonly Mention[])[],
  condition: Near,
  limit: number,
): readonly Match[] {
  const [head, ...rest] = places;
  if (head === undefined) return [];
  const matches: Match[] = [];
  for (const first of head) {
    const match = [first];
    for (const place of rest) {
      const next = nearest(place, match, condition);
      if (next === null) break;
      match.push(next);
    }
    if (match.length === places.length) matches.push(match);
    if (matches.length >= limit) break;
  }
  return matches;
}

function single(found: readonly Mention[], limit: number): readonly Match[] {
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
  near: Near,
): Mention | null {
  const last = match[match.length - 1];
  if (last === undefined) return null;
  let best: Mention | null = null;
  let bestGap = near.within + 1;
  for (const candidate of candidates) {
    if (candidate.part !== last.part) continue;
    if (near.ordered === true && candidate.first < last.after) continue;
    if (match.some((m) => candidate.first < m.after && m.first < candidate.after)) continue;
    const gap = wordsBetween([...match, candidate]);
    if (gap < bestGap) {
      best = candidate;
      bestGap = gap;
    }
  }
  return best;
}

/** Words inside the window that belong to none of the mentions. */
function wordsBetween(mentions: readonly Mention[]): number {
  let first = Infinity;
  let after = 0;
  let own = 0;
  for (const mention of mentions) {
    first = Math.min(first, mention.first);
    after = Math.max(after, mention.after);
    own += mention.after - mention.first;
  }
  return after - first - own;
}

function facts(test: FactTest, evidence: Evidence, limit: number): readonly Match[] {
  const found = lookUp([`#${test.name}`], evidence).filter(({ values = {} }) => {
    for (const [key, allowed] of Object.entries(test.is ?? {})) {
      const value = values[key];
      if (value === undefined || !allowed.includes(value)) return false;
    }
    for (const [key, refused] of Object.entries(test.not ?? {})) {
      const value = values[key];
      if (value !== undefined && refused.includes(value)) return false;
    }
    return true;
  });
  return single(found, limit);
}

function claims(test: ClaimTest, { claims: made, knowledge }: Evidence): readonly Match[] {
  if (test.strength === 'none') return made.some((c) => c.strength === 'firm') ? [] : [[]];
  const holds = made.some(
    (c) =>
      (test.strength === 'any' || c.strength === test.strength) &&
      (test.of === undefined || test.of.includes(c.brand)) &&
      (test.category === undefined ||
        test.category.includes(knowledge.brand(c.brand)?.category ?? '')),
  );
  return holds ? [[]] : [];
}
