import type { Contact } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Host } from '../observe/host-type.ts';
import { observe } from '../observe/observe.ts';
import type { Facts } from '../observe/observe.ts';
import { wordingBands } from './wording.ts';

export type IndicatorKind =
  'order-number' | 'tracking-number' | 'phone' | 'domain' | 'address' | 'amount' | 'wording';

/** A value that can tie contacts together. */
export interface Indicator {
  readonly kind: IndicatorKind;
  /** In one form, so that equal things are equal text; untrusted. */
  readonly value: string;
}

/** Kept of one contact; a mail with more is a list of something. */
const MAX_INDICATORS = 64;
/** Figures of a telephone number that two ways of writing it share: the country's code may be missing. */
const PHONE_FIGURES = 9;
/** Shorter references are met by chance. */
const FEWEST_FIGURES = 7;

/**
 * What of a contact can tie it to others. What many have in common is left out: a brand's own hosts and
 * published numbers, services that anybody uses, mail providers.
 */
export function indicatorsOf(contact: Contact, knowledge: Knowledge): readonly Indicator[] {
  const facts = observe(contact, knowledge, { receivers: [], observations: [] });
  const found = new Map<string, Indicator>();
  const add = (kind: IndicatorKind, value: string | null): void => {
    if (value === null || value === '' || found.size >= MAX_INDICATORS) return;
    found.set(`${kind} ${value}`, { kind, value });
  };
  for (const { kind, value } of facts.values) {
    const figures = value.replace(/\D/gu, '');
    if (kind === 'number') add('phone', phoneOf(figures, knowledge));
    else if (kind === 'amount') add('amount', amountOf(value));
    else if (kind !== 'code' && figures.length >= FEWEST_FIGURES)
      add(kind, value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase());
  }
  if ('sender' in contact) add('phone', phoneOf(contact.sender.replace(/\D/gu, ''), knowledge));
  if (contact.channel === 'number')
    add('phone', phoneOf(contact.number.replace(/\D/gu, ''), knowledge));
  for (const { host, kind } of facts.links) {
    if (kind !== 'image') add('domain', domainOf(host));
  }
  const { sender } = facts;
  if (sender?.address != null && sender.host?.owner == null) add('address', sender.address);
  if (sender?.host != null) add('domain', domainOf(sender.host));
  for (const band of wordingBands(wordsOf(facts))) add('wording', band);
  return [...found.values()];
}

function wordsOf({ reads }: Facts): readonly string[] {
  return reads
    .filter(({ part: { kind } }) => kind === 'body' || kind === 'turn' || kind === 'subject')
    .flatMap(({ folded }) => folded.words);
}

/** A number that a brand has published ties nothing: scams name it, and so does the brand. */
function phoneOf(figures: string, knowledge: Knowledge): string | null {
  if (figures.length < FEWEST_FIGURES) return null;
  for (const { number } of knowledge.bundle.numbers)
    if (number.replace(/\D/gu, '').endsWith(figures)) return null;
  return figures.slice(-PHONE_FIGURES);
}

/** Round sums are everybody's. */
function amountOf(written: string): string | null {
  const figures = written.replace(/[^\d.,]/gu, '');
  return /[.,]\d\d$/u.test(figures) && !/[.,]00$/u.test(figures)
    ? figures.replace(/[.,]/gu, '')
    : null;
}

/** The domain, or the whole host where strangers share the domain; nothing for what everybody uses. */
function domainOf({ standing, domain, name }: Host): string | null {
  switch (standing) {
    case 'stranger':
      return domain;
    case 'ip':
      return name;
    case 'hosting':
    case 'user-content':
    case 'dynamic-dns':
      return name === domain ? null : name;
    case 'brand':
    case 'weak':
    case 'mixed':
    case 'shortener':
    case 'file-host':
    case 'link-in-bio':
    case 'freemail':
    case 'tracker':
      return null;
  }
}
