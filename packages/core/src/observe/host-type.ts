import type { SharedKind } from '../knowledge/bundle.ts';

/** Who can speak through a host. */
export type Standing =
  /** A brand's own, attested by two or more lists. */
  | 'brand'
  /** A brand's by one list alone: neither proof nor disproof. */
  | 'weak'
  /** A domain where strangers can put their own pages. */
  | 'user-content'
  /** A brand's own host on which strangers' words stand too, such as a video or a profile. */
  | 'mixed'
  | SharedKind
  | 'ip'
  /** Somebody else's. */
  | 'stranger';

export interface Host {
  /** Lower case, ASCII (punycode), no trailing dot. */
  readonly name: string;
  /** Registrable domain under the ICANN part of the public suffix list; the host itself for an IP. */
  readonly domain: string;
  readonly standing: Standing;
  /** Brand that owns it, whatever its standing; `null` when nobody in the registry does. */
  readonly owner: string | null;
  /** The brand it imitates; never set on a brand's own host. */
  readonly lookAlike: LookAlike | null;
}

/** How a host imitates a brand: each kind can be told backwards in one phrase. */
export type LookAlikeKind =
  | 'homoglyph'
  | 'other-script'
  | 'rn-m'
  | 'digit-letter'
  | 'subdomain'
  | 'combined-word'
  | 'hyphenation'
  | 'other-ending'
  | 'omission'
  | 'addition'
  | 'insertion'
  | 'repetition'
  | 'replacement'
  | 'transposition';

export interface LookAlike {
  readonly brand: string;
  readonly how: LookAlikeKind;
  /** The part of the host that imitates, as shown (Unicode). */
  readonly shows: string;
  /**
   * Strong enough to name the host an imitation by itself. An edit away from a shorter or less
   * particular name only supports what else is found.
   */
  readonly firm: boolean;
}
