import type {
  Ask,
  Brand,
  KnowledgeBundle,
  NeverRule,
  Recipient,
  Rule,
  ScamType,
  Source,
} from '@peephole/core';
import { readBundle } from '../bundle-file.ts';
import { CliError } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf, type Language } from '../language.ts';
import { labelsOf, messageIn, type Labels } from '../messages.ts';
import { styleOf, terminalOf, type Style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { examplesOf } from './examples.ts';
import type { KnowledgeOptions } from './options.ts';

/** One thing of the knowledge, whatever its kind, as it is shown. */
interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Name of a field and its value, in the order they are shown. */
  readonly fields: readonly (readonly [string, string])[];
  readonly sources: readonly Source[];
  readonly verified?: boolean;
  /** The entry itself, for `--json`. */
  readonly value: unknown;
}

/** `peephole knowledge explain ID…` */
export function explainIds(ids: readonly string[], options: KnowledgeOptions, io: Io): ExitStatus {
  const language = languageOf(options.language, io.env);
  const bundle = readBundle();
  const label = labelsOf(bundle, language);
  const terminal = terminalOf(io.stdout, io.env);
  const style = styleOf(terminal);
  const out: string[] = [];
  for (const id of ids) {
    const entries = find(bundle, language, id);
    if (entries.length === 0) throw unknownId(bundle, id);
    for (const entry of entries) {
      const examples = examplesOf(entry.kind, entry.id);
      if (options.json === true) {
        out.push(JSON.stringify({ kind: entry.kind, examples, ...asObject(entry.value) }));
        continue;
      }
      if (out.length > 0) out.push('');
      out.push(...print(entry, label, style, terminal.columns));
      if (examples !== null) {
        out.push(
          `  ${label('cli.examples', { match: examples.match, near: examples.noMatch, miss: examples.knownMiss })}`,
        );
      }
    }
  }
  io.stdout.write(`${out.join('\n')}\n`);
  return 0;
}

function find(bundle: KnowledgeBundle, language: Language, id: string): Entry[] {
  const word = (key: string, fallback: string): string =>
    messageIn(bundle, language, key) ?? fallback;
  const entries: Entry[] = [];
  const brand = bundle.brands.find((one) => one.id === id);
  if (brand !== undefined) entries.push(brandEntry(brand, bundle));
  const never = bundle.never.find((one) => one.id === id);
  if (never !== undefined) entries.push(neverEntry(never, word(`never.${id}`, never.statement)));
  const rule = bundle.rules.find((one) => one.id === id);
  if (rule !== undefined) entries.push(ruleEntry(rule, word(`rule.${id}`, rule.id)));
  const ask = bundle.asks.find((one) => one.id === id);
  if (ask !== undefined) entries.push(askEntry(ask, word(`ask.${id}`, ask.title), bundle));
  const scam = bundle.scams.find((one) => one.id === id);
  if (scam !== undefined) {
    entries.push(
      scamEntry(scam, word(`scam.${id}.name`, scam.name), word(`scam.${id}.truth`, scam.truth)),
    );
  }
  const recipient = bundle.playbooks.report.find((one) => one.id === id);
  if (recipient !== undefined) entries.push(recipientEntry(recipient));
  return entries;
}

function brandEntry(brand: Brand, bundle: KnowledgeBundle): Entry {
  const official = brand.domains.filter((one) => one.weak !== true && one.userContent !== true);
  const strangers = brand.domains.filter((one) => one.userContent === true);
  const weak = [
    ...brand.domains.filter((one) => one.weak === true).map((one) => one.domain),
    ...(brand.weakDomains ?? []),
  ];
  const never = bundle.never.filter((one) => one.brand === brand.id);
  return {
    kind: 'brand',
    id: brand.id,
    title: brand.name,
    fields: filled([
      ['category', brand.category],
      ['countries', brand.countries.join(' ')],
      ['also called', brand.aliases.join(', ')],
      [
        'only with context',
        [...(brand.ambiguous ?? []), ...(brand.commonWord === true ? [brand.name] : [])].join(', '),
      ],
      ['its domains', official.map((one) => one.domain).join(' ')],
      ['strangers publish at', strangers.map((one) => one.domain).join(' ')],
      ['weakly attested', weak.join(' ')],
      ['its own endings', (brand.tlds ?? []).map((tld) => `.${tld}`).join(' ')],
      ['sends through', (brand.sendsVia ?? []).join(' ')],
      ['never-rules', never.map((one) => one.id).join(' ')],
      ['look here yourself', (brand.check ?? []).join(' · ')],
      ['report', (brand.report ?? []).map((one) => one.how).join(' · ')],
    ]),
    sources: [],
    value: brand,
  };
}

function neverEntry(rule: NeverRule, statement: string): Entry {
  return {
    kind: 'never-rule',
    id: rule.id,
    title: statement,
    fields: filled([
      ['brand', rule.brand],
      ['channels', rule.channels.join(' ')],
      ['broken by asking', rule.asks.join(' ')],
      ['and when', rule.when === undefined ? '' : JSON.stringify(rule.when)],
      ['weight', rule.weight],
    ]),
    sources: rule.sources,
    verified: rule.verified,
    value: rule,
  };
}

function ruleEntry(rule: Rule, title: string): Entry {
  return {
    kind: 'rule',
    id: rule.id,
    title,
    fields: filled([
      ['status', rule.status],
      ['channels', (rule.channels ?? ['all']).join(' ')],
      ['weight', `${rule.bits.toString()} bits${rule.decisive === true ? ', decisive' : ''}`],
      ['speaks about', rule.line === 'who' ? 'who sent it' : 'what it asks'],
      ['points at', rule.scam ?? ''],
      ['holds when', JSON.stringify(rule.when)],
    ]),
    sources: [],
    value: rule,
  };
}

function askEntry(ask: Ask, title: string, bundle: KnowledgeBundle): Entry {
  const breaks = bundle.never.filter((one) => one.asks.includes(ask.id)).map((one) => one.id);
  return {
    kind: 'ask',
    id: ask.id,
    title,
    fields: filled([
      ['weight', `${ask.bits.toString()} bits${ask.decisive === true ? ', decisive' : ''}`],
      ['breaks', breaks.join(' ')],
      ['holds when', JSON.stringify(ask.when)],
    ]),
    sources: [],
    value: ask,
  };
}

function scamEntry(scam: ScamType, name: string, truth: string): Entry {
  return {
    kind: 'scam',
    id: scam.id,
    title: name,
    fields: filled([
      ['channels', scam.channels.join(' ')],
      ['the truth', truth],
      ['breaks', scam.breaks.join(' ')],
    ]),
    sources: [],
    value: scam,
  };
}

function recipientEntry(recipient: Recipient): Entry {
  return {
    kind: 'recipient',
    id: recipient.id,
    title: recipient.name,
    fields: filled([
      ['country', recipient.country],
      ['takes', recipient.for.join(' ')],
      ['phone', recipient.how.phone ?? ''],
      ['mail', recipient.how.email ?? ''],
      ['form', recipient.how.url ?? ''],
      ['text', recipient.how.text ?? ''],
    ]),
    sources: recipient.sources.map((url) => ({ url })),
    verified: recipient.verified,
    value: recipient,
  };
}

function print(entry: Entry, label: Labels, style: Style, columns: number): string[] {
  const out = [`${style.strong(entry.id)}  (${entry.kind})`];
  out.push(...wrap(entry.title, { columns, first: '  ' }));
  const names = Math.max(0, ...entry.fields.map(([name]) => name.length));
  for (const [name, value] of entry.fields) {
    out.push(...wrap(value, { columns, first: `  ${name.padEnd(names)}  ` }));
  }
  if (entry.verified === false) out.push(`  ${label('cli.unconfirmed')}`);
  for (const source of entry.sources) {
    const read = source.read === undefined ? '' : ` (${source.read})`;
    // Not wrapped: an address broken in two could not be opened.
    out.push(`  ${label('cli.source')}${read}:`, `  ${source.url}`);
  }
  return out;
}

function filled(fields: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return fields.filter(([, value]) => value !== '');
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { value };
}

/** Names the ids that are spelled most like the one asked for. */
function unknownId(bundle: KnowledgeBundle, id: string): CliError {
  const ids = [
    ...bundle.brands,
    ...bundle.never,
    ...bundle.rules,
    ...bundle.asks,
    ...bundle.scams,
    ...bundle.playbooks.report,
  ].map((one) => one.id);
  const wanted = id.toLowerCase();
  const near = ids.filter((one) => one.includes(wanted) || wanted.includes(one)).slice(0, 5);
  const hint =
    near.length > 0 ? `Did you mean: ${near.join(', ')}?` : 'See: peephole knowledge list never';
  return new CliError('unknown-id', `The knowledge has nothing called "${id}". ${hint}`);
}
