import type { Contact } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { findAsks } from '../observe/asks.ts';
import { observe } from '../observe/observe.ts';
import { factFeatures, TextFeatures, textFeatures } from './features.ts';

/** Features of a whole contact, each bucket once: what the text model is trained on. */
export interface ContactFeatures {
  readonly text: readonly number[];
  readonly facts: readonly number[];
}

export function contactFeatures(contact: Contact, knowledge: Knowledge): ContactFeatures {
  const facts = observe(contact, knowledge, { receivers: [], observations: [] });
  findAsks(facts, knowledge);
  const text = new TextFeatures();
  textFeatures(facts, Infinity, text);
  return {
    text: [...new Set(text.buckets.subarray(0, text.features))],
    facts: factFeatures(facts, Infinity),
  };
}
