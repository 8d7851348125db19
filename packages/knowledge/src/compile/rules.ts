import type { Ask, NeverRule, Rule, ScamType, Source } from '@peephole/core';
import type { AskFile, NeverFile, RuleFile } from '../authoring/rules.ts';
import type { DatedSource } from '../authoring/source.ts';
import type { ScamFile } from '../authoring/tables.ts';

/** A rule as the engine reads it; titles, sources and examples stay with the authors. */
export function compileRule(file: RuleFile): Rule {
  return {
    id: file.id,
    status: file.status,
    ...(file.channels ? { channels: file.channels } : {}),
    bits: file.bits,
    ...(file.decisive === undefined ? {} : { decisive: file.decisive }),
    line: file.line,
    ...(file.scam === undefined ? {} : { scam: file.scam }),
    when: file.when,
  };
}

export function compileAsk(file: AskFile): Ask {
  return {
    id: file.id,
    title: file.title,
    ...(file.decisive === undefined ? {} : { decisive: file.decisive }),
    bits: file.bits,
    when: file.when,
  };
}

export function compileNever(file: NeverFile): NeverRule {
  return {
    id: file.id,
    brand: file.brand,
    statement: file.statement,
    channels: file.channels,
    asks: file.asks,
    ...(file.when ? { when: file.when } : {}),
    weight: file.weight,
    verified: file.verified,
    sources: file.sources.map(compileSource),
  };
}

export function compileScam(file: ScamFile): ScamType {
  const { id, name, channels, breaks, truth } = file;
  return { id, name, channels, breaks, truth };
}

function compileSource(source: DatedSource): Source {
  const read = source.read ?? source.date;
  return { url: source.url, ...(read === undefined ? {} : { read }) };
}
