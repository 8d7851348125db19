import type { Condition } from '@peephole/core';
import { canonicalJson } from '../compile/canonical.ts';
import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';

type Path = readonly (string | number)[];

interface Found {
  readonly file: string;
  readonly path: Path;
  readonly condition: Condition;
}

/** No two rules hold in exactly the same case, no condition repeats itself, and each can hold at all. */
export function checkConditions(knowledge: Knowledge): Issue[] {
  const tops = topConditions(knowledge);
  return [...sameTwice(tops), ...tops.flatMap((top) => [...walk(top)].flatMap(problems))];
}

/** The conditions that stand directly in a file. */
export function topConditions({ rules, asks, never, wordings }: Knowledge): Found[] {
  const files: readonly {
    readonly file: string;
    readonly data: { readonly when?: Condition };
  }[] = [...rules, ...asks, ...never, ...wordings];
  return files.flatMap(({ file, data: { when } }) =>
    when === undefined ? [] : [{ file, path: ['when'], condition: when }],
  );
}

/** A condition and all conditions inside it. */
export function* walk(found: Found): Generator<Found> {
  yield found;
  const { file, condition } = found;
  for (const key of ['all', 'any', 'none'] as const) {
    for (const [index, inner] of childrenOf(condition, key).entries()) {
      yield* walk({ file, path: [...found.path, key, index], condition: inner });
    }
  }
}

function childrenOf(condition: Condition, key: 'all' | 'any' | 'none'): readonly Condition[] {
  if (key === 'all' && 'all' in condition) return condition.all;
  if (key === 'any' && 'any' in condition) return condition.any;
  if (key === 'none' && 'none' in condition) return condition.none;
  return [];
}

/** Rules and asks only: two never-rules may share a condition and differ in their asks. */
function sameTwice(tops: readonly Found[]): Issue[] {
  const first = new Map<string, string>();
  return tops.flatMap(({ file, path, condition }) => {
    if (file.startsWith('never/')) return [];
    const key = canonicalJson(condition);
    const earlier = first.get(key);
    first.set(key, earlier ?? file);
    if (earlier === undefined) return [];
    const message = `is the condition of ${earlier} word for word`;
    return [{ code: 'duplicate-condition', file, path, message } as const];
  });
}

function problems({ file, path, condition }: Found): Issue[] {
  const issues: Issue[] = [];
  const add = (
    code: 'duplicate-condition' | 'unsatisfiable-condition',
    at: Path,
    message: string,
  ): void => {
    issues.push({ code, file, path: [...path, ...at], message });
  };
  for (const [at, list] of listsOf(condition)) {
    if (list.length === 0) add('unsatisfiable-condition', at, 'is empty and can never hold');
    for (const double of doubles(list)) add('duplicate-condition', at, `has ${double} twice`);
  }
  if ('near' in condition) {
    const { within, of } = condition.near;
    if (within < 0 || within > 40)
      add('unsatisfiable-condition', ['near', 'within'], 'must be 0 to 40');
    if (of.length < 2) add('unsatisfiable-condition', ['near', 'of'], 'needs two places or more');
  }
  if ('all' in condition) {
    const wanted = new Set(condition.all.map(canonicalJson));
    const refused = condition.all.flatMap((c) => ('none' in c ? c.none : []));
    for (const each of refused) {
      if (wanted.has(canonicalJson(each))) {
        add('unsatisfiable-condition', ['all'], 'wants and refuses the same condition');
      }
    }
    const claims = condition.all.flatMap((c) => ('claim' in c ? [c.claim.strength] : []));
    if (claims.includes('none') && claims.includes('firm')) {
      add('unsatisfiable-condition', ['all'], 'wants a firm claim and none');
    }
  }
  return issues;
}

function listsOf(condition: Condition): [Path, readonly unknown[]][] {
  if ('all' in condition) return [[['all'], condition.all]];
  if ('any' in condition) return [[['any'], condition.any]];
  if ('none' in condition) return [[['none'], condition.none]];
  if ('words' in condition) return [[['words'], condition.words]];
  if ('ask' in condition) return [[['ask'], condition.ask]];
  if ('near' in condition) {
    return condition.near.of.map((place, index) => [
      ['near', 'of', index],
      typeof place === 'string' ? [place] : place,
    ]);
  }
  return [];
}

function doubles(list: readonly unknown[]): string[] {
  const texts = list.map(canonicalJson);
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
