/**
 * The vocabulary in which a rule says when it holds. Small on purpose: each word is indexable, and
 * two-sided `.{0,40}` patterns need not exist.
 *
 * A `Word` is a phrase in folded lower case (`your account`), a phrase whose words may go on
 * (`verif*`), the name of a word list (`$money`, a file of `terms/`), or the name of a fact
 * (`#number`, `#amount`), so that `near` can tie words and facts together.
 */
export type Word = string;

/** One place in `near`: a single word or list, or several alternatives. */
export type Place = Word | readonly Word[];

export interface Near {
  /** Largest number of other words between the first and the last place, 0 to 40. */
  readonly within: number;
  readonly of: readonly Place[];
  /** The places must follow in the order written. */
  readonly ordered?: boolean;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  /** Holds when none of them does. Evidence comes from the rest of the rule. */
  | { readonly none: readonly Condition[] }
  /** Any of these occurs in a visible part. */
  | { readonly words: readonly Word[] }
  /** All places occur in one part, close together. */
  | { readonly near: Near }
  /** The contact asks for one of these (`asks/*.yaml`), and does not merely warn about it. */
  | { readonly ask: readonly string[] }
  | { readonly fact: FactTest }
  /** A claim of this strength, and of one of these brands or categories if any are given. */
  | { readonly claim: ClaimTest };

export interface FactTest {
  /** A fact name, e.g. `link`, `number`, `amount`, `tool`, `order-number`. */
  readonly name: string;
  /** Every key must have one of the values. */
  readonly is?: Readonly<Record<string, readonly string[]>>;
  /** No key may have one of the values. */
  readonly not?: Readonly<Record<string, readonly string[]>>;
}

export interface ClaimTest {
  /** `any`: firm or passing. `none`: no brand is claimed firmly. */
  readonly strength: 'firm' | 'passing' | 'any' | 'none';
  /** Brand ids. */
  readonly of?: readonly string[];
  /** Brand categories, e.g. `bank`, `parcel`. */
  readonly category?: readonly string[];
}
