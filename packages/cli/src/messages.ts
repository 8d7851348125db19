import type { KnowledgeBundle } from '@peephole/core';
import type { Language } from './language.ts';

/**
 * The labels this shell needs, as keys of the knowledge's messages. The words themselves stand in
 * `packages/knowledge/messages/`; a test says that every language has every key.
 */
export const CLI_KEYS = [
  'cli.answer-list',
  'cli.bits',
  'cli.check',
  'cli.decisive',
  'cli.details',
  'cli.did-list',
  'cli.do',
  'cli.doctor-missing',
  'cli.doctor-well',
  'cli.email',
  'cli.evidence',
  'cli.examples',
  'cli.findings',
  'cli.headers',
  'cli.keep',
  'cli.knowledge-count',
  'cli.more-findings',
  'cli.no-findings',
  'cli.not-seen',
  'cli.paste',
  'cli.paste-end',
  'cli.paste-end-windows',
  'cli.phone',
  'cli.read',
  'cli.report',
  'cli.rule',
  'cli.scam',
  'cli.scan-alarms',
  'cli.scan-and-more',
  'cli.scan-brands',
  'cli.scan-breaks',
  'cli.scan-contacts',
  'cli.scan-errors',
  'cli.scan-progress',
  'cli.source',
  'cli.test-failed',
  'cli.test-passed',
  'cli.text',
  'cli.unconfirmed',
  'cli.url',
  'cli.what',
  'cli.when.later',
  'cli.when.now',
  'cli.when.this-week',
  'cli.when.today',
  'cli.who',
  'cli.why',
  'cli.would',
] as const;

export type CliKey = (typeof CLI_KEYS)[number];

/** Looks up a label and fills its `{name}` places. */
export type Labels = (key: CliKey, values?: Readonly<Record<string, string | number>>) => string;

export function labelsOf(bundle: KnowledgeBundle, language: Language): Labels {
  return (key, values = {}) => {
    const template = messageIn(bundle, language, key) ?? key;
    return template.replace(/\{([a-z][\w-]*)\}/giu, (whole, name: string) =>
      String(values[name] ?? whole),
    );
  };
}

/** A message in the language, or in English where that language has none. */
export function messageIn(
  bundle: KnowledgeBundle,
  language: Language,
  key: string,
): string | undefined {
  return bundle.messages[language]?.[key] ?? bundle.messages['en']?.[key];
}
