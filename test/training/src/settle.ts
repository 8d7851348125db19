export interface Counts {
  scams: number;
  honest: number;
}

/**
 * Bits after experience: what the counts say, where that is less than what the author gave. A rule that
 * finds no honest contact keeps its bits. Depends on the counts alone, so that settling twice changes
 * nothing; rounded to a tenth.
 *
 * @param found Contacts in which the rule fired.
 * @param all Contacts of its channels that were looked at.
 */
export function settled(bits: number, found: Counts, all: Counts): number {
  if (bits <= 0 || found.honest === 0) return bits;
  // Half a contact of each label, since none is as rare as never.
  const scams = (found.scams + 0.5) / Math.max(1, all.scams);
  const honest = (found.honest + 0.5) / Math.max(1, all.honest);
  const worth = Math.round(Math.log2(scams / honest) * 10) / 10;
  return Math.max(0, Math.min(bits, worth));
}
