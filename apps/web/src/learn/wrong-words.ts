import type { WordKey } from '../words/words.ts';

/** What each figure of the evaluation is called. */
export const WRONG_WORDS: Readonly<Record<string, WordKey>> = {
  'mail.scam.amazon': 'wrong.mail.amazon',
  'mail.scam.brand': 'wrong.mail.brand',
  'mail.honest.brand': 'wrong.mail.genuine',
  'mail.honest.other': 'wrong.mail.honest',
  'sms.scam': 'wrong.sms.scam',
  'sms.honest': 'wrong.sms.honest',
  'calls.scam': 'wrong.calls.scam',
  'calls.honest': 'wrong.calls.honest',
};
