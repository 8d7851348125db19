import type { Assessment, Contact, Explanation } from '@peephole/core';
import { labelsOf } from '../messages.ts';
import { sentence, shown } from '../terminal/untrusted.ts';
import { wrap } from '../terminal/wrap.ts';
import type { AnswerOptions } from './answer-options.ts';
import { quote } from './quote.ts';

/** Header fields shown: what a mail has, up to where a flood begins. */
const HEADERS = 60;

/** Everything that was found, for whoever wants to know why: rule ids, weights, places, headers. */
export function details(
  contact: Contact,
  assessment: Assessment,
  words: Explanation,
  options: AnswerOptions,
): string[] {
  const { knowledge, language, columns, style } = options;
  const label = labelsOf(knowledge.bundle, language);
  const out = ['', style.strong(label('cli.findings'))];
  if (assessment.findings.length === 0) out.push(`  ${label('cli.no-findings')}`);
  assessment.findings.forEach((finding, index) => {
    const bits = label('cli.bits', { bits: signed(finding.bits) });
    const decisive = finding.decisive ? `, ${label('cli.decisive')}` : '';
    out.push(`  ${style.strong(finding.rule)}  ${bits}${decisive}`);
    const text = words.findings[index]?.text;
    if (text !== undefined) {
      out.push(
        ...wrap(
          sentence(text, () => false),
          { columns, first: '    ' },
        ),
      );
    }
    const { span } = finding;
    const part = span === null ? undefined : contact.parts.find((one) => one.id === span.part);
    if (span === null || part === undefined || span.end <= span.start) return;
    out.push(...quote(part.text, span.start, span.end, { columns, indent: '    | ', style }));
  });
  const ids: readonly (readonly [string, readonly string[]])[] = [
    ['claims', assessment.claims.map((claim) => `${claim.brand} (${claim.strength})`)],
    ['asks', assessment.asks],
    ['breaks', assessment.breaks],
    ['type', assessment.type === null ? [] : [assessment.type]],
    ['who', [`${assessment.who.state} (${assessment.who.reason})`]],
    ['gaps', assessment.gaps.map((gap) => gap.code)],
    ['turn', typeof assessment.alarmTurn === 'number' ? [assessment.alarmTurn.toString()] : []],
    ['knowledge', [assessment.knowledge.slice(0, 16)]],
    ['engine', [assessment.engine]],
  ];
  out.push('', style.strong(label('cli.details')));
  for (const [name, values] of ids) {
    if (values.length > 0) {
      out.push(...wrap(values.join(', '), { columns, first: `  ${name.padEnd(10)}` }));
    }
  }
  if (contact.channel === 'email' && contact.headers.length > 0) {
    out.push('', style.strong(label('cli.headers')));
    for (const { name, value } of contact.headers.slice(0, HEADERS)) {
      out.push(...wrap(`${shown(name)}: ${shown(value)}`, { columns, first: '  ', rest: '    ' }));
    }
  }
  return out;
}

function signed(bits: number): string {
  const rounded = Math.round(bits * 10) / 10;
  return rounded > 0 ? `+${rounded.toString()}` : rounded.toString();
}
