import type { Verdict } from '@peephole/core';

/** A sign for each verdict, so that none rests on its colour. */
export const SIGN: Readonly<Record<Verdict, string>> = {
  impostor: '[!]',
  scam: '[!]',
  unproven: '[?]',
  genuine: '[=]',
  'nothing-found': '[ ]',
};
