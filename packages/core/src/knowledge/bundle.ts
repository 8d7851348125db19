import type { Channel } from '../contact/contact.ts';
import type { Condition } from '../rules/condition.ts';

/** What `packages/knowledge` compiles its YAML to. Plain JSON; `loadKnowledge` builds the indexes. */
export interface KnowledgeBundle {
  readonly schema: 1;
  /** Release of the knowledge, e.g. `2026.11.22`. */
  readonly version: string;
  /** SHA-256 over everything else, hex. */
  readonly hash: string;
  readonly brands: readonly Brand[];
  readonly hosts: SharedHosts;
  readonly tools: readonly RemoteTool[];
  /** Character → what it looks like, in lower-case Latin letters and digits. */
  readonly confusables: Readonly<Record<string, string>>;
  readonly numbers: readonly PublishedNumber[];
  /** Word lists by name, without the `$`. */
  readonly terms: Readonly<Record<string, Term>>;
  readonly asks: readonly Ask[];
  readonly rules: readonly Rule[];
  readonly never: readonly NeverRule[];
  readonly scams: readonly ScamType[];
  /** authserv-ids of receivers that strip foreign headers of their own name (RFC 8601, 5). */
  readonly receivers: readonly TrustedReceiver[];
  readonly judge: JudgeSettings;
  /** Weights of the text model; absent in a bundle built before any training. */
  readonly model?: ModelWeights;
  readonly playbooks: Playbooks;
  /** Language → message key → template with `{name}` places. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Source {
  readonly url: string;
  /** Day the page was read or published, ISO. */
  readonly read?: string;
}

export type BrandCategory = string;

export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly category: BrandCategory;
  readonly tier: 1 | 2 | 3;
  /** ISO 3166-1 alpha-2 in lower case; `*` for worldwide. */
  readonly countries: readonly string[];
  /** The name is also an everyday word, a person or a place: it needs context. */
  readonly commonWord?: boolean;
  /** Imitated so much that every name within one slip of the finger is named a look-alike. */
  readonly guarded?: boolean;
  /** Other names that may stand alone. */
  readonly aliases: readonly string[];
  /** Short or everyday names: never match without context. */
  readonly ambiguous?: readonly string[];
  readonly domains: readonly BrandDomain[];
  /** Attested by one list alone: can keep a contact from being called an impostor, never clears it. */
  readonly weakDomains?: readonly string[];
  /** Top-level domains that only this brand uses. */
  readonly tlds?: readonly string[];
  /** Mail services it sends through. Anyone can rent them: no disproof, and no proof. */
  readonly sendsVia?: readonly string[];
  /** Short codes it has published. Can be forged: no proof. */
  readonly shortCodes?: readonly string[];
  /** Forms of its order numbers; `9` stands for a figure: `999-9999999-9999999`. */
  readonly orderForms?: readonly string[];
  /** Where to look for oneself, in English. */
  readonly check?: readonly string[];
  readonly report?: readonly {
    readonly how: string;
    readonly for?: string;
    readonly verified: boolean;
  }[];
}

export interface BrandDomain {
  /** Registrable domain, or a host name where strangers have the rest of it. */
  readonly domain: string;
  /** Country whose shop or site it is, where that is known and its ending does not say it. */
  readonly country?: string;
  readonly role: 'official' | 'mail' | 'link' | 'media' | 'user-content';
  /** Fewer than two independent lists: never makes a contact genuine. */
  readonly weak?: boolean;
  /** Strangers can host there or send from there: no proof. */
  readonly userContent?: boolean;
}

export interface SharedHosts {
  readonly shorteners: readonly string[];
  readonly hosting: readonly string[];
  readonly fileHosts: readonly string[];
  readonly linkInBio: readonly string[];
  readonly dynamicDns: readonly string[];
  readonly freemail: readonly string[];
  readonly clickTrackers: readonly ClickTracker[];
  readonly redirectors: readonly Redirector[];
}

/** What a host is that anybody can use. */
export type SharedKind =
  'shortener' | 'hosting' | 'file-host' | 'link-in-bio' | 'dynamic-dns' | 'freemail' | 'tracker';

export interface ClickTracker {
  readonly domain: string;
  readonly service: string;
}

export interface Redirector {
  /** Host; `google.*` stands for every ending, `*` for software found on any host. */
  readonly host: string;
  /** Path prefixes. */
  readonly paths: readonly string[];
  /** Query parameters that hold the target, in order; `path-tail` for the rest of the path. */
  readonly read: readonly string[];
  /** How the target is written there. */
  readonly decode: 'percent' | 'base64' | 'host-path' | 'opaque';
  /** A mail filter's wrapper: nothing speaks against it, only its target counts. */
  readonly wrapper?: boolean;
}

export interface RemoteTool {
  readonly name: string;
  /** 1: named again and again in reports, 2 and 3: less often; absent: on no ranking. */
  readonly tier?: 1 | 2 | 3;
  /** The way it is said on the phone or misheard, lower case. */
  readonly spoken: readonly string[];
  readonly domains: readonly string[];
  /** Executables on Windows; paths on macOS and Linux. Used by the device check only. */
  readonly processes?: readonly string[];
  readonly paths?: readonly string[];
}

export interface PublishedNumber {
  /** E.164 with `+`. */
  readonly number: string;
  readonly brand: string;
  readonly use: string;
  /** False: attested by a third party only. Supports a finding, decides none. */
  readonly verified: boolean;
}

/** A word list. Phrases are lower case; `*` at the end of a word lets it go on. */
export interface Term {
  /** Language (`en`, `de`, …; `*` for all) → phrases. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export type Weight = 'decisive' | 'strong' | 'supporting' | 'weak' | 'none';

/** One thing a contact can want the person to do, and how it is worded. */
export interface Ask {
  readonly id: string;
  readonly title: string;
  /** Decisive for every brand on a contact that the person did not start (`design.md`). */
  readonly decisive?: boolean;
  /** Decisive also when the person started the contact: nobody honest asks it of a caller either. */
  readonly always?: boolean;
  /** It is done on the page a link opens: on the brand's own page it breaks no rule. */
  readonly byLink?: boolean;
  /** Bits when it is asked and no brand's rule says anything about it. */
  readonly bits: number;
  /** Scam type it points at. */
  readonly scam?: string;
  readonly when: Condition;
}

export interface Rule {
  /** Also its file name. */
  readonly id: string;
  readonly status: 'draft' | 'trial' | 'stable' | 'retired';
  /** Absent: all channels. */
  readonly channels?: readonly Channel[];
  /** log2 of the likelihood ratio: above 0 for a scam, below 0 against. */
  readonly bits: number;
  /** Only scams do this: it alarms alone. */
  readonly decisive?: boolean;
  /** Which of the two lines it speaks to. */
  readonly line: 'who' | 'what';
  /** Scam type it points at. */
  readonly scam?: string;
  readonly when: Condition;
}

export interface NeverRule {
  readonly id: string;
  /** Brand id; `category:bank` for every brand of a category; `*` for any brand. */
  readonly brand: string;
  readonly statement: string;
  readonly channels: readonly Channel[];
  /** Breaks when one of these is asked … */
  readonly asks: readonly string[];
  /** … and, where given, this holds too. */
  readonly when?: Condition;
  readonly weight: Weight;
  /** False: may support a finding, never decides one. */
  readonly verified: boolean;
  readonly sources: readonly Source[];
}

export interface ScamType {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly breaks: readonly string[];
  readonly truth: string;
}

export interface TrustedReceiver {
  /** authserv-id as it stands in Authentication-Results, lower case; `*.` covers names below. */
  readonly authserv: string;
  readonly name: string;
  /** Prefixes of the `by` of its inner hops, where they carry no name: `2002:a05:`. */
  readonly hops?: readonly string[];
}

export interface JudgeSettings {
  /** Prior chance that a contact put to the test is a scam. */
  readonly prior: number;
  /** Bits from which evidence that is not decisive adds up to an alarm, with and without a claim. */
  readonly alarmBits: { readonly claimed: number; readonly unclaimed: number };
  /** Bits of a broken never-rule by weight. */
  readonly neverBits: Readonly<Record<Weight, number>>;
  /**
   * By channel: what a sum of bits was found to be worth, as rising pairs of sum and calibrated bits.
   * Between two pairs it is a straight line, beyond the ends the end. Channels that are missing are
   * taken as they add up.
   */
  readonly calibration?: Readonly<
    Partial<Record<Channel, readonly (readonly [sum: number, worth: number])[]>>
  >;
  /** Bits of what is known about the sender. */
  readonly who: Readonly<Record<'proven' | 'disproven', number>>;
}

/** The text model: a linear one over hashed features, trained by `npm run train`. */
export interface ModelWeights {
  /** Signed bytes, one a bucket, in base64. */
  readonly weights: string;
  /** What one step of a byte is worth, in nats. */
  readonly scale: number;
  /** Log-odds before anything was read, in nats. */
  readonly bias: number;
  /** Per channel: bits taken off before the score counts, the factor that calibrates it, and the most it may say. */
  readonly channels: Readonly<
    Record<Channel, { readonly offset: number; readonly slope: number; readonly most: number }>
  >;
}

/** What a recovery step protects, in the order in which steps of several plans are done. */
export type Stage = 'stop' | 'money' | 'access' | 'device' | 'report' | 'watch';

/** A step of a playbook. Contact points stand here and nowhere else. */
export interface Step {
  readonly id: string;
  /** Countries it is for; absent: all. */
  readonly countries?: readonly string[];
  /** Channels it is for; absent: all. */
  readonly channels?: readonly Channel[];
  /** Scam types it answers, `none` for no known type; absent: all. Verification only. */
  readonly scams?: readonly string[];
  readonly when: 'now' | 'today' | 'this-week' | 'later';
  /** Recovery only. */
  readonly stage?: Stage;
  /** Steps of different plans that share this name are one: only the first is shown. */
  readonly same?: string;
  /** Worth doing again after this time. Hardening only. */
  readonly repeat?: 'monthly' | 'quarterly';
  /** Contact points its text names, e.g. `{ phone: '116 116' }`: values of its template. */
  readonly contact?: Readonly<Record<string, string>>;
  readonly verified: boolean;
  readonly sources: readonly string[];
  /** Id of a time window. */
  readonly window?: string;
}

export interface Playbooks {
  readonly verify: readonly VerifyRoutine[];
  readonly recover: readonly RecoverPlan[];
  readonly harden: readonly HardenList[];
  readonly report: readonly Recipient[];
  readonly windows: readonly TimeWindow[];
}

/** How to settle it through a channel the person opens. Texts: messages `verify.<step id>`. */
export interface VerifyRoutine {
  readonly id: string;
  /** Brand id, `category:bank`, or `*`. */
  readonly brand: string;
  /** Scam types it answers best; absent: all. */
  readonly scams?: readonly string[];
  /** Day its facts were last looked at, ISO. */
  readonly asOf?: string;
  readonly steps: readonly Step[];
}

/** What was given away. Texts: messages `recover.<step id>`, name `recover.<id>`. */
export interface RecoverPlan {
  /** e.g. `rec.shared_otp`. */
  readonly id: string;
  readonly severity: 'none' | 'low' | 'medium' | 'high' | 'critical';
  /** Smaller comes first when several apply. */
  readonly order: number;
  /** The device it happened on is not to be trusted: the rest is done on another one. */
  readonly otherDevice?: boolean;
  /** What was lost, as recipients of reports name it: `loss`, `identity`, `device`. */
  readonly losses?: readonly string[];
  /** Day its facts were last looked at, ISO. */
  readonly asOf?: string;
  readonly steps: readonly Step[];
}

/** What lowers the risk beforehand. Texts: `harden.<step id>`, `.why`, `.path`; name `harden.<id>`. */
export interface HardenList {
  readonly id: string;
  /** Brand id if it is for one brand only. */
  readonly brand?: string;
  /** Day its facts were last looked at, ISO. */
  readonly asOf?: string;
  readonly steps: readonly Step[];
}

/** Who takes reports. Text: messages `report.<id>`; items of `include`: `report.include.<item>`. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** `*` for everywhere. */
  readonly country: string;
  /** Further countries it serves. */
  readonly alsoFor?: readonly string[];
  /** Brand id if it is for one brand only. */
  readonly brand?: string;
  /**
   * Channels or losses it takes: `email`, `sms`, `chat`, `call`, `page`, `loss`, `identity`, `device`,
   * `bank`, `advice`, `any`.
   */
  readonly for: readonly string[];
  readonly how: {
    readonly phone?: string;
    readonly email?: string;
    readonly url?: string;
    readonly text?: string;
  };
  /** What belongs into the report. */
  readonly include?: readonly string[];
  readonly verified: boolean;
  readonly sources: readonly string[];
  /** Day its facts were last looked at, or of the page that states them, ISO. */
  readonly asOf?: string;
}

/** How long something can still be stopped or claimed. Text: messages `window.<id>`. */
export interface TimeWindow {
  readonly id: string;
  readonly countries?: readonly string[];
  /** Day its facts were last looked at, ISO. */
  readonly asOf?: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
}
