import type { Contact } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findAsks } from '../observe/asks.ts';
import { observe } from '../observe/observe.ts';
import { factFeatures, textFeatures } from './features.ts';

/** Features of a whole contact, each bucket once: what the text model is trained on. */
export interface ContactFeatures {
  readonly text: readonly number[];
  readonly facts: readonly number[];
}

export function contactFeatures(contact: Contact, knowledge: Knowledge): ContactFeatures {
  const facts = observe(contact, knowledge, { receivers: [], observations: [] });
  findAsks(facts, knowledge);
  const text = new Set<number>();
  textFeatures(facts, Infinity, (bucket) => text.add(bucket));
  return { text: [...text], facts: factFeatures(facts, Infinity) };
}
