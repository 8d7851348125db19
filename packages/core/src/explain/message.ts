import type { KnowledgeBundle } from '../knowledge/bundle.ts';

export type Messages = KnowledgeBundle['messages'];
export type Values = Readonly<Record<string, string>>;

/** Language that has every key. */
export const FALLBACK_LANGUAGE = 'en';

/**
 * The first template whose places can all be filled, filled. So a text with a brand's name and one
 * without stand beside each other as two keys, and whoever asks names both, the better one first.
 *
 * The language comes before the key: a plainer German sentence beats a better English one.
 *
 * @param language A language tag; `de-AT` reads `de`, and every language falls back to English.
 * @param values Trusted, or passed through `showValue`. An empty value counts as missing. Places
 *   inside a value are not filled in turn.
 * @returns Plain text; empty when no key is there. Never throws.
 */
export function say(
  messages: Messages,
  language: string,
  keys: readonly string[],
  values: Values = {},
): string {
  for (const tag of languages(language)) {
    const texts = Object.hasOwn(messages, tag) ? messages[tag] : undefined;
    if (texts === undefined) continue;
    for (const key of keys) {
      const template = Object.hasOwn(texts, key) ? texts[key] : undefined;
      const text = template === undefined ? null : fill(template, values);
      if (text !== null) return text;
    }
  }
  return '';
}

function languages(language: string): readonly string[] {
  const [main = FALLBACK_LANGUAGE] = language.toLowerCase().split(/[-_]/u);
  return [...new Set([language, main, FALLBACK_LANGUAGE])];
}

function fill(template: string, values: Values): string | null {
  const valueOf = (name: string): string =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '';
  const places = [...template.matchAll(PLACE)].map(([, name = '']) => name);
  if (places.some((name) => valueOf(name) === '')) return null;
  return template.replace(PLACE, (_, name: string) => valueOf(name));
}

const PLACE = /\{([a-z][A-Za-z0-9]*)\}/gu;
