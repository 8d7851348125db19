import type { Finding } from './assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Facts } from '../observe/observe.ts';

/** Words that are shown as the model's evidence. */
const SHOWN = 5;
/** Words between two of them that still are one passage. */
const ONE_PASSAGE = 12;
/** Below this the model has nothing to say. */
const LEAST_BITS = 0.5;

/** Bits that the opening of a live call is spared: it is the ask that alarms. */
const BEFORE_THE_ASK = 3;
/** Asks of fewer bits are made in honest calls too. */
const HARMFUL_ASK = 3;

/** A live call in which nothing harmful was asked yet: honest callers open like those who deceive. */
function isStillTalk({ contact, mentions }: Facts, knowledge: Knowledge, parts: number): boolean {
  if (contact.channel !== 'call' || contact.form !== 'live') return false;
  return !knowledge.bundle.asks.some(
    ({ id, bits }) =>
      bits >= HARMFUL_ASK && mentions.get(`ask:${id}`).some(({ part }) => part < parts),
  );
}

/**
 * What the text model says, as one finding among the others: never decisive, and only ever against
 * the contact, since words that sound honest prove nothing.
 */
export function modelFinding(facts: Facts, knowledge: Knowledge, parts: number): Finding | null {
  const { model } = knowledge;
  const settings = knowledge.bundle.model?.channels[facts.contact.channel];
  // Who calls a company is spoken to by its staff, and asked for much that a caller may not ask.
  if (model === null || settings === undefined || facts.startedByPerson) return null;
  // The words of a bare address are no wording: on such channels the model is given no say.
  if (settings.most < LEAST_BITS) return null;
  const bits = Math.min(
    settings.most,
    settings.slope * (model.score(facts, parts) - settings.offset) -
      (isStillTalk(facts, knowledge, parts) ? BEFORE_THE_ASK : 0),
  );
  if (bits < LEAST_BITS) return null;
  const words = model.reasons(facts, parts, SHOWN);
  const [first] = words;
  if (first === undefined) return null;
  const read = facts.reads[first.part];
  if (read === undefined) return null;
  const near = words
    .filter(({ part, word }) => part === first.part && Math.abs(word - first.word) <= ONE_PASSAGE)
    .map(({ word }) => word);
  const shown = words.map(({ part, word }) => {
    const where = facts.reads[part];
    return where?.part.text.slice(where.folded.starts[word], where.folded.ends[word]) ?? '';
  });
  return {
    rule: 'model.wording',
    kind: 'text',
    bits: Math.round(bits * 100) / 100,
    decisive: false,
    span: {
      part: read.part.id,
      start: read.folded.starts[Math.min(...near)] ?? 0,
      end: read.folded.ends[Math.max(...near)] ?? 0,
    },
    params: { words: telling(shown).join(', ') },
  };
}

/** Words that tell a reader something: not figures, and not the small words of a language. */
function telling(shown: readonly string[]): readonly string[] {
  const all = [...new Set(shown.map((word) => word.toLowerCase()))];
  const some = all.filter((word) => /\p{L}/u.test(word) && !SMALL.test(word));
  return some.length === 0 ? all : some;
}

/** Up to three Latin letters; one sign of another script may be a word. */
const SMALL = /^[a-z\p{M}\p{N}]{1,3}$/u;
