import { contactFeatures, type Contact, type Knowledge } from '@peephole/core';
import { ownRows } from '#evaluation/own-contacts';
import type { Row } from '#evaluation/row';
import type { Example } from './fit.ts';

/** A contact to learn from, before it has its weight. */
export interface Candidate extends Omit<Example, 'weight'> {
  /** `own`, or the collection it is from. */
  readonly source: string;
  /** Near-identical contacts share it. */
  readonly cluster: string;
}

/** Contacts of one source and label from which on each further one counts less. */
const MANY = 300;

/** The tuned-on half of the own set. What stays unopened is never learnt from. */
export function ownCandidates(knowledge: Knowledge): readonly Candidate[] {
  return ownRows()
    .filter((row) => row.split === 'tune')
    .flatMap((row) => {
      const contact = row.read();
      return beginnings(contact, row.firstAsk).map((part, at) => ({
        id: at === 0 ? row.id : `${row.id}#${String(at)}`,
        scam: row.label === 'scam',
        source: 'own',
        cluster: row.id,
        ...contactFeatures(part, knowledge),
      }));
    });
}

/**
 * The contact, and of a conversation its beginnings too, since it is judged turn by turn: up to the
 * first harmful ask, or the first half and two thirds of one that has none.
 */
function beginnings(contact: Contact, firstAsk: number | null): readonly Contact[] {
  const turns = contact.parts.filter(({ kind }) => kind === 'turn').length;
  if (turns < FEWEST_TURNS) return [contact];
  const ends =
    firstAsk === null ? [Math.ceil(turns / 2), Math.ceil((2 * turns) / 3)] : [firstAsk + 1];
  return [contact, ...ends.filter((end) => end < turns).map((end) => upTo(contact, end))];
}

const FEWEST_TURNS = 4;

function upTo(contact: Contact, turns: number): Contact {
  let seen = 0;
  const parts = contact.parts.filter(({ kind }) => {
    if (kind === 'turn') seen += 1;
    return kind !== 'turn' || seen <= turns;
  });
  return { ...contact, parts };
}

/** Rows of the corpus's `tune`; advertising is neither one nor the other. */
export function corpusCandidates(
  rows: readonly Row[],
  knowledge: Knowledge,
  may: (source: string) => boolean,
): readonly Candidate[] {
  return rows
    .filter((row) => row.split === 'tune' && row.label !== 'spam' && may(row.source))
    .map((row) => ({
      id: row.id,
      scam: row.label === 'scam',
      source: row.source,
      cluster: row.cluster,
      ...contactFeatures(row.read(), knowledge),
    }));
}

/**
 * Weighs candidates: a source with many counts by the root of their number, clusters count as one
 * contact and a little more, and both labels weigh the same in all.
 */
export function weigh(candidates: readonly Candidate[]): readonly Example[] {
  const bySource = tally(candidates, ({ source, scam }) => `${source} ${String(scam)}`);
  const byCluster = tally(candidates, ({ cluster }) => cluster);
  const raw = candidates.map((candidate) => {
    const many = bySource(candidate);
    const share = candidate.source === 'own' ? 1 : Math.min(1, Math.sqrt(MANY / many));
    return share / Math.sqrt(byCluster(candidate));
  });
  const sum = (scam: boolean): number =>
    candidates.reduce((all, c, at) => all + (c.scam === scam ? (raw[at] ?? 0) : 0), 0);
  const balance = sum(false) / Math.max(1, sum(true));
  return candidates.map(({ id, scam, text, facts }, at) => ({
    id,
    scam,
    text,
    facts,
    weight: (raw[at] ?? 0) * (scam ? balance : 1),
  }));
}

function tally<T>(items: readonly T[], key: (item: T) => string): (item: T) => number {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return (item) => counts.get(key(item)) ?? 0;
}
