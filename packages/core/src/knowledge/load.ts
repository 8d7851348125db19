import type { Channel } from '../contact/contact.ts';
import { textModel } from '../model/text-model.ts';
import { foldPhrase } from '../observe/fold.ts';
import { ConditionCompiler, namesIn } from '../rules/compile.ts';
import type { Condition } from '../rules/condition.ts';
import { PhraseIndex } from '../rules/phrases.ts';
import type { Cost } from '../rules/rule-index.ts';
import { RuleIndex } from '../rules/rule-index.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { Ask, Brand, KnowledgeBundle, NeverRule, Rule } from './bundle.ts';
import {
  longestSuffix,
  ownedDomains,
  ownerByEnding,
  redirectorsByLabel,
  sharedHosts,
} from './domains.ts';
import { imitableNames, nearNames } from './imitable-names.ts';
import type { Knowledge } from './knowledge.ts';

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
  const names = imitableNames(bundle);
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

  const phrases = phraseIndex(bundle);
  const compiler = new ConditionCompiler(phrases);
  const compiled = <T extends { readonly when: Condition }>(all: readonly T[]): readonly T[] =>
    all.map((each) => ({ ...each, when: compiler.compile(each.when) }));
  const cost = (name: string): number => compiler.size(name) ?? listSize(name, bundle);
  const rules = rulesByChannel(compiled(bundle.rules), cost);
  const asks = new RuleIndex(compiled(bundle.asks), cost);
  const never = bundle.never.map((rule) =>
    rule.when === undefined ? rule : { ...rule, when: compiler.compile(rule.when) },
  );
  const wanted = wantedByChannel(rules, asks, never);
  const neverByBrand = new Map(
    bundle.brands.map((brand) => [brand.id, neverRulesOf(brand, never)]),
  );
  const redirectors = redirectorsByLabel(bundle);

  return {
    bundle,
    confusables: new Map(Object.entries(bundle.confusables)),
    phrases,
    model: bundle.model === undefined ? null : textModel(bundle.model),
    besideNames: new Set(
      Object.keys(bundle.terms)
        .filter((name) => /^(?:claim|topic)-/u.test(name))
        .map((name) => `$${name}`),
    ),
    rules: (channel) => rules[channel],
    wanted: (channel) => wanted[channel],
    asks,
    hostCache: new BoundedCache(MAX_HOSTS),
    brand: (id) => brands.get(id),
    ask: (id) => askById.get(id),
    owner: (host) => longestSuffix(host, owned) ?? ownerByEnding(host, tlds),
    shared: (host) => longestSuffix(host, shared),
    redirectors: (host) => redirectors(host),
    imitable: (label) => names.exact.get(label.replaceAll('-', '')) ?? null,
    imitableCanonical: (label) => names.canonical.get(label) ?? null,
    imitableBlurred: (label) => names.blurred.get(label) ?? null,
    nearNames: (label) => nearNames(label, names.deletions),
    labels: (id) => names.byBrand.get(id) ?? [],
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
    neverRules: (id) => neverByBrand.get(id) ?? [],
    publishedNumbers: (id) => numbers.get(id) ?? NO_NUMBERS,
    receiver: (authserv) =>
      bundle.receivers.find((r) => fitsReceiver(r.authserv, authserv)) ?? null,
  };
}

function wantedByChannel(
  rules: Readonly<Record<Channel, RuleIndex<Rule>>>,
  asks: RuleIndex<Ask>,
  never: readonly NeverRule[],
): Readonly<Record<Channel, ReadonlySet<string>>> {
  const everywhere = [
    ...asks.names(),
    ...never.flatMap(({ when }) => (when === undefined ? [] : [...namesIn(when)])),
  ];
  const wanted = (channel: Channel): ReadonlySet<string> =>
    new Set([...rules[channel].names(), ...everywhere]);
  return {
    email: wanted('email'),
    sms: wanted('sms'),
    chat: wanted('chat'),
    call: wanted('call'),
    page: wanted('page'),
    link: wanted('link'),
    number: wanted('number'),
    letter: wanted('letter'),
  };
}

/** Facts that every contact has: they sort nothing out. */
const EVERYWHERE = new Set(['#channel', '#call', '#sender']);

/** A list of many phrases is met more often than one of few; a fact is as rare as a single phrase. */
function listSize(name: string, { terms }: KnowledgeBundle): number {
  if (EVERYWHERE.has(name)) return Infinity;
  const term = name.startsWith('$') ? terms[name.slice(1)] : undefined;
  return term === undefined ? 1 : Object.values(term.words).flat().length;
}

function rulesByChannel(
  all: readonly Rule[],
  cost: Cost,
): Readonly<Record<Channel, RuleIndex<Rule>>> {
  const active = all.filter((rule) => rule.status === 'stable' || rule.status === 'trial');
  const index = (channel: Channel): RuleIndex<Rule> =>
    new RuleIndex(
      active.filter((rule) => rule.channels?.includes(channel) !== false),
      cost,
    );
  return {
    email: index('email'),
    sms: index('sms'),
    chat: index('chat'),
    call: index('call'),
    page: index('page'),
    link: index('link'),
    number: index('number'),
    letter: index('letter'),
  };
}

function fitsReceiver(pattern: string, authserv: string): boolean {
  return pattern.startsWith('*.') ? authserv.endsWith(pattern.slice(1)) : authserv === pattern;
}

function neverRulesOf(brand: Brand, never: readonly NeverRule[]): readonly NeverRule[] {
  return never.filter(
    (rule) =>
      rule.brand === '*' || rule.brand === brand.id || rule.brand === `category:${brand.category}`,
  );
}

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

function phraseIndex(bundle: KnowledgeBundle): PhraseIndex {
  const index = new PhraseIndex();
  for (const [name, term] of Object.entries(bundle.terms)) {
    if (HOST_LISTS.has(name)) continue;
    for (const phrases of Object.values(term.words))
      for (const phrase of phrases) index.add(`$${name}`, phrase);
  }
  for (const brand of bundle.brands) {
    const context = new Set((brand.ambiguous ?? []).map((a) => foldPhrase(a).join(' ')));
    for (const name of new Set([brand.name, ...brand.aliases, ...(brand.ambiguous ?? [])])) {
      const folded = foldPhrase(name).join(' ');
      const alone =
        !context.has(folded) &&
        !(brand.commonWord === true && folded === foldPhrase(brand.name).join(' '));
      index.add(`${alone ? 'brand' : 'brand?'}:${brand.id}`, name);
    }
  }
  for (const tool of bundle.tools) {
    for (const spoken of tool.spoken) index.add(`tool:${tool.name}`, spoken);
  }
  return index;
}
