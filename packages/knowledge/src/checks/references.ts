import type { Condition } from '@peephole/core';
import type { Issue, IssueCode } from '../error.ts';
import { type Knowledge, entries } from '../knowledge.ts';
import { topConditions, walk } from './conditions.ts';

type Path = readonly (string | number)[];

/**
 * Facts that `observe` states, and of each the keys that a rule may test. A new fact of the engine is
 * added here; a name that is missing here would silently never hold.
 */
export const FACTS: Readonly<Record<string, readonly string[]>> = {
  amount: ['value'],
  brand: ['brand'],
  attachment: ['ending', 'type'],
  call: ['form'],
  channel: ['channel', 'evidence'],
  code: ['value'],
  deadline: ['unit', 'value'],
  hidden: ['length'],
  link: [
    'disguised',
    'ending',
    'domain',
    'host',
    'imitates',
    'kind',
    'opaque',
    'owner',
    'redirected',
    'standing',
  ],
  number: ['type', 'value'],
  'order-number': ['value'],
  'order-reference': ['value'],
  product: ['value'],
  sender: ['domain', 'owner', 'proven', 'standing'],
  spliced: ['brand'],
  tool: ['tool'],
  'tracking-number': ['type', 'value'],
};

/** Every name that one file uses of another exists there. */
export function checkReferences(knowledge: Knowledge): Issue[] {
  const names = namesOf(knowledge);
  return [
    ...topConditions(knowledge).flatMap((top) =>
      [...walk(top)].flatMap(({ file, path, condition }) =>
        conditionNames(condition, path, file, names),
      ),
    ),
    ...knowledge.never.flatMap(({ file, data }) => [
      ...data.asks.flatMap((ask, i) => unknown('unknown-ask', names.asks, ask, file, ['asks', i])),
      ...owner(data.brand, file, names),
    ]),
    ...knowledge.wordings.flatMap(({ file, data }) =>
      knowledge.rules.some((rule) => rule.data.id === data.of)
        ? []
        : unknown('unknown-ask', names.asks, data.of, file, ['of']),
    ),
    ...knowledge.rules.flatMap(({ file, data }) =>
      data.scam === undefined
        ? []
        : unknown('unknown-scam', names.scams, data.scam, file, ['scam']),
    ),
    ...knowledge.scams.flatMap(({ file, data }) =>
      data.breaks.flatMap((id, i) => unknown('unknown-rule', names.never, id, file, ['breaks', i])),
    ),
    ...knowledge.brand.flatMap(({ file, data }) =>
      (data.domains ?? []).flatMap((domain, i) =>
        (domain['shared-with'] ?? []).flatMap((id) =>
          unknown('unknown-brand', names.brands, id, file, ['domains', i, 'shared-with']),
        ),
      ),
    ),
    ...knowledge.numbers.flatMap(({ file, data }) =>
      data.numbers.flatMap(({ brand }, i) =>
        unknown('unknown-brand', names.brands, brand, file, ['numbers', i, 'brand']),
      ),
    ),
    ...playbookNames(knowledge, names),
  ];
}

interface Names {
  readonly terms: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  readonly brands: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly scams: ReadonlySet<string>;
  readonly windows: ReadonlySet<string>;
}

function namesOf(knowledge: Knowledge): Names {
  return {
    terms: new Set(knowledge.terms.map((d) => d.name)),
    asks: new Set(knowledge.asks.map((d) => d.data.id)),
    brands: new Set(knowledge.brand.map((d) => d.data.id)),
    categories: new Set(knowledge.brand.map((d) => d.data.category)),
    never: new Set(knowledge.never.map((d) => d.data.id)),
    scams: new Set(knowledge.scams.map((d) => d.data.id)),
    windows: new Set(knowledge.windows.flatMap((d) => entries(d.data).map((w) => w.id))),
  };
}

function conditionNames(condition: Condition, path: Path, file: string, names: Names): Issue[] {
  if ('words' in condition) {
    return condition.words.flatMap((word, i) => wordName(word, [...path, 'words', i], file, names));
  }
  if ('near' in condition) {
    return condition.near.of.flatMap((place, i) =>
      [place].flat().flatMap((word) => wordName(word, [...path, 'near', 'of', i], file, names)),
    );
  }
  if ('ask' in condition) {
    return condition.ask.flatMap((id, i) =>
      unknown('unknown-ask', names.asks, id, file, [...path, 'ask', i]),
    );
  }
  if ('fact' in condition) return factNames(condition.fact, [...path, 'fact'], file);
  if ('claim' in condition) {
    const { of = [], category = [] } = condition.claim;
    const at = [...path, 'claim'];
    return [
      ...of.flatMap((id) => unknown('unknown-brand', names.brands, id, file, at)),
      ...category.flatMap((id) => unknown('unknown-category', names.categories, id, file, at)),
    ];
  }
  return [];
}

function wordName(word: string, path: Path, file: string, names: Names): Issue[] {
  if (word.startsWith('$')) return unknown('unknown-term', names.terms, word.slice(1), file, path);
  if (word.startsWith('#')) return factNames({ name: word.slice(1) }, path, file);
  if (word.startsWith('ask:')) return unknown('unknown-ask', names.asks, word.slice(4), file, path);
  return [];
}

function factNames(
  test: {
    readonly name: string;
    readonly is?: Readonly<Record<string, unknown>>;
    readonly not?: Readonly<Record<string, unknown>>;
  },
  path: Path,
  file: string,
): Issue[] {
  const keys = FACTS[test.name];
  if (keys === undefined) {
    return unknown('unknown-fact', new Set(Object.keys(FACTS)), test.name, file, path);
  }
  const used = [...Object.keys(test.is ?? {}), ...Object.keys(test.not ?? {})];
  return used.flatMap((key) => unknown('unknown-fact', new Set(keys), key, file, path));
}

function owner(brand: string, file: string, names: Names): Issue[] {
  if (brand === '*') return [];
  if (brand.startsWith('category:')) {
    return unknown('unknown-category', names.categories, brand.slice(9), file, ['brand']);
  }
  return unknown('unknown-brand', names.brands, brand, file, ['brand']);
}

function playbookNames(knowledge: Knowledge, names: Names): Issue[] {
  const windows = [...knowledge.verify, ...knowledge.recover, ...knowledge.harden].flatMap((d) =>
    entries<{ readonly steps: readonly { readonly window?: string }[] }>(d.data).flatMap((entry) =>
      entry.steps.flatMap((step, i) =>
        step.window === undefined
          ? []
          : unknown('unknown-window', names.windows, step.window, d.file, ['steps', i, 'window']),
      ),
    ),
  );
  const routines = knowledge.verify.flatMap((d) =>
    entries(d.data).flatMap((routine) => owner(routine.brand, d.file, names)),
  );
  return [...windows, ...routines];
}

function unknown(
  code: IssueCode,
  known: ReadonlySet<string>,
  name: string,
  file: string,
  path: Path,
): Issue[] {
  if (known.has(name)) return [];
  const near = [...known].filter((k) => k.startsWith(name.slice(0, 3))).slice(0, 5);
  const hint = near.length > 0 ? `; there are ${near.join(', ')}` : '';
  return [{ code, file, path, message: `"${name}" is not known${hint}` }];
}
