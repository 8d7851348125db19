import type { Speaker } from '@peephole/core';
import { LIMITS } from '../limits.ts';
import { DESK_SIDE, isNeutralLabel, OTHER_SIDE, PERSON_SIDE } from './call-words.ts';

/** One turn with the label it carried, `''` when it had none. */
export interface RawTurn {
  readonly label: string;
  readonly text: string;
}

// A time stamp may stand before the label; the label is a few words and ends at a colon.
const LABELLED =
  /^\s{0,8}(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s{0,4}[-–]?\s{0,4})?[>*-]{0,2}\s{0,3}\*{0,2}(\p{L}[\p{L}\p{N} ._'’-]{0,28}?|\d{1,2})\s{0,3}(?:\([^)]{0,40}\))?\*{0,2}\s{0,2}:\*{0,2}(?:\s+(\S.*)|\s*)$/u;

/**
 * Turns of a transcript with speaker labels, or `null` when the text is none: fewer than two labelled
 * lines, labels that nobody repeats, or prose that merely has colons.
 */
export function readLabelledTurns(text: string): RawTurn[] | null {
  const turns: RawTurn[] = [];
  const labels = new Map<string, number>();
  let loose = 0;
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() === '') continue;
    const match = LABELLED.exec(line.slice(0, 20_000));
    const label = match?.[1]?.trim() ?? '';
    const last = turns.at(-1);
    if (match !== null && isLabel(label, labels)) {
      labels.set(label.toLowerCase(), (labels.get(label.toLowerCase()) ?? 0) + 1);
      turns.push({ label, text: (match[2] ?? '').trim() });
      if (turns.length >= LIMITS.turns) break;
    } else if (last !== undefined) {
      turns[turns.length - 1] = { label: last.label, text: `${last.text}\n${line.trim()}`.trim() };
      loose += 1;
    } else return null;
  }
  const isKnown = [...labels.keys()].some(
    (label) => sideOfLabel(label) !== null || isNeutralLabel(label),
  );
  const repeats = turns.length >= labels.size * 2 && labels.size <= 6;
  if (turns.length < (isKnown ? 1 : 4) || !(isKnown || repeats) || loose > turns.length * 4)
    return null;
  return turns.filter((turn) => turn.text !== '');
}

function isLabel(label: string, known: ReadonlyMap<string, number>): boolean {
  const lower = label.toLowerCase();
  if (known.has(lower) || sideOfLabel(lower) !== null || isNeutralLabel(lower)) return true;
  // Header names and addresses are not people.
  return (
    !/^(?:https?|from|to|subject|date|sent|von|an|betreff|gesendet|datum|cc|re|fw|ps|note|hinweis|amount|total|order.*|bestell.*)$/u.test(
      lower,
    ) && label.split(/\s+/u).length <= 3
  );
}

/** Speakers of labelled turns; neutral labels stay unknown, since they are no stable roles. */
export function speakersOf(turns: readonly RawTurn[]): Speaker[] {
  const labels = new Set(turns.map((turn) => turn.label.toLowerCase()));
  // "Agent" and "Caller" together: a call centre's transcript, in which the customer is the caller.
  const deskPresent = [...labels].some((label) => DESK_SIDE.has(label));
  return turns.map((turn) => {
    const label = turn.label.toLowerCase();
    if (deskPresent && (label === 'caller' || label === 'anrufer')) return 'person';
    return sideOfLabel(label) ?? 'unknown';
  });
}

function sideOfLabel(label: string): Speaker | null {
  if (OTHER_SIDE.has(label)) return 'caller';
  return PERSON_SIDE.has(label) ? 'person' : null;
}
