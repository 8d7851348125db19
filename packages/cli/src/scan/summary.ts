import type { KnowledgeBundle, Verdict } from '@peephole/core';
import type { Language } from '../language.ts';
import { labelsOf, messageIn } from '../messages.ts';
import { shown, visible } from '../terminal/untrusted.ts';
import type { Style } from '../terminal/style.ts';
import { width } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';
import { SIGN } from '../check/sign.ts';
import { isAlarm, type ScanAnswer, type ScanLine } from './line.ts';

/** Alarms and errors listed by name: the rest is a number. `--json` has them all. */
const LISTED = 20;
/** Rows of a table of brands or rules. */
const ROWS = 8;

const VERDICTS: readonly Verdict[] = ['impostor', 'scam', 'unproven', 'genuine', 'nothing-found'];

/** What a scan remembers of what it saw: counts and a few names, however many contacts there are. */
export class Summary {
  contacts = 0;
  alarms = 0;
  errors = 0;
  readonly #verdicts = new Map<Verdict, number>();
  readonly #brands = new Map<string, number>();
  readonly #breaks = new Map<string, number>();
  readonly #alarmList: ScanAnswer[] = [];
  readonly #errorList: { readonly id: string; readonly error: string }[] = [];

  add(line: ScanLine): void {
    if ('error' in line) {
      this.errors += 1;
      if (this.#errorList.length < LISTED) this.#errorList.push(line);
      return;
    }
    this.contacts += 1;
    count(this.#verdicts, line.verdict);
    if (!isAlarm(line.verdict)) return;
    this.alarms += 1;
    for (const brand of line.claims) count(this.#brands, brand);
    for (const rule of line.breaks) count(this.#breaks, rule);
    if (this.#alarmList.length < LISTED) this.#alarmList.push(line);
  }

  lines(bundle: KnowledgeBundle, language: Language, style: Style, columns: number): string[] {
    const label = labelsOf(bundle, language);
    const out: string[] = [''];
    const heading = (text: string): void => {
      out.push('', style.strong(text));
    };
    out[0] = style.strong(label('cli.scan-contacts', { count: this.contacts }));
    for (const verdict of VERDICTS) {
      const name = messageIn(bundle, language, `verdict.${verdict}.word`) ?? verdict;
      out.push(row(this.#verdicts.get(verdict) ?? 0, `${SIGN[verdict]} ${name}`));
    }
    if (this.errors > 0) out.push(row(this.errors, `[x] ${label('cli.scan-errors')}`));

    if (this.#brands.size > 0) {
      heading(label('cli.scan-brands'));
      const names = new Map(bundle.brands.map((brand) => [brand.id, brand.name]));
      for (const [brand, n] of top(this.#brands)) out.push(row(n, names.get(brand) ?? brand));
    }
    if (this.#breaks.size > 0) {
      heading(label('cli.scan-breaks'));
      const rules = new Map(bundle.never.map((rule) => [rule.id, rule.statement]));
      for (const [id, n] of top(this.#breaks)) {
        out.push(row(n, id));
        const statement = messageIn(bundle, language, `never.${id}`) ?? rules.get(id);
        if (statement !== undefined) {
          out.push(...wrap(statement, { columns, first: ' '.repeat(10) }).map(style.quiet));
        }
      }
    }
    if (this.#alarmList.length > 0) {
      heading(label('cli.scan-alarms'));
      for (const alarm of this.#alarmList) {
        const name = `${SIGN[alarm.verdict]} ${alarm.verdict}`;
        const rest = [alarm.claims.join(', '), (alarm.type ?? '').replace(/^scam\./u, '')].filter(
          (part) => part !== '',
        );
        const id = fitted(nameOf(alarm.id), Math.max(20, columns - 46));
        const pad = ' '.repeat(Math.max(1, columns - 44 - width(id)));
        out.push(`  ${name.padEnd(14)} ${id}${pad}${rest.join('  ')}`.slice(0, columns).trimEnd());
      }
      const more = this.alarms - this.#alarmList.length;
      if (more > 0) out.push(`  ${label('cli.scan-and-more', { count: more })}`);
    }
    if (this.#errorList.length > 0) {
      heading(label('cli.scan-errors'));
      for (const { id, error } of this.#errorList) {
        out.push(
          ...wrap(`${nameOf(id)}: ${visible(error)}`, { columns, first: '  ', rest: '    ' }),
        );
      }
      const more = this.errors - this.#errorList.length;
      if (more > 0) out.push(`  ${label('cli.scan-and-more', { count: more })}`);
    }
    return out;
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function top(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ROWS);
}

function row(n: number, text: string): string {
  return `${n.toString().padStart(8)}  ${text}`;
}

/** A path is the person's own; the id of a row may be anything. */
function nameOf(id: string): string {
  return id.includes('://') ? shown(id) : visible(id);
}

/** The end of a path says more than its beginning. */
function fitted(text: string, columns: number): string {
  const characters = [...text];
  if (characters.length <= columns) return text;
  return `…${characters.slice(characters.length - columns + 1).join('')}`;
}
