import type { Verdict } from '@peephole/core';
import { isAlarm } from '../answer/verdict.ts';
import type { WordKey } from '../words/words.ts';

/**
 * What a card says of the answer. Anybody can write a card, so none ever says that something is genuine: an
 * alarm is passed on, everything else proves nothing.
 */
export function cardWords(verdict: Verdict): WordKey {
  return isAlarm(verdict) ? 'card.alarm' : 'card.no-alarm';
}
