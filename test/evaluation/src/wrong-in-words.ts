import type { Finding } from '@peephole/core';
import { groupBy } from './group.ts';
import type { Outcome } from './outcome.ts';
import type { OwnOutcome } from './report-own.ts';

/** A line that would say only this is left out. */
const NOT_GIVEN = 'not given';

/** Groups named in a sentence; the rest is one number. */
const NAMED = 6;

/**
 * What went wrong in one channel of the tune half, as a list of sentences: counts by whose name is
 * used, by collection, by type and by what was answered instead. Nothing of a contact is in it.
 */
export function wrongInWords(what: string, outcomes: readonly Outcome[]): string {
  const { scams, honest, missed, accused } = sides(outcomes);
  return [
    `- **${amount(missed.length)} of ${amount(scams.length)} scam ${what} got no alarm.**`,
    ...parts(missed, [
      ['In the name of', ({ row }) => (row.group === 'none' ? 'no brand' : row.group)],
      ['Collection', ({ row }) => row.source],
      ['Type', ({ row }) => row.type ?? NOT_GIVEN],
      ['Answer instead', ({ verdict }) => verdict],
    ]),
    `- **${amount(accused.length)} of ${amount(honest.length)} honest ${what} were accused.**`,
    ...parts(accused, [
      ['Sender', ({ row }) => (row.group === 'none' ? 'no brand' : row.group)],
      ['Collection', ({ row }) => row.source],
      ['What weighed most', ({ findings }) => strongest(findings)],
    ]),
  ].join('\n');
}

/** The opened half, by what it is and by what went wrong. */
function sides<
  T extends {
    readonly row: { readonly split: string; readonly label: string };
    readonly alarm: boolean;
  },
>(
  outcomes: readonly T[],
): Readonly<Record<'scams' | 'honest' | 'missed' | 'accused', readonly T[]>> {
  const tune = outcomes.filter(({ row }) => row.split === 'tune');
  const scams = tune.filter(({ row }) => row.label === 'scam');
  const honest = tune.filter(({ row }) => row.label === 'honest');
  return {
    scams,
    honest,
    missed: scams.filter(({ alarm }) => !alarm),
    accused: honest.filter(({ alarm }) => alarm),
  };
}

/** The same for the opened half of the own set. */
export function ownWrongInWords(outcomes: readonly OwnOutcome[]): string {
  const { scams, honest, missed, accused } = sides(outcomes);
  return [
    `- **${amount(missed.length)} of ${amount(scams.length)} scams of our own got no alarm.**`,
    ...parts(missed, [
      ['Channel', ({ row }) => row.channel],
      ['Language', ({ row }) => row.language],
      ['Type', ({ row }) => row.type ?? NOT_GIVEN],
      ['Answer instead', ({ found }) => found.verdict],
    ]),
    `- **${amount(accused.length)} of ${amount(honest.length)} honest contacts of our own were accused.**`,
    ...parts(accused, [
      ['Channel', ({ row }) => row.channel],
      ['Language', ({ row }) => row.language],
      ['What weighed most', ({ found }) => strongest(found.findings)],
    ]),
  ].join('\n');
}

/** Findings come strongest first. */
function strongest(findings: readonly Finding[]): string {
  return findings[0]?.rule ?? 'nothing';
}

type Question<T> = readonly [title: string, of: (item: T) => string];

function parts<T>(items: readonly T[], questions: readonly Question<T>[]): readonly string[] {
  return questions
    .filter(([, of]) => items.some((item) => of(item) !== NOT_GIVEN))
    .map(([title, of]) => `  - ${title}: ${listed(items, of)}.`);
}

/** `phishing 12, other 3, and 4 in 2 more`: the largest groups first. */
export function listed<T>(items: readonly T[], of: (item: T) => string): string {
  const groups = [...groupBy(items, of)]
    .map(([name, group]) => ({ name, count: group.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  // One group more is named rather than summed up.
  const shown = groups.length === NAMED + 1 ? groups : groups.slice(0, NAMED);
  const rest = groups.slice(shown.length);
  const words = shown.map(({ name, count }) => `${name} ${amount(count)}`).join(', ');
  if (rest.length === 0) return words;
  const left = rest.reduce((sum, { count }) => sum + count, 0);
  return `${words}, and ${amount(left)} in ${amount(rest.length)} more`;
}

/** `1,234`, whatever the locale of the machine. */
export function amount(count: number): string {
  return count.toLocaleString('en-US');
}
