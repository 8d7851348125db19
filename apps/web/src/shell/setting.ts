/** What the person chose, kept in the browser's own small store; without it everything still works. */
import type { Language } from '../engine/protocol.ts';
import { countryOf, languageOf } from '../words/words.ts';

export interface Settings {
  readonly language: Language;
  /** ISO 3166-1 alpha-2 in lower case; `null` when not said. */
  readonly country: string | null;
  /** Steps of the protect lists that are ticked. */
  readonly ticked: readonly string[];
  /** Every check is kept, without being asked. */
  readonly keepAll: boolean;
  /** Days after which a kept check is deleted; `null` for never. */
  readonly keepDays: number | null;
}

const USUAL_DAYS = 90;

const KEY = 'peephole.settings';

/** The part of `localStorage` that is used. Every call may throw where the browser forbids it. */
export interface SmallStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function readSettings(store: SmallStore, wanted: readonly string[]): Settings {
  const fresh = {
    language: languageOf(wanted),
    country: countryOf(wanted),
    ticked: [],
    keepAll: false,
    keepDays: USUAL_DAYS,
  };
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return fresh;
    const language = 'language' in kept ? kept.language : null;
    const country = 'country' in kept ? kept.country : undefined;
    const days = 'keepDays' in kept ? kept.keepDays : USUAL_DAYS;
    const ticked = 'ticked' in kept && Array.isArray(kept.ticked) ? kept.ticked : [];
    return {
      language: language === 'de' || language === 'en' ? language : fresh.language,
      country:
        country === null || (typeof country === 'string' && /^[a-z]{2}$/u.test(country))
          ? country
          : fresh.country,
      keepAll: 'keepAll' in kept && kept.keepAll === true,
      keepDays:
        days === null || (typeof days === 'number' && days > 0 && days <= 36_500)
          ? days
          : USUAL_DAYS,
      ticked: ticked.filter((one): one is string => typeof one === 'string').slice(0, 500),
    };
  } catch {
    return fresh;
  }
}

/** Keeping may be forbidden or full: then it holds until the page is closed. */
export function keepSettings(store: SmallStore, settings: Settings): void {
  try {
    store.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Nothing is lost but the choice itself.
  }
}

export function forgetSettings(store: SmallStore): void {
  try {
    store.removeItem(KEY);
  } catch {
    // There was nothing to forget then.
  }
}
