import type { DatedSource } from './source.ts';

/** `brands/<id>.yaml`. */
export interface BrandFile {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** 1: imitated most; 3: seldom. A judgement over the sources, which lean to English and to mail. */
  readonly tier: 1 | 2 | 3;
  /** ISO 3166-1 alpha-2 in lower case, `uk` for the United Kingdom; `*` for worldwide. */
  readonly countries: readonly string[];
  /** The name is also an everyday word, a person or a place. */
  readonly 'common-word'?: boolean;
  /** Imitated so much that every name a slip of the finger away counts as a look-alike. */
  readonly guarded?: boolean;
  /** Other names that may stand alone. */
  readonly aliases?: readonly string[];
  /** Names that need context: everyday words, given names, products, three letters or fewer. */
  readonly ambiguous?: readonly string[];
  readonly domains?: readonly BrandDomainFile[];
  /** List → domains that this list alone attests. They keep from accusing and never clear. */
  readonly 'weak-domains'?: Readonly<Record<string, readonly string[]>>;
  /** Top-level domains only this brand uses. */
  readonly tlds?: readonly string[];
  /** Mail services it sends through; anyone can rent them. */
  readonly 'sends-via'?: readonly string[];
  readonly 'short-codes'?: readonly ShortCodeFile[];
  /** Forms of its order numbers; `9` stands for a figure: `999-9999999-9999999`. */
  readonly 'order-forms'?: readonly string[];
  /** Where to look for oneself, in English. */
  readonly check?: readonly string[];
  readonly report?: readonly ReportFile[];
  readonly sources?: readonly DatedSource[];
}

export interface BrandDomainFile {
  /** Registrable domain; a longer host name only with `whole-host`. */
  readonly domain: string;
  readonly role: 'official' | 'mail' | 'link' | 'media' | 'user-content';
  /** Names of lists in `sources.yaml`. */
  readonly attested: readonly string[];
  /** Fewer than two independent lists say so. */
  readonly weak?: boolean;
  /** Strangers can host there or send from there. */
  readonly 'user-content'?: boolean;
  /** Why this is a host name and no registrable domain. */
  readonly 'whole-host'?: string;
  /** Ids of other brands that own it too; stated on both sides. */
  readonly 'shared-with'?: readonly string[];
  /** Country of a shop. */
  readonly marketplace?: string;
  readonly note?: string;
}

export interface ShortCodeFile {
  readonly code: string;
  readonly country: string;
  readonly source: string;
  readonly date?: string;
  readonly undated?: true;
}

export interface ReportFile {
  readonly how: string;
  readonly for?: string;
  readonly verified: boolean;
}
