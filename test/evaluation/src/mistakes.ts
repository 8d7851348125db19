import { writeFileSync } from 'node:fs';
import type { Outcome } from './outcome.ts';

/**
 * Writes the mistakes of the tune half as JSON lines: scams without an alarm, honest contacts with
 * one, look-alikes not named, honest hosts called one, and whatever threw. Contacts of the check
 * half never appear: whoever reads the file must not see them.
 */
export function writeMistakes(file: string, outcomes: readonly Outcome[]): number {
  const lines = outcomes
    .filter(({ row }) => row.split === 'tune')
    .flatMap((outcome) => {
      const expected = expectation(outcome);
      return expected === null ? [] : [JSON.stringify(record(outcome, expected))];
    });
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return lines.length;
}

/** What should have come out instead; `null` when nothing is wrong. */
function expectation(outcome: Outcome): string | null {
  const { row } = outcome;
  if (outcome.verdict === 'error') return 'no error';
  if (row.channel === 'domains') return expectedOfHost(outcome);
  if (row.label === 'scam' && !outcome.alarm) return 'alarm';
  if (row.label === 'honest' && outcome.alarm) return 'no alarm';
  return null;
}

function expectedOfHost({ row, looksLike }: Outcome): string | null {
  const amazons = row.traits.has('owned-by-amazon') || row.traits.has('original');
  if (row.twist !== undefined && !amazons) {
    return looksLike.has('amazon') ? null : 'look-alike of amazon';
  }
  if (row.label === 'honest' || amazons) return looksLike.size === 0 ? null : 'no look-alike';
  // Scam hosts are counted for information: most imitate nothing in their name.
  return null;
}

function record(outcome: Outcome, expected: string): Readonly<Record<string, unknown>> {
  const { row } = outcome;
  return {
    id: row.id,
    channel: row.channel,
    label: row.label,
    expected,
    verdict: outcome.verdict,
    brand: row.brandLabel,
    registryBrand: row.brand,
    source: row.source,
    language: row.language,
    cluster: row.cluster,
    type: row.type,
    traits: [...row.traits],
    ...(row.host === undefined ? {} : { host: row.host }),
    ...(row.twist === undefined ? {} : { kind: row.twist }),
    probability: outcome.probability,
    who: outcome.who,
    claims: outcome.claims,
    breaks: outcome.breaks,
    foundType: outcome.type,
    alarmTurn: outcome.alarmTurn,
    findings: outcome.findings.map(({ rule, kind, bits, decisive, span, params }) => ({
      rule,
      kind,
      bits,
      decisive,
      span,
      params,
    })),
    ...(outcome.error === null ? {} : { error: outcome.error }),
  };
}
