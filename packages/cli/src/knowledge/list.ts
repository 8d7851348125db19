import type { KnowledgeBundle } from '@peephole/core';
import { readBundle } from '../bundle-file.ts';
import { CliError } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf, type Language } from '../language.ts';
import { labelsOf, messageIn } from '../messages.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import type { KnowledgeOptions } from './options.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
}

type Lister = (bundle: KnowledgeBundle, language: Language) => Entry[];

const KINDS: Readonly<Record<string, Lister>> = {
  brands: (bundle) =>
    bundle.brands.map((brand) => ({
      id: brand.id,
      text: `${brand.name} (${brand.category}; ${brand.countries.join(' ')})`,
    })),
  rules: (bundle, language) =>
    bundle.rules.map((rule) => ({
      id: rule.id,
      text:
        messageIn(bundle, language, `rule.${rule.id}`) ??
        `${rule.status}, ${rule.bits.toString()} bits`,
    })),
  never: (bundle, language) =>
    bundle.never.map((rule) => ({
      id: rule.id,
      text: messageIn(bundle, language, `never.${rule.id}`) ?? rule.statement,
    })),
  asks: (bundle, language) =>
    bundle.asks.map((ask) => ({
      id: ask.id,
      text: messageIn(bundle, language, `ask.${ask.id}`) ?? ask.title,
    })),
  scams: (bundle, language) =>
    bundle.scams.map((scam) => ({
      id: scam.id,
      text: messageIn(bundle, language, `scam.${scam.id}.name`) ?? scam.name,
    })),
  tools: (bundle) => bundle.tools.map((tool) => ({ id: tool.name, text: tool.spoken.join(', ') })),
  numbers: (bundle) =>
    bundle.numbers.map((one) => ({ id: one.number, text: `${one.brand}: ${one.use}` })),
  receivers: (bundle) => bundle.receivers.map((one) => ({ id: one.authserv, text: one.name })),
  terms: (bundle) =>
    Object.entries(bundle.terms).map(([id, term]) => ({
      id: `$${id}`,
      text: Object.entries(term.words)
        .map(([language, words]) => `${language} ${words.length.toString()}`)
        .join(', '),
    })),
  playbooks: (bundle, language) => {
    const named = (kind: string, id: string): Entry => ({
      id,
      text: messageIn(bundle, language, kind === 'recover' ? `do.${id}` : `${kind}.${id}`) ?? kind,
    });
    const { verify, recover, harden, report } = bundle.playbooks;
    return [
      ...verify.map((one) => named('verify', one.id)),
      ...recover.map((one) => named('recover', one.id)),
      ...harden.map((one) => named('harden', one.id)),
      ...report.map((one) => ({ id: one.id, text: `${one.name} (${one.country})` })),
    ];
  },
};

/** `peephole knowledge list KIND` */
export function list(kind: string, options: KnowledgeOptions, io: Io): ExitStatus {
  const lister = KINDS[kind === 'never-rules' ? 'never' : kind];
  if (lister === undefined) {
    throw new CliError(
      'unknown-option-value',
      `There is no list "${kind}". Use one of: ${Object.keys(KINDS).join(', ')}.`,
    );
  }
  const language = languageOf(options.language, io.env);
  const bundle = readBundle();
  const entries = lister(bundle, language).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (options.json === true) {
    io.stdout.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    return 0;
  }
  const terminal = terminalOf(io.stdout, io.env);
  const style = styleOf(terminal);
  const lines: string[] = [];
  for (const entry of entries) {
    const id = entry.id.length <= 24 ? entry.id.padEnd(24) : entry.id;
    if (id.length > 24) {
      lines.push(style.strong(id));
      lines.push(...wrap(entry.text, { columns: terminal.columns, first: ' '.repeat(26) }));
      continue;
    }
    const [first = '', ...rest] = wrap(entry.text, {
      columns: terminal.columns,
      first: ' '.repeat(26),
    });
    lines.push(`${style.strong(id)}  ${first.slice(26)}`.trimEnd(), ...rest);
  }
  lines.push('', labelsOf(bundle, language)('cli.knowledge-count', { count: entries.length }));
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
