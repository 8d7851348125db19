/** What the page and the worker that judges say to each other. */
import type {
  Advice,
  Answer,
  Assessment,
  Contact,
  Explanation,
  Lessons,
  LinkedCase,
  Outline,
  Situation,
} from '@peephole/core';
import type { RawInput } from '@peephole/intake';

export type Language = 'en' | 'de';

/** How the person wants to be told. */
export interface Telling {
  readonly language: Language;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country?: string;
}

/** A contact with all that was found out about it. */
export interface Checked {
  readonly contact: Contact;
  readonly outline: Outline;
  readonly assessment: Assessment;
  readonly words: Explanation;
}

/** What a paste holds, before it is judged. */
export interface Seen {
  readonly channel: Contact['channel'];
  readonly outline: Outline;
}

/** Every request that the worker answers, with its answer. */
export interface Requests {
  readonly see: { readonly ask: { readonly input: RawInput }; readonly answer: Seen };
  readonly check: {
    readonly ask: {
      readonly input: RawInput;
      readonly telling: Telling;
      readonly answers: readonly Answer[];
    };
    readonly answer: Checked;
  };
  readonly link: {
    readonly ask: {
      readonly contacts: readonly { readonly id: string; readonly input: RawInput }[];
    };
    readonly answer: readonly LinkedCase[];
  };
  readonly learn: {
    readonly ask: { readonly brand: string; readonly language: Language };
    readonly answer: Lessons;
  };
  readonly advise: {
    readonly ask: {
      readonly assessment: Assessment | null;
      readonly situation: Situation & { readonly language: Language };
    };
    readonly answer: Advice;
  };
}

export type RequestName = keyof Requests;

export type Request = {
  [N in RequestName]: { readonly id: number; readonly name: N; readonly ask: Requests[N]['ask'] };
}[RequestName];

export type Reply =
  | { readonly id: number; readonly answer: Requests[RequestName]['answer'] }
  | { readonly id: number; readonly error: string };
