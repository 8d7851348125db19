import type { Channel } from '../contact/contact.ts';
import type { Recipient, RecoverPlan, Stage, Step } from '../knowledge/bundle.ts';

/** What is known about the person, beside the assessment. */
export interface Situation {
  /** Language tag; what it lacks is said in English. */
  readonly language: string;
  /** Absent: that of the assessment. */
  readonly channel?: Channel;
  /** ISO 3166-1 alpha-2 in lower case. Absent: nothing that holds in one country only is named. */
  readonly country?: string;
  /** Brand id. Absent: the one the assessment is about. */
  readonly brand?: string;
  /** What the person has already done: ids of recovery plans, e.g. `rec.shared_otp`. Others are ignored. */
  readonly did?: readonly string[];
  /** Also say what to do before anything happens. */
  readonly harden?: boolean;
}

/** What to do. Contact points in it come from the playbooks and the brand registry only. */
export interface Advice {
  /** At most three steps to begin with: of recovery when something was given away, else of the check. */
  readonly first: readonly AdvisedStep[];
  /** How to settle it through a channel the person opens. */
  readonly verify: { readonly id: string; readonly steps: readonly AdvisedStep[] } | null;
  readonly recover: RecoverAdvice | null;
  readonly harden: readonly {
    readonly id: string;
    readonly name: string;
    readonly steps: readonly AdvisedStep[];
  }[];
  /** Best first. Empty when there is nothing to report. */
  readonly report: readonly AdvisedRecipient[];
  /** What to keep as proof. */
  readonly keep: readonly string[];
}

export interface RecoverAdvice {
  readonly headline: string;
  /** Said first: nobody is to blame. */
  readonly calm: string;
  /** Say it above the steps: the device it happened on is not to be used for them. */
  readonly otherDevice: string | null;
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    readonly severity: RecoverPlan['severity'];
  }[];
  /** Steps of all plans in the order to do them, each once. */
  readonly steps: readonly AdvisedStep[];
}

export interface AdvisedStep {
  readonly id: string;
  readonly text: string;
  readonly when: Step['when'];
  readonly stage?: Stage;
  readonly repeat?: 'monthly' | 'quarterly';
  /** Why, in one line. */
  readonly why?: string;
  /** Menu names, joined by ` › `. */
  readonly path?: string;
  readonly window?: { readonly id: string; readonly text: string; readonly verified: boolean };
  /** False: commonly advised, but no page that says so was read. */
  readonly verified: boolean;
  readonly sources: readonly string[];
}

export interface AdvisedRecipient {
  readonly id: string;
  readonly name: string;
  /** What they do, or want. */
  readonly text: string;
  /** `note`: a way that is none of the others, as the registry words it. */
  readonly how: Recipient['how'] & { readonly note?: string };
  readonly include: readonly string[];
  readonly verified: boolean;
  readonly sources: readonly string[];
}
