import type { Issue } from '../error.ts';
import { type Knowledge, entries } from '../knowledge.ts';

/** English says everything; German at least every verdict, finding and step. */
const COMPLETE = 'en';
const SPOKEN = ['de'] as const;

const VERDICTS = ['scam', 'impostor', 'unproven', 'genuine', 'nothing-found'] as const;

/**
 * Every message that the knowledge calls for exists. What the engine says besides has a fallback of
 * its own and is tested there.
 */
export function checkMessages(knowledge: Knowledge): Issue[] {
  if (knowledge.messages.length === 0) return [];
  const has = (language: string, key: string): boolean =>
    knowledge.messages.some((d) => d.name === language && key in d.data);
  const missing = (language: string, key: string): Issue[] =>
    has(language, key)
      ? []
      : [
          {
            code: 'message-missing',
            file: `messages/${language}.yaml`,
            path: [],
            message: `has no "${key}"`,
          },
        ];
  const spoken = spokenKeys(knowledge);
  return [
    ...[...spoken, ...writtenKeys(knowledge)].flatMap((key) => missing(COMPLETE, key)),
    ...SPOKEN.flatMap((language) => spoken.flatMap((key) => missing(language, key))),
    // Every verdict, whatever else a language leaves to English. The statement of a never-rule is its
    // English text.
    ...SPOKEN.flatMap((language) =>
      knowledge.never.flatMap((d) => missing(language, `never.${d.data.id}`)),
    ),
  ];
}

/** Verdicts, asks and the steps of playbooks. */
function spokenKeys(knowledge: Knowledge): string[] {
  return [
    ...VERDICTS.flatMap((v) => [
      `verdict.${v}.headline`,
      `verdict.${v}.action`,
      `verdict.${v}.word`,
    ]),
    ...knowledge.asks.map((d) => `ask.${d.data.id}`),
    ...stepKeys('verify', knowledge.verify),
    ...stepKeys('recover', knowledge.recover),
    ...stepKeys('harden', knowledge.harden),
    ...knowledge.recover.flatMap((d) => entries(d.data).map((plan) => `recover.${plan.id}`)),
  ];
}

/** Time windows and recipients of reports. */
function writtenKeys(knowledge: Knowledge): string[] {
  const recipients = knowledge.report.flatMap((d) => entries(d.data));
  const items = new Set(recipients.flatMap((r) => r.include ?? []));
  return [
    ...knowledge.windows.flatMap((d) => entries(d.data).map((w) => `window.${w.id}`)),
    ...recipients.map((r) => `report.${r.id}`),
    ...[...items].map((item) => `report.include.${item}`),
  ];
}

interface Stepped {
  readonly steps: readonly { readonly id: string }[];
}

function stepKeys(
  group: string,
  documents: readonly { readonly data: Stepped | readonly Stepped[] }[],
): string[] {
  return documents.flatMap((d) =>
    entries<Stepped>(d.data).flatMap((entry) => entry.steps.map((step) => `${group}.${step.id}`)),
  );
}
