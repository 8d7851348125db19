import type { Knowledge } from '@peephole/core';
import type { Language } from '../language.ts';
import type { Style } from '../terminal/style.ts';

/** How a readable answer is to be given. */
export interface AnswerOptions {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly country: string | undefined;
  /** Day it came, ISO, if the person said so. */
  readonly day: string | undefined;
  /** Ids of recovery plans. */
  readonly did: readonly string[];
  readonly details: boolean;
  readonly columns: number;
  readonly style: Style;
}
