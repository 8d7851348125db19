import type { Channel } from '../contact/contact.ts';
import type { TextModel } from '../model/text-model.ts';
import type { Host } from '../observe/host-type.ts';
import type { PhraseIndex } from '../rules/phrases.ts';
import type { NameTable } from '../rules/name-table.ts';
import type { Numbered } from '../rules/numbered.ts';
import type { RuleIndex } from '../rules/rule-index.ts';
import type { PhraseMeaning, PhraseUse } from './phrase-meaning.ts';
import type { BoundedCache } from './bounded-cache.ts';
import type { NameFilter } from './name-filter.ts';
import type {
  Ask,
  Brand,
  BrandDomain,
  KnowledgeBundle,
  NeverRule,
  Redirector,
  Rule,
  SharedKind,
  TrustedReceiver,
} from './bundle.ts';

export interface SharedHost {
  readonly kind: SharedKind;
  readonly domain: string;
}

export interface OwnedDomain extends BrandDomain {
  readonly brand: string;
}

/** A brand as host names imitate it. */
export interface Imitable {
  readonly id: string;
  /** Lower-case label, no hyphens: `amazon`, `bankofamerica`. */
  readonly label: string;
  /** An everyday word, a person or a place: means nothing without a lure word beside it. */
  readonly common: boolean;
  /** Nobody else has this name by chance. */
  readonly distinct: boolean;
  /** Every imitation is named, also those a slip of the finger away. */
  readonly fully: boolean;
}

/** A never-rule with its condition as it is evaluated; `null` where it has none. */
export type ReadyNeverRule = NeverRule & { readonly test: Numbered | null };

/** Knowledge with its indexes: built once, used for every contact. Nothing in it changes an answer. */
export interface Knowledge {
  readonly bundle: KnowledgeBundle;
  readonly confusables: ReadonlyMap<string, string>;
  readonly phrases: PhraseIndex;
  /** Numbers of the names that rules ask for, and of every other name that mentions are kept under. */
  readonly names: NameTable;
  /** Brands and tools: what a phrase that was added under `-1 - place` stands for. */
  readonly meanings: readonly PhraseMeaning[];
  /** `null` where the bundle has none. */
  readonly model: TextModel | null;
  /** Numbers of the word lists that say something only beside a brand's name. */
  readonly besideNames: ReadonlySet<number>;
  /** Rules that apply to a channel. */
  rules(channel: Channel): RuleIndex<Rule>;
  readonly asks: RuleIndex<Ask>;
  /** What becomes of the phrases of a list found in a contact of this channel, by the list's number. */
  uses(channel: Channel): readonly PhraseUse[];
  readonly hostCache: BoundedCache<Host | null>;
  brand(id: string): Brand | undefined;
  ask(id: string): Ask | undefined;
  /** The brand's own site; `null` for a brand that has none, or that nobody knows. */
  home(brand: string): string | null;
  /** The brand that owns this host or a domain above it, the most particular entry first. */
  owner(host: string): OwnedDomain | null;
  /** The service that anybody can use which this host belongs to. */
  shared(host: string): SharedHost | null;
  redirectors(host: string): readonly Redirector[];
  /** Tells quickly that a host imitates nobody. */
  nameFilter(): NameFilter;
  imitable(label: string): Imitable | null;
  imitableCanonical(canonicalLabel: string): Imitable | null;
  /** A guarded brand, by its label in the form that falls together with most others. */
  imitableBlurred(blurredLabel: string): Imitable | null;
  /** Brands whose label may be one edit away. */
  nearNames(label: string): readonly Imitable[];
  /** Labels of host names that are the brand's name. */
  labels(brand: string): readonly string[];
  /** Only operators name hosts there: a brand's name below it is its own doing. */
  isDeliveryNetwork(host: string): boolean;
  isReservedLocalPart(local: string): boolean;
  /** A department or a machine, not a person. */
  isRoleLocalPart(local: string): boolean;
  isLure(word: string): boolean;
  /** Places and general words that stand beside a brand's name in its own host names too. */
  isJoining(word: string): boolean;
  isEveryday(word: string): boolean;
  /** The ending of a host name is also a word or a kind of file: "is", "zip". */
  isWordEnding(ending: string): boolean;
  /** A long ending that is no word of everyday text: "info", "mobi". */
  isPlainEnding(ending: string): boolean;
  /** The word goes on from the brand's label as another word of its own: amazonas, amazonia. */
  isContinuation(label: string, word: string): boolean;
  neverRules(brand: string): readonly ReadyNeverRule[];
  /** Numbers the brand is known to have published, digits only; empty when none is known. */
  publishedNumbers(brand: string): ReadonlySet<string>;
  /** The receiver behind an authserv-id, if it is one that removes foreign headers in its name. */
  receiver(authserv: string): TrustedReceiver | null;
}
