import { CliError } from './errors.ts';
import type { Environment } from './terminal/style.ts';

export type Language = 'en' | 'de';

const LANGUAGES: readonly Language[] = ['en', 'de'];

/**
 * Language of the answer: what the option says, else what the shell's locale begins with, else
 * English. Nothing but the words depends on it.
 */
export function languageOf(option: string | undefined, env: Environment): Language {
  if (option !== undefined) {
    const asked = LANGUAGES.find((language) => language === option.toLowerCase());
    if (asked !== undefined) return asked;
    throw new CliError(
      'unknown-option-value',
      `There is no language "${option}" yet. Use one of: ${LANGUAGES.join(', ')}.`,
    );
  }
  const locale = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase();
  return (
    LANGUAGES.find((language) => locale === language || locale.startsWith(`${language}_`)) ?? 'en'
  );
}
