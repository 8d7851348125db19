import type { Channel } from '../contact/contact.ts';
import type { Host } from '../observe/host.ts';
import { blurred, canonical } from '../observe/look-alike.ts';
import { foldPhrase } from '../observe/fold.ts';
import { ConditionCompiler, wordsOf } from '../rules/compile.ts';
import type { Condition } from '../rules/condition.ts';
import { PhraseIndex } from '../rules/phrases.ts';
import type {
  Ask,
  Brand,
  BrandDomain,
  KnowledgeBundle,
  NeverRule,
  Redirector,
  Rule,
  TrustedReceiver,
} from './bundle.ts';

export type SharedKind =
  'shortener' | 'hosting' | 'file-host' | 'link-in-bio' | 'dynamic-dns' | 'freemail' | 'tracker';

export interface SharedHost {
  readonly kind: SharedKind;
  readonly domain: string;
}

export interface OwnedDomain extends BrandDomain {
  readonly brand: string;
}

/** A brand as host names imitate it. */
export interface Imitable {
  readonly id: string;
  /** Lower-case label, no hyphens: `amazon`, `bankofamerica`. */
  readonly label: string;
  /** An everyday word, a person or a place: means nothing without a lure word beside it. */
  readonly common: boolean;
  /** Nobody else has this name by chance. */
  readonly distinct: boolean;
  /** Every imitation is named, also those a slip of the finger away. */
  readonly fully: boolean;
}

/** How a name of a brand stands in text. */
export interface BrandName {
  readonly brand: string;
  /** False: an everyday word or a short name that needs context. */
  readonly alone: boolean;
}

/** Knowledge with its indexes: built once, used for every contact. Nothing in it changes an answer. */
export interface Knowledge {
  readonly bundle: KnowledgeBundle;
  readonly confusables: ReadonlyMap<string, string>;
  readonly phrases: PhraseIndex;
  /** Rules that apply to a channel. */
  rules(channel: Channel): RuleIndex<Rule>;
  readonly asks: RuleIndex<Ask>;
  readonly hostCache: HostCache;
  brand(id: string): Brand | undefined;
  ask(id: string): Ask | undefined;
  /** The brand that owns this host or a domain above it, the most particular entry first. */
  owner(host: string): OwnedDomain | null;
  /** The service that anybody can use which this host belongs to. */
  shared(host: string): SharedHost | null;
  redirectors(host: string): readonly Redirector[];
  imitable(label: string): Imitable | null;
  imitableCanonical(canonicalLabel: string): Imitable | null;
  /** A guarded brand, by its label in the form that falls together with most others. */
  imitableBlurred(blurredLabel: string): Imitable | null;
  /** Brands whose label may be one edit away. */
  nearNames(label: string): readonly Imitable[];
  /** Labels of host names that are the brand's name. */
  labels(brand: string): readonly string[];
  /** Only operators name hosts there: a brand's name below it is its own doing. */
  isDeliveryNetwork(host: string): boolean;
  isReservedLocalPart(local: string): boolean;
  /** A department or a machine, not a person. */
  isRoleLocalPart(local: string): boolean;
  isLure(word: string): boolean;
  /** Places and general words that stand beside a brand's name in its own host names too. */
  isJoining(word: string): boolean;
  isEveryday(word: string): boolean;
  /** The ending of a host name is also a word or a kind of file: "is", "zip". */
  isWordEnding(ending: string): boolean;
  /** A long ending that is no word of everyday text: "info", "mobi". */
  isPlainEnding(ending: string): boolean;
  /** The word goes on from the brand's label as another word of its own: amazonas, amazonia. */
  isContinuation(label: string, word: string): boolean;
  neverRules(brand: string): readonly NeverRule[];
  isPublished(number: string, brand: string): boolean;
  /** The receiver behind an authserv-id, if it is one that removes foreign headers in its name. */
  receiver(authserv: string): TrustedReceiver | null;
}

/** Name under which a brand's name is found in text. */
export const toolMention = (name: string): string => `tool:${name}`;

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
  const numbers = new Set(bundle.numbers.map((n) => `${n.brand} ${n.number}`));

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
  const neverByBrand = new Map(
    bundle.brands.map((brand) => [brand.id, neverRulesOf(brand, never)]),
  );
  const redirectors = redirectorsByLabel(bundle);

  return {
    bundle,
    confusables: new Map(Object.entries(bundle.confusables)),
    phrases,
    rules: (channel) => rules[channel],
    asks,
    hostCache: new HostCache(),
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
    isPublished: (number, brand) => numbers.has(`${brand} ${number}`),
    receiver: (authserv) =>
      bundle.receivers.find((r) => fitsReceiver(r.authserv, authserv)) ?? null,
  };
}

/** Hosts recur in a mailbox. The memory is bounded, and forgetting changes no answer. */
export class HostCache {
  readonly #hosts = new Map<string, Host | null>();

  get(name: string, make: () => Host | null): Host | null {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (this.#hosts.size >= 20_000) this.#hosts.clear();
    this.#hosts.set(name, made);
    return made;
  }
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

/**
 * Rules by the names they cannot do without, so that silent rules cost nothing.
 *
 * Each rule is filed under the fewest names of which one must be present: "near a parcel word and a
 * fee word" is filed under whichever list is shorter. A contact is held against the rules filed
 * under what was found in it, and against the few that need no name at all.
 */
export class RuleIndex<T extends { readonly when: Condition }> {
  readonly #byName = new Map<string, number[]>();
  readonly #always: number[] = [];
  readonly #rules: readonly T[];

  constructor(rules: readonly T[], cost?: Cost) {
    this.#rules = rules;
    for (const [index, rule] of rules.entries()) {
      const anchors = anchorsOf(rule.when, cost);
      if (anchors === null) this.#always.push(index);
      else for (const name of anchors) push(this.#byName, name, index);
    }
  }

  /** Rules that may hold where these names were found, in the order of the bundle. */
  candidates(names: Iterable<string>): readonly T[] {
    const found: number[] = [...this.#always];
    for (const name of names) {
      const filed = this.#byName.get(name);
      if (filed !== undefined) for (const index of filed) found.push(index);
    }
    if (found.length === 0) return [];
    found.sort((a, b) => a - b);
    const rules: T[] = [];
    let last = -1;
    for (const index of found) {
      const rule = index === last ? undefined : this.#rules[index];
      if (rule !== undefined) rules.push(rule);
      last = index;
    }
    return rules;
  }
}

/**
 * Names of which one must be present for the condition to hold; `null` when it can hold without.
 *
 * @param cost How often a name is met, in any unit: the rarest place of a condition is chosen.
 */
export function anchorsOf(condition: Condition, cost: Cost = () => 1): ReadonlySet<string> | null {
  if ('all' in condition)
    return rarest(
      condition.all.map((each) => anchorsOf(each, cost)),
      cost,
    );
  if ('any' in condition) {
    const union = new Set<string>();
    for (const each of condition.any) {
      const anchors = anchorsOf(each, cost);
      if (anchors === null) return null;
      for (const name of anchors) union.add(name);
    }
    return union;
  }
  if ('words' in condition) return new Set(condition.words);
  if ('near' in condition)
    return rarest(
      condition.near.of.map((place) => new Set(wordsOf(place))),
      cost,
    );
  if ('ask' in condition) return new Set(condition.ask.map((id) => `ask:${id}`));
  if ('fact' in condition) return new Set([`#${condition.fact.name}`]);
  return null;
}

type Cost = (name: string) => number;

function rarest(
  sets: readonly (ReadonlySet<string> | null)[],
  cost: Cost,
): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  let least = Infinity;
  for (const set of sets) {
    if (set === null) continue;
    let sum = 0;
    for (const name of set) sum += cost(name);
    if (best === null || sum < least) [best, least] = [set, sum];
  }
  return best;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function ownedDomains(bundle: KnowledgeBundle): ReadonlyMap<string, OwnedDomain> {
  const owned = new Map<string, OwnedDomain>();
  for (const brand of bundle.brands) {
    for (const domain of brand.weakDomains ?? []) {
      if (!owned.has(domain))
        owned.set(domain, { brand: brand.id, domain, role: 'official', weak: true });
    }
  }
  for (const brand of bundle.brands) {
    for (const domain of brand.domains) owned.set(domain.domain, { ...domain, brand: brand.id });
  }
  return owned;
}

function sharedHosts({ hosts }: KnowledgeBundle): ReadonlyMap<string, SharedHost> {
  const shared = new Map<string, SharedHost>();
  const lists: readonly (readonly [SharedKind, readonly string[]])[] = [
    ['freemail', hosts.freemail],
    ['hosting', hosts.hosting],
    ['dynamic-dns', hosts.dynamicDns],
    ['file-host', hosts.fileHosts],
    ['link-in-bio', hosts.linkInBio],
    ['tracker', hosts.clickTrackers.map((t) => t.domain)],
    ['shortener', hosts.shorteners],
  ];
  for (const [kind, domains] of lists)
    for (const domain of domains) shared.set(domain, { kind, domain });
  return shared;
}

function longestSuffix<V>(host: string, table: ReadonlyMap<string, V>): V | null {
  let rest = host;
  for (;;) {
    const found = table.get(rest);
    if (found !== undefined) return found;
    const dot = rest.indexOf('.');
    if (dot === -1) return null;
    rest = rest.slice(dot + 1);
  }
}

function ownerByEnding(host: string, tlds: ReadonlyMap<string, string>): OwnedDomain | null {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const brand = tlds.get(ending);
  return brand === undefined ? null : { brand, domain: ending, role: 'official' };
}

/** Redirectors filed under the label before their ending, so that a host is held against few of them. */
function redirectorsByLabel({ hosts }: KnowledgeBundle): (host: string) => readonly Redirector[] {
  const anywhere = hosts.redirectors.filter((r) => r.host === '*');
  const byLabel = new Map<string, Redirector[]>();
  for (const redirector of hosts.redirectors) {
    if (redirector.host !== '*')
      for (const label of new Set(redirector.host.split('.'))) push(byLabel, label, redirector);
  }
  return (host) => {
    const candidates = new Set(host.split('.').flatMap((label) => byLabel.get(label) ?? []));
    const fitting = [...candidates].filter((r) => fitsHost(r.host, host));
    return fitting.length === 0 ? anywhere : [...fitting, ...anywhere];
  };
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (pattern.endsWith('.*'))
    return host.startsWith(pattern.slice(0, -1)) || host.includes(`.${pattern.slice(0, -1)}`);
  return host === pattern || host.endsWith(`.${pattern}`);
}

function fitsReceiver(pattern: string, authserv: string): boolean {
  return pattern.startsWith('*.') ? authserv.endsWith(pattern.slice(1)) : authserv === pattern;
}

interface Names {
  readonly exact: ReadonlyMap<string, Imitable>;
  readonly canonical: ReadonlyMap<string, Imitable>;
  readonly blurred: ReadonlyMap<string, Imitable>;
  /** Label with one letter left out, and the label itself → names. */
  readonly deletions: ReadonlyMap<string, readonly Imitable[]>;
  readonly byBrand: ReadonlyMap<string, readonly string[]>;
}

function imitableNames(bundle: KnowledgeBundle): Names {
  const exact = new Map<string, Imitable>();
  const canonicals = new Map<string, Imitable>();
  const deletions = new Map<string, Imitable[]>();
  const blurs = new Map<string, Imitable>();
  const byBrand = new Map<string, readonly string[]>();
  // Most imitated brands first: a label that two of them have is the first one's.
  for (const brand of [...bundle.brands].sort((a, b) => a.tier - b.tier)) {
    byBrand.set(brand.id, labelsOf(brand));
    for (const label of labelsOf(brand)) {
      if (exact.has(label)) continue;
      const common =
        brand.commonWord === true || (brand.ambiguous ?? []).some((a) => squash(a) === label);
      const distinct = !common && label.length >= 6;
      const name = {
        id: brand.id,
        label,
        common,
        distinct,
        fully: brand.guarded === true && distinct,
      };
      exact.set(label, name);
      if (label.length >= 5 && !canonicals.has(canonical(label)))
        canonicals.set(canonical(label), name);
      if (name.fully && label === squash(brand.name)) blurs.set(blurred(label), name);
      if (!name.fully && (common || label.length < 8)) continue;
      for (const shorter of withOneLess(label)) push(deletions, shorter, name);
    }
  }
  return { exact, canonical: canonicals, blurred: blurs, deletions, byBrand };
}

/** The labels of a brand's main domains and its name: what impostors write into host names. */
function labelsOf(brand: Brand): readonly string[] {
  const labels = new Set<string>([squash(brand.name)]);
  for (const { domain, role, weak } of brand.domains) {
    if (role !== 'official' || weak === true) continue;
    const label = squash(domain.slice(0, domain.indexOf('.')));
    const named = [brand.name, brand.id, ...brand.aliases].map(squash);
    if (named.some((n) => label === n || (n.length >= 5 && label.includes(n)))) labels.add(label);
  }
  return [...labels].filter((label) => label.length >= 3);
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}

function* withOneLess(label: string): Generator<string> {
  yield label;
  for (let at = 0; at < label.length; at += 1) yield label.slice(0, at) + label.slice(at + 1);
}

function nearNames(label: string, deletions: Names['deletions']): readonly Imitable[] {
  const near = new Set<Imitable>();
  const plural = label.replace(/es(?=.)/u, '');
  if (plural !== label)
    for (const name of deletions.get(plural) ?? [])
      if (name.fully && name.label === plural) near.add(name);
  for (const shorter of withOneLess(label))
    for (const name of deletions.get(shorter) ?? []) near.add(name);
  return [...near];
}

function neverRulesOf(brand: Brand, never: readonly NeverRule[]): readonly NeverRule[] {
  return never.filter(
    (rule) =>
      rule.brand === '*' || rule.brand === brand.id || rule.brand === `category:${brand.category}`,
  );
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
    for (const spoken of tool.spoken) index.add(toolMention(tool.name), spoken);
  }
  return index;
}
