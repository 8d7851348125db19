/** Loads the knowledge in the parts in which it is wanted: to judge, to say it, to say what to do. */
import {
  loadKnowledge,
  unpackKnowledge,
  type Knowledge,
  type KnowledgeBundle,
  type PackedKnowledge,
  type Playbooks,
} from '@peephole/core';
import judgeUrl from '@peephole/knowledge/parts/judge.json?url';
import messagesDe from '@peephole/knowledge/parts/messages.de.json?url';
import messagesEn from '@peephole/knowledge/parts/messages.en.json?url';
import playbooksUrl from '@peephole/knowledge/parts/playbooks.json?url';
import type { Language } from './protocol.ts';

type Messages = Readonly<Record<string, string>>;

const MESSAGES: Readonly<Record<Language, string>> = { en: messagesEn, de: messagesDe };
const NO_STEPS: Playbooks = { verify: [], recover: [], harden: [], report: [], windows: [] };

/** Fetched once; a failed fetch may be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function part<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for a part of the knowledge`);
  // Written by this project's own build, from the type that is asked for.
  return (await response.json()) as T;
}

/** All that takes to judge; it has no words yet and no steps. */
export const judging: () => Promise<Knowledge> = once(async () => {
  const packed = await part<Omit<PackedKnowledge, 'messages' | 'playbooks'>>(judgeUrl);
  return loadKnowledge(unpackKnowledge({ ...packed, messages: {}, playbooks: NO_STEPS }));
});

const playbooks = once(async () => part<Playbooks>(playbooksUrl));
const messages: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: once(async () => part<Messages>(MESSAGES.en)),
  de: once(async () => part<Messages>(MESSAGES.de)),
};

/** With the words of a language, and English for what it lacks. */
export async function speaking(language: Language): Promise<Knowledge> {
  const [knowledge, own] = await Promise.all([judging(), messages[language]()]);
  return withMore(knowledge, { messages: { en: own, [language]: own } });
}

/** With the words and with the steps. */
export async function advising(language: Language): Promise<Knowledge> {
  const [knowledge, steps] = await Promise.all([speaking(language), playbooks()]);
  return withMore(knowledge, { playbooks: steps });
}

function withMore(knowledge: Knowledge, more: Partial<KnowledgeBundle>): Knowledge {
  return { ...knowledge, bundle: { ...knowledge.bundle, ...more } };
}
