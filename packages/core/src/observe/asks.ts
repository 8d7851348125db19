import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Match } from '../rules/evaluate.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Facts } from './observe.ts';
import type { Mention, ReadPart } from './mention.ts';

/** One thing the contact wants done, and where it says so. */
export interface FoundAsk {
  readonly id: string;
  readonly mention: Mention;
}

/**
 * What the contact asks for. A sentence that warns ("we never ask for your password", "do not share
 * this code") uses the same words as one that asks, so a match inside a warning is none.
 */
export function findAsks(facts: Facts, knowledge: Knowledge): FoundAsk[] {
  const found: FoundAsk[] = [];
  const evidence = { mentions: facts.mentions, claims: [], knowledge, parts: Infinity };
  for (const ask of knowledge.asks.candidates(facts.mentions.present())) {
    for (const match of evaluate(ask.test, evidence)) {
      const mention = cover(match, facts.reads);
      if (mention === null || isWarning(mention, facts)) continue;
      const read = facts.reads[mention.part];
      // The person's own words on a call ask nothing of the person.
      if (read?.part.speaker === 'person') continue;
      found.push({ id: ask.id, mention });
      facts.mentions.add(`ask:${ask.id}`, mention);
    }
  }
  return found;
}

/** From the first word of a match to its last, in the part where it ends. */
function cover(match: Match, reads: readonly ReadPart[]): Mention | null {
  const placed = match.filter((m) => m.after > m.first || m.end > m.start);
  const last = placed.reduce<Mention | null>(
    (best, m) => (best === null || m.part > best.part ? m : best),
    null,
  );
  if (last === null) return match[0] ?? null;
  const here = placed.filter((m) => m.part === last.part);
  const first = Math.min(...here.map((m) => m.first));
  const after = Math.max(...here.map((m) => m.after));
  const folded = reads[last.part]?.folded;
  return {
    part: last.part,
    first,
    after,
    start: Math.min(folded?.starts[first] ?? Infinity, ...here.map((m) => m.start)),
    end: Math.max(folded?.ends[after - 1] ?? 0, ...here.map((m) => m.end)),
  };
}

/** Words after the match that may still turn it: "geben Sie den Code nicht weiter". */
const TURNS_AFTER = 3;

function isWarning(mention: Mention, { mentions, reads }: Facts): boolean {
  const sentences = reads[mention.part]?.folded.sentences;
  if (sentences === undefined) return false;
  const from = sentences[mention.first];
  const to = sentences[Math.max(mention.first, mention.after - 1)];
  return WARNINGS.some((list) =>
    mentions.get(list).some((warning) => {
      if (warning.part !== mention.part || warning.first > mention.after + TURNS_AFTER)
        return false;
      // "If you do not send it" threatens; it does not warn.
      if (mentions.get('$if-you').some((m) => m.part === warning.part && m.after === warning.first))
        return false;
      const sentence = sentences[warning.first];
      return sentence === from || sentence === to;
    }),
  );
}

/** A sentence that warns, and one that tells what others do. */
const WARNINGS = ['$warns-against', '$tells-of-scams'];
