import type { Language } from '../engine/protocol.ts';
import { de } from './de.ts';
import { en, type WordKey, type Words } from './en.ts';

export type { WordKey } from './en.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, de };

/** Looks up words and fills their `{name}` places. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export function wordsIn(language: Language): Say {
  return (key, values = {}) =>
    WORDS[language][key].replaceAll(/\{([a-z]+)\}/gu, (whole, name: string) =>
      String(values[name] ?? whole),
    );
}

/** The first of the person's languages that the app speaks; English where it speaks none of them. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'en' || base === 'de') return base;
  }
  return 'en';
}

/** The country in a language tag such as `de-AT`, as the knowledge writes it; `null` when it names none. */
export function countryOf(wanted: readonly string[]): string | null {
  for (const tag of wanted) {
    const region = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?<region>[A-Z]{2})\b/u.exec(tag)?.groups?.[
      'region'
    ];
    if (region !== undefined) return region === 'GB' ? 'uk' : region.toLowerCase();
  }
  return null;
}
