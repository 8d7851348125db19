import type { Assessment, Finding } from '../judge/assessment.ts';

/** More than three reasons are not read. */
const MOST = 3;

/**
 * The findings to give a person as reasons: those that carry the verdict, decisive ones first. An ask
 * whose rule is among them, and a second rule about the same ask, would say one thing twice.
 */
export function strongestFindings({ verdict, findings }: Assessment): readonly Finding[] {
  if (verdict === 'nothing-found') return [];
  const carrying = findings.filter(({ bits, decisive }) =>
    verdict === 'genuine' ? bits < 0 : bits > 0 || decisive,
  );
  const ordered = [...carrying].sort(
    (a, b) => Number(b.decisive) - Number(a.decisive) || Number(isAsk(a)) - Number(isAsk(b)),
  );
  const told = new Set<string>();
  const reasons: Finding[] = [];
  for (const finding of ordered) {
    const about = finding.params['ask'] || finding.rule;
    if (told.has(about)) continue;
    told.add(about);
    reasons.push(finding);
    if (reasons.length === MOST) break;
  }
  return reasons;
}

/** A broken rule says more than the ask that breaks it, so it goes first. */
function isAsk({ kind }: Finding): boolean {
  return kind === 'ask';
}
