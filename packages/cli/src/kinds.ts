import type { InputKind } from '@peephole/intake';

/** What a contact can be called on the command line. */
export const INPUT_KINDS: readonly InputKind[] = [
  'email',
  'sms',
  'chat',
  'call',
  'letter',
  'page',
  'link',
  'number',
];
