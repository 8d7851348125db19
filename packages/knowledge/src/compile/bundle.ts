import { createHash } from 'node:crypto';
import type { Condition, JudgeSettings, KnowledgeBundle, ModelWeights } from '@peephole/core';
import { type Knowledge, entries } from '../knowledge.ts';
import { canonicalJson } from './canonical.ts';
import { compileBrand } from './brand.ts';
import { compileAsk, compileNever, compileRule, compileScam, wordingsById } from './rules.ts';
import {
  compileConfusables,
  compileHosts,
  compileTerms,
  compileTools,
  onlyFile,
} from './tables.ts';

/**
 * Compiles checked knowledge, with the weights of the text model where there are any. Same files, same bundle: everything is sorted by id in code-unit order,
 * and the hash is taken over the canonical JSON of all but itself.
 */
export function compileBundle(
  knowledge: Knowledge,
  version: string,
  model: ModelWeights | null = null,
  calibration?: JudgeSettings['calibration'],
): KnowledgeBundle {
  const wordings = wordingsById(knowledge);
  const said = (id: string): readonly Condition[] => wordings.get(id) ?? [];
  const rest: Omit<KnowledgeBundle, 'hash'> = {
    schema: 1,
    version,
    brands: byId(knowledge.brand.map((d) => compileBrand(d.data))),
    hosts: compileHosts(knowledge),
    tools: compileTools(knowledge),
    confusables: compileConfusables(knowledge),
    numbers: knowledge.numbers
      .flatMap((d) => d.data.numbers)
      .map(({ number, brand, use, verified }) => ({ number, brand, use, verified })),
    terms: compileTerms(knowledge),
    asks: byId(knowledge.asks.map((d) => compileAsk(d.data, said(d.data.id)))),
    rules: byId(knowledge.rules.map((d) => compileRule(d.data, said(d.data.id)))),
    never: byId(knowledge.never.map((d) => compileNever(d.data))),
    scams: byId(knowledge.scams.map((d) => compileScam(d.data))),
    receivers: knowledge.receivers
      .flatMap((d) => d.data.receivers)
      .map(({ authserv, name, hops }) => ({
        authserv,
        name,
        ...(hops === undefined ? {} : { hops }),
      })),
    judge: {
      ...onlyFile(knowledge.judge, 'judge.yaml'),
      ...(calibration === undefined ? {} : { calibration }),
    },
    playbooks: {
      verify: byId(knowledge.verify.flatMap((d) => entries(d.data))),
      recover: byId(knowledge.recover.flatMap((d) => entries(d.data))),
      harden: byId(knowledge.harden.flatMap((d) => entries(d.data))),
      report: byId(knowledge.report.flatMap((d) => entries(d.data))),
      windows: byId(knowledge.windows.flatMap((d) => entries(d.data))),
    },
    messages: Object.fromEntries(
      knowledge.messages.map((d) => [
        d.name,
        d.name === 'en' ? { ...titlesOf(knowledge), ...d.data } : d.data,
      ]),
    ),
    ...(model === null ? {} : { model }),
  };
  const hash = createHash('sha256').update(canonicalJson(rest)).digest('hex');
  return { ...rest, hash };
}

/** The title of a rule says in English what it found, where no message says it better. */
function titlesOf({ rules }: Knowledge): Record<string, string> {
  return Object.fromEntries(rules.map(({ data: { id, title } }) => [`finding.${id}`, `${title}.`]));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
