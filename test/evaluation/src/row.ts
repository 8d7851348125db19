import type { Contact } from '@peephole/core';
import type { Split } from './split.ts';

/** The parts of the corpus that hold contacts; dnstwist names are counted apart. */
export const CHANNELS = ['mail', 'sms', 'calls', 'domains'] as const;
export type CorpusChannel = (typeof CHANNELS)[number];

/** `spam` is advertising that nobody asked for: neither a scam nor wanted, and counted apart. */
export type Label = 'scam' | 'honest' | 'spam';

/** Whose name is used: the imitated brand of a scam, the sender's of an honest contact. */
export type BrandGroup = 'amazon' | 'other brand' | 'none';

/** One contact of the corpus with what is known about it. */
export interface Row {
  /** Path below the corpus for a mail, the row's own id otherwise. */
  readonly id: string;
  readonly channel: CorpusChannel;
  readonly label: Label;
  /** The corpus's own word for the brand; `null` for none. */
  readonly brandLabel: string | null;
  /** Id in our registry; `null` when there is no brand, or the corpus names a group such as "other bank". */
  readonly brand: string | null;
  readonly group: BrandGroup;
  /** Scam type in our registry; `null` where the corpus says nothing that maps to one. */
  readonly type: string | null;
  readonly source: string;
  readonly language: string;
  /** Near-identical contacts share it; counted beside contacts, and never split. */
  readonly cluster: string;
  readonly split: Split;
  /** Properties of single corpora that some figures need. */
  readonly traits: ReadonlySet<Trait>;
  /** Host of a domain row. */
  readonly host?: string;
  /** Fuzzer of a dnstwist name. */
  readonly twist?: string;
  /** Reads the contact anew; throws when intake does. */
  readonly read: () => Contact;
}

export type Trait =
  /** The corpus itself doubts the label. */
  | 'weak-label'
  /** A host that belongs to Amazon. */
  | 'owned-by-amazon'
  /** The clip does not say the brand; only its campaign does. */
  | 'brand-not-said'
  /** An honest host with a brand or lure word in it. */
  | 'hard'
  /** The name of dnstwist's own input. */
  | 'original';
