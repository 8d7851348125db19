import { wordsOf } from './compile.ts';
import type { ClaimTest, Condition, FactTest } from './condition.ts';
import type { NameTable } from './name-table.ts';

/** A condition as it is evaluated: every name in it is a number of the `NameTable`. */
export type Numbered =
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Numbered[] }
  /** Words, and asks as the names they are found under. */
  | { readonly kind: 'words'; readonly names: readonly number[] }
  | NumberedNear
  | { readonly kind: 'fact'; readonly name: number; readonly test: FactTest }
  | { readonly kind: 'claim'; readonly test: ClaimTest };

export interface NumberedNear {
  readonly kind: 'near';
  readonly within: number;
  readonly ordered: boolean;
  readonly of: readonly (readonly number[])[];
}

export function numbered(condition: Condition, table: NameTable): Numbered {
  const each = (conditions: readonly Condition[]): readonly Numbered[] =>
    conditions.map((one) => numbered(one, table));
  const numbers = (names: readonly string[]): readonly number[] =>
    names.map((name) => table.id(name));
  if ('all' in condition) return { kind: 'all', of: each(condition.all) };
  if ('any' in condition) return { kind: 'any', of: each(condition.any) };
  if ('none' in condition) return { kind: 'none', of: each(condition.none) };
  if ('words' in condition) return { kind: 'words', names: numbers(condition.words) };
  if ('near' in condition) {
    const { within, ordered = false, of } = condition.near;
    return { kind: 'near', within, ordered, of: of.map((place) => numbers(wordsOf(place))) };
  }
  if ('ask' in condition)
    return { kind: 'words', names: numbers(condition.ask.map((id) => `ask:${id}`)) };
  if ('fact' in condition)
    return { kind: 'fact', name: table.id(`#${condition.fact.name}`), test: condition.fact };
  return { kind: 'claim', test: condition.claim };
}
