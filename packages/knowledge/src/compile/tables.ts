import type { Redirector, RemoteTool, SharedHosts, Term } from '@peephole/core';
import type { HostListFile } from '../authoring/tables.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Document } from '../read.ts';

export function compileHosts(knowledge: Knowledge): SharedHosts {
  return {
    shorteners: hostNames(knowledge.shorteners),
    hosting: hostNames(knowledge.hosting),
    fileHosts: hostNames(knowledge.fileHosts),
    linkInBio: hostNames(knowledge.linkInBio),
    dynamicDns: hostNames(knowledge.dynamicDns),
    freemail: hostNames(knowledge.freemail),
    clickTrackers: knowledge.clickTrackers
      .flatMap((d) => d.data.trackers)
      .map(({ domain, service }) => ({ domain, service })),
    redirectors: knowledge.redirectors.flatMap((d) => d.data.redirectors).map(compileRedirector),
  };
}

function hostNames(files: readonly Document<HostListFile>[]): string[] {
  return files.flatMap((d) => Object.keys(d.data.hosts)).sort();
}

function compileRedirector(entry: Redirector): Redirector {
  const { host, paths, read, decode, wrapper } = entry;
  return { host, paths, read, decode, ...(wrapper ? { wrapper } : {}) };
}

export function compileTools(knowledge: Knowledge): RemoteTool[] {
  return knowledge.tools
    .flatMap((d) => d.data.tools)
    .map((tool) => ({ ...tool, spoken: tool.spoken ?? [], domains: tool.domains ?? [] }));
}

/** Word lists by name; files of one name are one list. */
export function compileTerms({ terms }: Knowledge): Record<string, Term> {
  const lists: Record<string, { words: Record<string, readonly string[]> }> = {};
  for (const { name, data } of terms) {
    const list = (lists[name] ??= { words: {} });
    for (const [language, phrases] of Object.entries(data.words)) {
      list.words[language] = [...new Set([...(list.words[language] ?? []), ...phrases])];
    }
  }
  return lists;
}

/** Character → what it looks like. A code point listed twice keeps its first reading. */
export function compileConfusables(knowledge: Knowledge): Record<string, string> {
  const table: Record<string, string> = {};
  for (const { data } of knowledge.confusables) {
    for (const [latin, codePoints] of Object.entries(data['looks-like'])) {
      for (const hex of codePoints.split(' ')) {
        const character = String.fromCodePoint(Number.parseInt(hex, 16));
        table[character] ??= latin;
      }
    }
  }
  return table;
}

/** The single file of a kind; the build cannot go on without it. */
export function onlyFile<T>(documents: readonly Document<T>[], file: string): T {
  const [document] = documents;
  if (!document) throw new Error(`${file} is missing from the knowledge folder`);
  return document.data;
}
