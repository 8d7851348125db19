import { performance } from 'node:perf_hooks';
import {
  assess,
  type Assessment,
  type Finding,
  type Knowledge,
  type Verdict,
} from '@peephole/core';
import type { Row } from './row.ts';

/** What the engine said about one row; the contact itself is gone by then. */
export interface Outcome {
  readonly row: Row;
  /** `error` when intake or the engine threw: never an alarm, and always a mistake. */
  readonly verdict: Verdict | 'error';
  readonly alarm: boolean;
  readonly probability: number;
  readonly who: Assessment['who'] | null;
  readonly claims: readonly string[];
  readonly breaks: readonly string[];
  readonly type: string | null;
  readonly findings: readonly Finding[];
  /** Brands that a host in it was named a look-alike of. */
  readonly looksLike: ReadonlySet<string>;
  readonly alarmTurn: number | null;
  /** Turns of a conversation; 0 for what has none. */
  readonly turns: number;
  readonly error: string | null;
  /** Reading and judging, in milliseconds of wall clock. */
  readonly ms: number;
}

const LOOK_ALIKE = 'link.look-alike';

/** Reads and judges one row. Whatever throws is recorded, since neither side may throw on content. */
export function judgeRow(row: Row, knowledge: Knowledge): Outcome {
  const started = performance.now();
  try {
    const contact = row.read();
    const found = assess(contact, { knowledge });
    return {
      row,
      verdict: found.verdict,
      alarm: found.verdict === 'scam' || found.verdict === 'impostor',
      probability: found.probability,
      who: found.who,
      claims: found.claims.map(({ brand }) => brand),
      breaks: found.breaks,
      type: found.type,
      findings: found.findings,
      looksLike: new Set(found.findings.flatMap(lookAlikeBrand)),
      alarmTurn: found.alarmTurn ?? null,
      turns: contact.parts.filter(({ kind }) => kind === 'turn').length,
      error: null,
      ms: performance.now() - started,
    };
  } catch (error) {
    return {
      row,
      verdict: 'error',
      alarm: false,
      probability: Number.NaN,
      who: null,
      claims: [],
      breaks: [],
      type: null,
      findings: [],
      looksLike: new Set(),
      alarmTurn: null,
      turns: 0,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      ms: performance.now() - started,
    };
  }
}

function lookAlikeBrand(finding: Finding): readonly string[] {
  const brand = finding.params['brand'];
  return finding.rule === LOOK_ALIKE && brand !== undefined ? [brand] : [];
}
