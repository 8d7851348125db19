import type { Ask, Condition, NeverRule, Rule, ScamType, Source } from '@peephole/core';
import type { AskFile, NeverFile, RuleFile } from '../authoring/rules.ts';
import type { DatedSource } from '../authoring/source.ts';
import type { ScamFile } from '../authoring/tables.ts';
import type { Knowledge } from '../knowledge.ts';
import { defined } from './defined.ts';

/** A rule as the engine reads it; title, sources and examples stay with the authors. */
export function compileRule(file: RuleFile, wordings: readonly Condition[]): Rule {
  const { id, status, channels, bits, decisive, line, scam, when } = file;
  return defined<Rule>({
    id,
    status,
    channels,
    bits,
    decisive,
    line,
    scam,
    when: inEveryLanguage(when, wordings),
  });
}

export function compileAsk(file: AskFile, wordings: readonly Condition[]): Ask {
  const { id, title, decisive, always, byLink, bits, scam, when } = file;
  return defined<Ask>({
    id,
    title,
    decisive,
    always,
    byLink,
    bits,
    scam,
    when: inEveryLanguage(when, wordings),
  });
}

/** Conditions that further languages add, by the id of the ask or rule. */
export function wordingsById({ wordings }: Knowledge): ReadonlyMap<string, readonly Condition[]> {
  const byId = new Map<string, readonly Condition[]>();
  for (const { data } of wordings) byId.set(data.of, [...(byId.get(data.of) ?? []), data.when]);
  return byId;
}

/** What the condition spares, it spares in every language: a wording adds ways to hold, and no way round. */
function inEveryLanguage(when: Condition, wordings: readonly Condition[]): Condition {
  if (wordings.length === 0) return when;
  const parts = 'all' in when ? when.all : [when];
  const spared = parts.filter((part) => 'none' in part);
  const wanted = parts.filter((part) => !('none' in part));
  const [only] = wanted;
  const own = wanted.length === 1 && only !== undefined ? only : { all: wanted };
  const said: Condition = { any: [own, ...wordings] };
  return spared.length === 0 ? said : { all: [said, ...spared] };
}

export function compileNever(file: NeverFile): NeverRule {
  const { id, brand, statement, channels, asks, when, weight, verified } = file;
  const sources = file.sources.map(compileSource);
  return defined<NeverRule>({
    id,
    brand,
    statement,
    channels,
    asks,
    when,
    weight,
    verified,
    sources,
  });
}

export function compileScam(file: ScamFile): ScamType {
  const { id, name, channels, breaks, truth } = file;
  return defined<ScamType>({ id, name, channels, breaks, truth });
}

function compileSource(source: DatedSource): Source {
  return defined<Source>({ url: source.url, read: source.read ?? source.date });
}
