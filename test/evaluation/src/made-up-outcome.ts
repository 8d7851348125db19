import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';

/** An outcome for tests: a scam mail of the tune half, unless `row` says otherwise. */
export function outcome(row: Partial<Row>, alarm: boolean): Outcome {
  return {
    row: {
      id: 'a text that nobody may see',
      channel: 'mail',
      label: 'scam',
      brandLabel: null,
      brand: null,
      group: 'none',
      type: null,
      source: 'made up',
      language: 'en',
      cluster: 'c',
      split: 'tune',
      traits: new Set(),
      read: () => ({ channel: 'sms', parts: [], gaps: [], evidence: 'typed' }),
      ...row,
    },
    verdict: alarm ? 'scam' : 'nothing-found',
    alarm,
    probability: 0.5,
    who: null,
    claims: [],
    breaks: [],
    type: null,
    findings: [],
    looksLike: new Set(),
    alarmTurn: null,
    turns: 0,
    error: null,
    ms: 1,
  };
}
