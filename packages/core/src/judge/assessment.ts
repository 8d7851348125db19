import type { Channel, EvidenceLevel, Gap, Span } from '../contact/contact.ts';

export type Verdict = 'scam' | 'impostor' | 'unproven' | 'genuine' | 'nothing-found';

/** One thing noticed in a contact, and where. Holds no finished sentence: `explain` writes those. */
export interface Finding {
  /** Rule id; also its file name in the knowledge, so a report leads back to its source. */
  readonly rule: string;
  readonly kind: 'rule' | 'never-rule' | 'ask' | 'sender' | 'link' | 'number' | 'text';
  /** Evidence in bits (log2 of the likelihood ratio): above 0 for a scam, below 0 against. */
  readonly bits: number;
  /** One is enough for an alarm. */
  readonly decisive: boolean;
  /** `null` where something is missing rather than present. */
  readonly span: Span | null;
  /** Values for the message template, e.g. `{ brand: 'Example Post' }`. Untrusted: escape on display. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Claim {
  /** Brand id. */
  readonly brand: string;
  /** `firm`: the contact speaks as the brand. `passing`: it mentions it. */
  readonly strength: 'firm' | 'passing';
  /** The sender's name or address says so, not only the text. */
  readonly named: boolean;
  readonly spans: readonly Span[];
}

export type WhoState = 'proven' | 'disproven' | 'unknown';

export interface Who {
  readonly state: WhoState;
  /** Brand that is proven, or that the claim is about. */
  readonly brand: string | null;
  /**
   * Why, as a closed list: `aligned-signature`, `official-host`, `stranger-address`, `look-alike`,
   * `stranger-link`, `stranger-number`, `no-headers`, `not-authenticated`, `not-provable`, `no-claim`.
   */
  readonly reason: WhoReason;
  /** Host, address or number it rests on; untrusted. */
  readonly detail?: string;
}

export type WhoReason =
  | 'aligned-signature'
  | 'official-host'
  | 'stranger-address'
  | 'look-alike'
  | 'stranger-link'
  | 'stranger-number'
  | 'no-headers'
  | 'not-authenticated'
  | 'not-provable'
  | 'no-claim';

interface AssessmentBase {
  readonly schema: 1;
  /** Version of the engine. */
  readonly engine: string;
  /** Hash of the knowledge bundle. */
  readonly knowledge: string;
  readonly channel: Channel;
  /** Chance that it is a scam, 0 to 1, at the prior the knowledge states. For machines. */
  readonly probability: number;
  readonly claims: readonly Claim[];
  /** First line: who sent it. */
  readonly who: Who;
  /** Second line: ids of the never-rules that what it asks breaks, strongest first. */
  readonly breaks: readonly string[];
  /** Asks found, by id. */
  readonly asks: readonly string[];
  /** Scam type, e.g. `scam.fake_order`; `null` when none fits or nothing alarms. */
  readonly type: string | null;
  readonly gaps: readonly Gap[];
  readonly evidence: EvidenceLevel;
  /** Calls only: 0-based turn of the first alarm. */
  readonly alarmTurn?: number | null;
}

/** Strongest first. An alarm without a finding cannot be built. */
export type Assessment =
  | (AssessmentBase & {
      readonly verdict: 'scam' | 'impostor';
      readonly findings: readonly [Finding, ...Finding[]];
    })
  | (AssessmentBase & {
      readonly verdict: 'unproven' | 'genuine' | 'nothing-found';
      readonly findings: readonly Finding[];
    });
