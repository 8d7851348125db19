import type { Channel } from '../contact/contact.ts';
import { ownSite } from '../explain/own-site.ts';
import { textModel } from '../model/text-model.ts';
import { foldPhrase } from '../observe/fold.ts';
import { commonness, ConditionCompiler, namesIn } from '../rules/compile.ts';
import type { Condition } from '../rules/condition.ts';
import { NameTable } from '../rules/name-table.ts';
import { numbered } from '../rules/numbered.ts';
import { PhraseIndex } from '../rules/phrases.ts';
import type { Cost } from '../rules/rule-index.ts';
import { RuleIndex } from '../rules/rule-index.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { Brand, KnowledgeBundle, Rule } from './bundle.ts';
import {
  longestSuffix,
  ownedDomains,
  ownerByEnding,
  redirectorsByLabel,
  sharedHosts,
} from './domains.ts';
import { imitableNames, nearNames } from './imitable-names.ts';
import type { Imitable, Knowledge, ReadyNeverRule } from './knowledge.ts';
import { NameFilter } from './name-filter.ts';
import type { PhraseMeaning, PhraseUse } from './phrase-meaning.ts';

/** Hosts that are remembered between contacts. */
const MAX_HOSTS = 20_000;

/** Builds the indexes of a bundle: once, at the start. */
export function loadKnowledge(bundle: KnowledgeBundle): Knowledge {
  const brands = new Map(bundle.brands.map((brand) => [brand.id, brand]));
  const owned = ownedDomains(bundle);
  const askById = new Map(bundle.asks.map((ask) => [ask.id, ask]));
  const tlds = new Map(
    bundle.brands.flatMap((b) => (b.tlds ?? []).map((tld) => [tld, b.id] as const)),
  );
  const shared = sharedHosts(bundle);
  const names = once(() => imitableNames(bundle));
  const nameFilter = once(() => new NameFilter(names()));
  const words = (name: string): ReadonlySet<string> =>
    new Set(Object.values(bundle.terms[name]?.words ?? {}).flat());
  const lures = words('lure-words');
  const reserved = words('reserved-local-parts');
  const roles = words('role-local-parts');
  const joining = words('joining-words');
  const networks = new Map([...words('delivery-networks')].map((host) => [host, host]));
  const everyday = words('everyday-labels');
  const continuations = [...words('continuations')];
  const plainEndings = words('plain-endings');
  const wordEndings = words('word-endings');
  const numbers = publishedNumbers(bundle);

  const table = new NameTable();
  const { phrases, meanings } = phraseIndex(bundle, table);
  const compiler = new ConditionCompiler(phrases, table);
  const compiled = <T extends { readonly when: Condition }>(all: readonly T[]): readonly T[] =>
    all.map((each) => ({ ...each, when: compiler.compile(each.when) }));
  const cost = (name: string): number => compiler.size(name) ?? listSize(name, bundle);
  const rules = rulesByChannel(compiled(bundle.rules), table, cost);
  const asks = new RuleIndex(compiled(bundle.asks), table, cost);
  const never = bundle.never.map((rule): ReadyNeverRule => {
    if (rule.when === undefined) return { ...rule, test: null };
    const when = compiler.compile(rule.when);
    return { ...rule, when, test: numbered(when, table) };
  });
  const neverNames = never.flatMap(({ when }) => (when === undefined ? [] : [...namesIn(when)]));
  const neverByBrand = new Map<string, readonly ReadyNeverRule[]>();
  const uses = remembered((channel: Channel) =>
    phraseUses(
      channel,
      table,
      new Set([...rules(channel).names(), ...asks.names(), ...neverNames]),
    ),
  );
  const redirectors = redirectorsByLabel(bundle);

  return {
    bundle,
    confusables: new Map(Object.entries(bundle.confusables)),
    phrases,
    names: table,
    meanings,
    model: bundle.model === undefined ? null : textModel(bundle.model),
    besideNames: new Set(
      Object.keys(bundle.terms)
        .filter((name) => BESIDE_NAMES.test(name))
        .map((name) => table.id(`$${name}`)),
    ),
    rules,
    uses,
    asks,
    hostCache: new BoundedCache(MAX_HOSTS),
    brand: (id) => brands.get(id),
    ask: (id) => askById.get(id),
    home: remembered((id: string) => {
      const brand = brands.get(id);
      return brand === undefined ? null : ownSite(brand);
    }),
    owner: (host) => longestSuffix(host, owned) ?? ownerByEnding(host, tlds),
    shared: (host) => longestSuffix(host, shared),
    redirectors: (host) => redirectors(host),
    nameFilter,
    imitable: (label) => names().exact.get(label.replaceAll('-', '')) ?? null,
    imitableCanonical: (label) => names().canonical.get(label) ?? null,
    imitableBlurred: (label) => names().blurred.get(label) ?? null,
    nearNames: (label) =>
      nameFilter().mayBeNear(label, 0, label.length)
        ? nearNames(label, names().deletions)
        : NO_NAMES,
    labels: (id) => names().byBrand.get(id) ?? [],
    isDeliveryNetwork: (host) => longestSuffix(host, networks) !== null,
    isReservedLocalPart: (local) =>
      [...reserved].some((name) => local === name || local.startsWith(name)),
    isRoleLocalPart: (local) => local.split(/[^a-z]+/u).some((word) => roles.has(word)),
    isLure: (word) => lures.has(word) || (word.endsWith('s') && lures.has(word.slice(0, -1))),
    isJoining: (word) => joining.has(word),
    isEveryday: (word) => everyday.has(word),
    isPlainEnding: (ending) => plainEndings.has(ending),
    isWordEnding: (ending) => wordEndings.has(ending),
    isContinuation: (label, word) =>
      continuations.some((c) => c.startsWith(label) && word.includes(c)),
    neverRules: (id) => {
      const brand = brands.get(id);
      if (brand === undefined) return [];
      const known = neverByBrand.get(id) ?? neverRulesOf(brand, never);
      neverByBrand.set(id, known);
      return known;
    },
    publishedNumbers: (id) => numbers.get(id) ?? NO_NUMBERS,
    receiver: (authserv) =>
      bundle.receivers.find((r) => fitsReceiver(r.authserv, authserv)) ?? null,
  };
}

/** Lists that say something beside a brand's name only. */
const BESIDE_NAMES = /^(?:claim|topic)-/u;
/** Lists of everyday words that mean something in a sender's name only. */
const SENDER_LISTS = new Set(['$sender-roles', '$sender-via', '$given-names']);
/** Lists that mean something where a mail's or page's own text stands. */
const MARKUP_LISTS = new Set(['$link-action', '$mail-prize', '$prize-goods']);

function phraseUses(
  channel: Channel,
  table: NameTable,
  wanted: ReadonlySet<string>,
): readonly PhraseUse[] {
  const markup = channel === 'email' || channel === 'page';
  return table.names().map((name): PhraseUse => {
    if (name.startsWith('%')) return wanted.has(name) ? 'everywhere' : 'none';
    if (SENDER_LISTS.has(name)) return 'in-sender';
    if (MARKUP_LISTS.has(name)) return markup ? 'everywhere' : 'none';
    return name === '$products' ? 'product' : 'everywhere';
  });
}

/** Makes a thing when it is first asked for: a text without a link needs no list of imitable names. */
function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Makes a thing for a channel or a brand when it is first asked for: most runs see few of them. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = make(key)));
    return known;
  };
}

/** Amounts, numbers and links are met more often than most words. */
const COST_OF_A_FACT = 12;

/** Facts that every contact has: they sort nothing out. */
const EVERYWHERE = new Set(['#channel', '#call', '#sender']);

/** How often a list is met, roughly: short single words often, phrases of several words seldom. */
function listSize(name: string, { terms }: KnowledgeBundle): number {
  if (EVERYWHERE.has(name)) return Infinity;
  const term = name.startsWith('$') ? terms[name.slice(1)] : undefined;
  return term === undefined
    ? COST_OF_A_FACT
    : Object.values(term.words)
        .flat()
        .reduce((sum, phrase) => sum + commonness(phrase), 0);
}

function rulesByChannel(
  all: readonly Rule[],
  table: NameTable,
  cost: Cost,
): (channel: Channel) => RuleIndex<Rule> {
  const active = all.filter((rule) => rule.status === 'stable' || rule.status === 'trial');
  return remembered(
    (channel: Channel) =>
      new RuleIndex(
        active.filter((rule) => rule.channels?.includes(channel) !== false),
        table,
        cost,
      ),
  );
}

function fitsReceiver(pattern: string, authserv: string): boolean {
  return pattern.startsWith('*.') ? authserv.endsWith(pattern.slice(1)) : authserv === pattern;
}

function neverRulesOf(brand: Brand, never: readonly ReadyNeverRule[]): readonly ReadyNeverRule[] {
  return never.filter(
    (rule) =>
      rule.brand === '*' || rule.brand === brand.id || rule.brand === `category:${brand.category}`,
  );
}

const NO_NAMES: readonly Imitable[] = [];
const NO_NUMBERS: ReadonlySet<string> = new Set();

function publishedNumbers(bundle: KnowledgeBundle): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { brand, number } of bundle.numbers) {
    const known = numbers.get(brand) ?? new Set<string>();
    numbers.set(brand, known.add(number.replace(/\D/gu, '')));
  }
  return numbers;
}

/** Lists about parts of host names and addresses, which are looked up and never searched for. */
const HOST_LISTS = new Set([
  'lure-words',
  'joining-words',
  'everyday-labels',
  'continuations',
  'word-endings',
  'plain-endings',
  'delivery-networks',
  'role-local-parts',
  'reserved-local-parts',
]);

function phraseIndex(
  bundle: KnowledgeBundle,
  table: NameTable,
): { phrases: PhraseIndex; meanings: readonly PhraseMeaning[] } {
  const index = new PhraseIndex();
  const meanings: PhraseMeaning[] = [];
  const means = (meaning: PhraseMeaning): number => -meanings.push(meaning);
  for (const [name, term] of Object.entries(bundle.terms)) {
    if (HOST_LISTS.has(name)) continue;
    const id = table.id(`$${name}`);
    for (const phrases of Object.values(term.words))
      for (const phrase of phrases) index.add(id, phrase);
  }
  for (const brand of bundle.brands) {
    const context = new Set((brand.ambiguous ?? []).map((a) => foldPhrase(a).join(' ')));
    const whole = brand.commonWord === true ? foldPhrase(brand.name).join(' ') : null;
    const alone = means({ kind: 'brand', brand: brand.id, alone: true });
    const inContext = means({ kind: 'brand', brand: brand.id, alone: false });
    for (const name of new Set([brand.name, ...brand.aliases, ...(brand.ambiguous ?? [])])) {
      const folded = foldPhrase(name).join(' ');
      index.add(context.has(folded) || folded === whole ? inContext : alone, name);
    }
  }
  for (const tool of bundle.tools) {
    const id = means({ kind: 'tool', tool: tool.name });
    for (const spoken of tool.spoken) index.add(id, spoken);
  }
  return { phrases: index, meanings };
}
