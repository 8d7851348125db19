import type { Assessment, Channel, Gap, Verdict, WhoState } from '@peephole/core';
import type { InputKind } from '@peephole/intake';
import type { CliError, ErrorCode } from '../errors.ts';

/** A finding as a scan prints it. Where something is missing rather than present there is no span. */
export interface ScanFinding {
  readonly rule: string;
  /** log2 of the likelihood ratio: above 0 for a scam, below 0 against. */
  readonly bits: number;
  readonly part: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** One contact that was judged. */
export interface ScanAnswer {
  /** Path as given, with `#n` (from 1) inside an mbox or for a row without an id; else the row's id. */
  readonly id: string;
  readonly channel: Channel;
  readonly verdict: Verdict;
  /** Chance that it is a scam, 0 to 1, at the prior the knowledge states. */
  readonly probability: number;
  /** Ids of the brands it speaks as. A brand that is only mentioned is not among them. */
  readonly claims: readonly string[];
  readonly who: WhoState;
  /** Ids of the never-rules it breaks, strongest first. */
  readonly breaks: readonly string[];
  readonly type: string | null;
  readonly findings: readonly ScanFinding[];
  readonly gaps: readonly Gap[];
  /** Milliseconds spent on it, reading included. The one thing that differs between two runs. */
  readonly ms: number;
  /** Calls only: 0-based turn of the first alarm. */
  readonly alarmTurn?: number | null;
}

/** One input that could not be judged. The scan went on. */
export interface ScanError {
  readonly id: string;
  /** What went wrong and what to do about it. */
  readonly error: string;
  readonly code: ErrorCode;
}

/** One line of `peephole scan --json`. */
export type ScanLine = ScanAnswer | ScanError;

export function answerLine(id: string, assessment: Assessment, ms: number): ScanAnswer {
  const claims: string[] = [];
  for (const { strength, brand } of assessment.claims)
    if (strength === 'firm' && !claims.includes(brand)) claims.push(brand);
  const answer = {
    id,
    channel: assessment.channel,
    verdict: assessment.verdict,
    probability: rounded(assessment.probability, 6),
    claims,
    who: assessment.who.state,
    breaks: assessment.breaks,
    type: assessment.type,
    findings: assessment.findings.map((finding) => ({
      rule: finding.rule,
      bits: rounded(finding.bits, 3),
      part: finding.span?.part ?? null,
      start: finding.span?.start ?? null,
      end: finding.span?.end ?? null,
    })),
    gaps: assessment.gaps,
    ms: rounded(ms, 3),
  };
  return assessment.channel === 'call'
    ? { ...answer, alarmTurn: assessment.alarmTurn ?? null }
    : answer;
}

export function errorLine(id: string, error: CliError): ScanError {
  return { id, error: error.message, code: error.code };
}

export function isAlarm(verdict: Verdict): boolean {
  return verdict === 'impostor' || verdict === 'scam';
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** One thing to judge. Can be sent to a worker thread. */
export type JudgeableItem =
  | {
      readonly kind: 'file';
      readonly id: string;
      readonly path: string;
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'mail';
      readonly id: string;
      readonly bytes: Uint8Array;
      readonly truncated: boolean;
    }
  /** One line of a JSONL file; its id is the row's own if it has one. */
  | { readonly kind: 'row'; readonly id: string; readonly text: string };

/** One thing to judge, or the reason why there is nothing. */
export type ScanItem =
  JudgeableItem | { readonly kind: 'error'; readonly id: string; readonly error: CliError };

/** What a judge needs to know, wherever it runs. Plain values only. */
export interface WorkerSettings {
  readonly as: InputKind | undefined;
  readonly receivers: readonly string[];
  readonly lists: { readonly allow: readonly string[]; readonly deny: readonly string[] };
}
