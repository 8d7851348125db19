import type { Assessment, EvidenceLevel, Verdict } from '@peephole/core';
import type { IconName } from '../shell/icon.tsx';
import type { LensKind } from '../shell/lens.tsx';
import type { Say, WordKey } from '../words/words.ts';

export function isAlarm(verdict: Verdict): boolean {
  return verdict === 'scam' || verdict === 'impostor';
}

/** How a verdict looks: its colours, picture and sign. */
export const LOOK: Readonly<
  Record<Verdict, { readonly tone: string; readonly lens: LensKind; readonly icon: IconName }>
> = {
  impostor: { tone: 'imp', lens: 'impostor', icon: 'mask' },
  scam: { tone: 'scam', lens: 'scam', icon: 'stop' },
  unproven: { tone: 'unp', lens: 'unproven', icon: 'question' },
  genuine: { tone: 'gen', lens: 'genuine', icon: 'seal' },
  'nothing-found': { tone: 'nof', lens: 'none', icon: 'nothing' },
};

/** How close to the original, of five. */
export const PEGS: Readonly<Record<EvidenceLevel, 1 | 2 | 3 | 4 | 5>> = {
  original: 5,
  attached: 4,
  inline: 3,
  screenshot: 2,
  typed: 1,
};

/** The line beside the verdict's name. */
export function tagLine(
  { verdict, who }: Pick<Assessment, 'verdict' | 'who'>,
  brand: string | null,
  trick: string | null,
  say: Say,
): string {
  if (verdict === 'scam') {
    if (who.state === 'proven') return say('verdict.tag.scam.proven');
    return trick ?? say('verdict.tag.scam');
  }
  if (brand === null && (verdict === 'impostor' || verdict === 'unproven'))
    return say('verdict.tag.nothing-found');
  return say(`verdict.tag.${verdict}`, { brand: brand ?? '' });
}

/** What the main button offers. */
export const MAIN_BUTTON: Readonly<Record<Verdict, WordKey>> = {
  impostor: 'answer.verify',
  scam: 'answer.do',
  unproven: 'answer.verify.unproven',
  genuine: 'answer.verify.genuine',
  'nothing-found': 'answer.add',
};

/** How each of the two lines stands: for, against, or open. */
export function lineTones({
  verdict,
  who,
  breaks,
}: Pick<Assessment, 'verdict' | 'who' | 'breaks'>): readonly [Tone, Tone] {
  const first: Tone = who.state === 'proven' ? 'good' : who.state === 'disproven' ? 'bad' : 'open';
  if (verdict === 'impostor' && first === 'open') return ['bad', 'bad'];
  const second: Tone =
    verdict === 'genuine' ? 'good' : isAlarm(verdict) || breaks.length > 0 ? 'bad' : 'open';
  return [first, second];
}

export type Tone = 'good' | 'bad' | 'open';
