import type { Condition, Place, Word } from './condition.ts';
import type { NameTable } from './name-table.ts';
import type { PhraseIndex } from './phrases.ts';

/**
 * Brings conditions to the form they are evaluated in: each list of phrases that a rule spells out
 * becomes one list with a name of its own. A rule that names sixty phrases then asks one question
 * instead of sixty, and two rules with the same list share it.
 */
export class ConditionCompiler {
  readonly #phrases: PhraseIndex;
  readonly #table: NameTable;
  readonly #names = new Map<string, string>();
  readonly #sizes = new Map<string, number>();

  /**
   * @param phrases Receives the phrases under the names of their lists.
   * @param table Numbers those names.
   */
  constructor(phrases: PhraseIndex, table: NameTable) {
    this.#phrases = phrases;
    this.#table = table;
  }

  compile(condition: Condition): Condition {
    if ('all' in condition) return { all: condition.all.map((each) => this.compile(each)) };
    if ('any' in condition) return { any: condition.any.map((each) => this.compile(each)) };
    if ('none' in condition) return { none: condition.none.map((each) => this.compile(each)) };
    if ('words' in condition) return { words: this.#list(condition.words) };
    if ('near' in condition) {
      return {
        near: {
          ...condition.near,
          of: condition.near.of.map((place) => this.#list(wordsOf(place))),
        },
      };
    }
    return condition;
  }

  /** How often a list that this compiler named is met, roughly; `undefined` for any other name. */
  size(name: string): number | undefined {
    return this.#sizes.get(name);
  }

  #list(words: readonly Word[]): readonly Word[] {
    const phrases = words.filter(isPhrase);
    if (phrases.length === 0) return words;
    const key = [...phrases].sort().join('\n');
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `%${String(this.#names.size)}`;
      this.#names.set(key, name);
      this.#sizes.set(
        name,
        phrases.reduce((sum, phrase) => sum + commonness(phrase), 0),
      );
      for (const phrase of phrases) this.#phrases.add(this.#table.id(name), phrase);
    }
    return [name, ...words.filter((word) => !isPhrase(word))];
  }
}

/** How often a phrase is met, roughly and in any unit: a short word often, several words seldom. */
export function commonness(phrase: Word): number {
  let words = 1;
  for (let at = 0; at < phrase.length; at += 1) if (phrase.charCodeAt(at) === 0x20) words += 1;
  if (words > 2) return 0.08;
  const characters = phrase.length - (phrase.match(SPACES)?.length ?? 0);
  if (words === 1) return characters <= 4 ? 4 : characters <= 7 ? 1.5 : 0.7;
  return characters <= 7 ? 0.8 : 0.25;
}

const SPACES = /\s/gu;

export function wordsOf(place: Place): readonly Word[] {
  return typeof place === 'string' ? [place] : place;
}

/** Phrases that a condition spells out itself. */
export function* inlineWords(condition: Condition): Generator<Word> {
  if ('all' in condition) for (const each of condition.all) yield* inlineWords(each);
  else if ('any' in condition) for (const each of condition.any) yield* inlineWords(each);
  else if ('none' in condition) for (const each of condition.none) yield* inlineWords(each);
  else if ('words' in condition) yield* condition.words.filter(isPhrase);
  else if ('near' in condition) yield* condition.near.of.flatMap(wordsOf).filter(isPhrase);
}

/** Neither a word list, nor a fact, nor another thing with a name. */
function isPhrase(word: Word): boolean {
  return !/^[$#%]|^(?:ask|brand\??|tool):/u.test(word);
}

/** Names that a compiled condition asks for. */
export function* namesIn(condition: Condition): Generator<Word> {
  if ('all' in condition) for (const each of condition.all) yield* namesIn(each);
  else if ('any' in condition) for (const each of condition.any) yield* namesIn(each);
  else if ('none' in condition) for (const each of condition.none) yield* namesIn(each);
  else if ('words' in condition) yield* condition.words;
  else if ('near' in condition) yield* condition.near.of.flatMap(wordsOf);
}
