import {
  advise,
  explain,
  readHost,
  type Advice,
  type AdvisedRecipient,
  type AdvisedStep,
  type Assessment,
  type Contact,
  type EvidenceLevel,
  type Explanation,
  type Verdict,
} from '@peephole/core';
import { isAlarm } from '../scan/line.ts';
import { labelsOf, type Labels } from '../messages.ts';
import type { Style, Tone } from '../terminal/style.ts';
import { sentence, visible } from '../terminal/untrusted.ts';
import { width } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';
import type { AnswerOptions } from './answer-options.ts';
import { details } from './details.ts';
import { quote } from './quote.ts';
import { SIGN } from './sign.ts';

const TONE: Readonly<Record<Verdict, Tone>> = {
  impostor: 'alarm',
  scam: 'alarm',
  unproven: 'careful',
  genuine: 'proven',
  'nothing-found': 'plain',
};

/** How close to the original, of five. */
const PEGS: Readonly<Record<EvidenceLevel, number>> = {
  original: 5,
  attached: 4,
  inline: 3,
  screenshot: 2,
  typed: 1,
};

/** Recipients of a report that are named without `--details`: the best ones come first. */
const REPORTS = 3;

/** The readable answer, one string a line, none wider than `columns`. */
export function answer(contact: Contact, assessment: Assessment, options: AnswerOptions): string[] {
  const { knowledge, language, country, did } = options;
  const words = explain(assessment, knowledge, {
    language,
    ...(country === undefined ? {} : { country }),
  });
  const advice = advise(assessment, knowledge, {
    language,
    did,
    ...(country === undefined ? {} : { country }),
  });
  const page = new Page(options);
  head(page, assessment.verdict, words);
  if (advice.recover !== null) recovery(page, advice.recover);
  reasons(page, contact, words);
  rule(page, words);
  if (advice.recover === null) verification(page, advice, assessment.verdict, options.details);
  basis(page, words);
  // Nobody is reported for a contact that may well be honest.
  if (isAlarm(assessment.verdict) || advice.recover !== null || options.details) {
    reports(page, advice, options.details);
  }
  if (options.details) page.add(...details(contact, assessment, words, options));
  else more(page, words);
  return page.lines;
}

/** Lines that are gathered, with the ways in which an answer writes them. */
class Page {
  readonly lines: string[] = [];
  readonly label: Labels;
  readonly style: Style;
  readonly columns: number;
  readonly day: string | undefined;
  readonly #owned: (host: string) => boolean;

  constructor({ knowledge, language, style, columns, day }: AnswerOptions) {
    this.label = labelsOf(knowledge.bundle, language);
    this.style = style;
    this.columns = columns;
    this.day = day;
    this.#owned = (host) => readHost(host, knowledge)?.standing === 'brand';
  }

  add(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  heading(text: string): void {
    this.add('', this.style.strong(text));
  }

  /** A sentence that may hold values of the contact. */
  untrusted(text: string, first: string, rest?: string): string[] {
    return this.#wrapped(sentence(text, this.#owned), first, rest);
  }

  /** A sentence of our own. */
  own(text: string, first: string, rest?: string): string[] {
    return this.#wrapped(visible(text), first, rest);
  }

  #wrapped(text: string, first: string, rest?: string): string[] {
    const columns = this.columns;
    return wrap(text, { columns, first, ...(rest === undefined ? {} : { rest }) });
  }
}

function head(page: Page, verdict: Verdict, words: Explanation): void {
  const { style, columns } = page;
  const title = ` ${SIGN[verdict]} ${words.word.toUpperCase()}`;
  const day = page.day === undefined ? '' : `${page.day} `;
  const space = ' '.repeat(Math.max(1, columns - width(title) - day.length));
  const band = `${title}${space}${day}`;
  page.add(style.band(style.colour ? band : band.trimEnd(), TONE[verdict]));
  if (!style.colour) page.add(` ${'='.repeat(width(title) - 1)}`);
  page.add('');
  page.add(...page.untrusted(words.headline, '  ').map(style.strong));
  page.add('');
  page.add(...page.untrusted(words.action, '  -> ').map(style.strong));
  page.add('');
  const lines: (readonly [string, string])[] = [
    [page.label('cli.who'), words.who],
    [page.label('cli.what'), words.what],
  ];
  if (words.would !== null) lines.push([page.label('cli.would'), words.would]);
  const names = Math.max(...lines.map(([name]) => width(name)));
  for (const [name, text] of lines) {
    const pad = ' '.repeat(names - width(name));
    page.add(...page.untrusted(text, `  ${name}${pad}  `));
  }
}

function reasons(page: Page, contact: Contact, words: Explanation): void {
  if (words.reasons.length === 0) return;
  page.heading(page.label('cli.why'));
  words.reasons.forEach((reason, index) => {
    page.add(...page.untrusted(reason.text, `  ${(index + 1).toString()}. `));
    const { span } = reason;
    const part = span === null ? undefined : contact.parts.find((one) => one.id === span.part);
    if (span === null || part === undefined || span.end <= span.start) return;
    const indent = '     | ';
    page.add(
      ...quote(part.text, span.start, span.end, {
        columns: page.columns,
        indent,
        style: page.style,
      }),
    );
  });
}

function rule(page: Page, words: Explanation): void {
  const { label } = page;
  if (words.rule !== null) {
    page.heading(label('cli.rule'));
    const { statement, verified, source, id } = words.rule;
    const unconfirmed = verified ? '' : ` (${label('cli.unconfirmed')})`;
    page.add(...page.own(`${statement}${unconfirmed}`, '  '));
    const read = source?.read === undefined ? '' : ` (${label('cli.read', { date: source.read })})`;
    page.add(
      page.style.quiet(`  ${label('cli.source')}${read}: ${source === null ? id : ''}`.trimEnd()),
    );
    // An address of ours may be wider than the line: broken in two it could not be opened.
    if (source !== null) page.add(page.style.quiet(`  ${visible(source.url)}`));
  }
  if (words.scam !== null) {
    page.heading(label('cli.scam'));
    page.add(...page.own(`${words.scam.name}. ${words.scam.truth}`.replace('”. ', '” '), '  '));
  }
}

/**
 * What settles it. Where the answer is open, all of the routine; after an alarm the first steps, since
 * nobody under pressure holds more. Nothing to settle once the sender is proven or nothing is claimed.
 */
function verification(page: Page, advice: Advice, verdict: Verdict, all: boolean): void {
  if (verdict === 'genuine' || verdict === 'nothing-found') return;
  const open = verdict === 'unproven';
  const steps = open || all ? (advice.verify?.steps ?? []) : advice.first;
  if (steps.length === 0) return;
  page.heading(page.label(open ? 'cli.check' : 'cli.do'));
  page.add(...numbered(page, steps));
}

function recovery(page: Page, recover: NonNullable<Advice['recover']>): void {
  const { label } = page;
  page.heading(recover.headline);
  page.add(...page.own(recover.calm, '  '));
  if (recover.otherDevice !== null) {
    page.add('', ...page.own(recover.otherDevice, '  ! ').map(page.style.strong));
  }
  let at = 0;
  for (const when of ['now', 'today', 'this-week', 'later'] as const) {
    const steps = recover.steps.filter((step) => step.when === when);
    if (steps.length === 0) continue;
    page.add('', `  ${page.style.strong(label(`cli.when.${when}`))}`);
    page.add(...numbered(page, steps, at));
    at += steps.length;
  }
}

function numbered(page: Page, steps: readonly AdvisedStep[], from = 0): string[] {
  const out: string[] = [];
  steps.forEach((step, index) => {
    const unconfirmed = step.verified ? '' : ` (${page.label('cli.unconfirmed')})`;
    out.push(
      ...page.own(`${step.text}${unconfirmed}`, `${(from + index + 1).toString().padStart(4)}. `),
    );
    if (step.path !== undefined) out.push(...page.own(step.path, '      ').map(page.style.quiet));
    if (step.window !== undefined)
      out.push(...page.own(step.window.text, '      ').map(page.style.quiet));
  });
  return out;
}

function basis(page: Page, words: Explanation): void {
  const { label } = page;
  const pegs = PEGS[words.evidence.level];
  const badge = `[${'#'.repeat(pegs)}${'.'.repeat(5 - pegs)}]`;
  page.add('', ...page.own(words.evidence.text, `${label('cli.evidence')} ${badge} `, '  '));
  if (words.gaps.length === 0) return;
  page.heading(label('cli.not-seen'));
  for (const gap of words.gaps) page.add(...page.untrusted(gap.text, '  - '));
}

function reports(page: Page, advice: Advice, all: boolean): void {
  const { label } = page;
  if (advice.report.length === 0) return;
  page.heading(label('cli.report'));
  for (const recipient of all ? advice.report : advice.report.slice(0, REPORTS)) {
    const unconfirmed = recipient.verified ? '' : ` (${label('cli.unconfirmed')})`;
    page.add(...page.own(`${recipient.name}${unconfirmed}: ${recipient.text}`, '  - '));
    page.add(...ways(page, recipient));
  }
  if (!all) return;
  if (advice.keep.length > 0) {
    page.heading(label('cli.keep'));
    for (const text of advice.keep) page.add(...page.own(text, '  - '));
  }
}

/** Contact points of a recipient: they come from the registry, so they are written as they are. */
function ways(page: Page, { how }: AdvisedRecipient): string[] {
  const { label } = page;
  const known: (readonly [string, string | undefined])[] = [
    [label('cli.phone'), how.phone],
    [label('cli.email'), how.email],
    [label('cli.text'), how.text],
    [label('cli.url'), how.url],
  ];
  const out = known.flatMap(([name, value]) =>
    value === undefined ? [] : page.own(value, `      ${name} `),
  );
  return how.note === undefined ? out : [...out, ...page.own(how.note, '      ')];
}

function more(page: Page, words: Explanation): void {
  const hidden = words.findings.length - words.reasons.length;
  if (hidden <= 0) return;
  page.add('', page.style.quiet(page.label('cli.more-findings', { count: hidden })));
}
