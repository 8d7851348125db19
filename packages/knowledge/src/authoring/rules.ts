import type { Ask, Channel, Condition, Rule, Weight } from '@peephole/core';
import type { DatedSource } from './source.ts';

/** A contact in an example. A bare string is judged in the rule's first channel, or as a mail. */
export interface ExampleContact {
  readonly text: string;
  readonly channel?: Channel;
  /** ISO 639-1; absent: English. */
  readonly language?: string;
  /** Sender as shown: an address, a name, a number. */
  readonly from?: string;
  readonly subject?: string;
  /** Body as HTML instead of `text`; `text` then says what it shows. */
  readonly html?: string;
  /** Calls only. */
  readonly startedBy?: 'caller' | 'person' | 'unknown';
  /** Why it is honest, or why it is missed. */
  readonly why?: string;
}

export type Example = string | ExampleContact;

/** A known miss says why it is missed. */
export type KnownMiss = ExampleContact & { readonly why: string };

export interface Examples {
  /** What it must find. */
  readonly match: readonly Example[];
  /** Near misses: honest contacts that share the words. */
  readonly 'no-match': readonly Example[];
  /** What it should find and does not yet; a test says when it does. */
  readonly 'known-miss'?: readonly KnownMiss[];
}

/** `rules/<id>.yaml`. */
export interface RuleFile extends Rule {
  readonly title: string;
  readonly since: string;
  /** When honest contacts do this, and why the rule spares them. */
  readonly genuine?: string;
  readonly note?: string;
  readonly sources?: readonly DatedSource[];
  readonly examples: Examples;
}

/** `asks/<id>.yaml`. */
export interface AskFile extends Ask {
  readonly since?: string;
  readonly genuine?: string;
  readonly note?: string;
  readonly sources?: readonly DatedSource[];
  readonly examples: Examples;
}

/**
 * `wordings/<language>/<id>.yaml`: how an ask or a rule is said in one more language. It holds where its
 * own condition or the one here does, so that a speaker of the language has one file to review.
 */
export interface WordingFile {
  /** Id of the ask or rule; also the file's name. */
  readonly of: string;
  readonly when: Condition;
  readonly note?: string;
  readonly examples: Examples;
}

/**
 * `terms/<name>.yaml`, and `terms/<language>/<name>.yaml` for more phrases of one language in the list
 * of the same name.
 */
export interface TermFile {
  readonly title?: string;
  /** Language (`*` for all) → phrases in lower case. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** `never/<brand>/<id>.yaml`. */
export interface NeverFile {
  readonly id: string;
  /** Brand id, `category:bank`, or `*`. */
  readonly brand: string;
  readonly statement: string;
  readonly channels: readonly Channel[];
  readonly asks: readonly string[];
  readonly when?: Condition;
  readonly weight: Weight;
  /** A page that says it was read. */
  readonly verified: boolean;
  /** primary: the brand itself; relayed: a third party repeating it; press; general practice. */
  readonly basis?: 'primary' | 'relayed' | 'press' | 'general';
  /** Countries it is stated for; absent: all. */
  readonly marketplaces?: readonly string[];
  /** What the brand does do, so that the rule is not read too widely. */
  readonly exceptions?: readonly string[];
  readonly note?: string;
  readonly since: string;
  readonly sources: readonly DatedSource[];
  readonly examples: Examples;
}
