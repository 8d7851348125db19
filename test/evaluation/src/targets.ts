import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';

/** One line of what must be shown: a share of contacts, and where it has to lie. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly bound: 'at least' | 'at most';
  /** Per cent; `null` where a figure is wanted and no goal is set. */
  readonly percent: number | null;
  readonly of: (row: Row) => boolean;
  readonly hit: (outcome: Outcome) => boolean;
}

const alarm = (outcome: Outcome): boolean => outcome.alarm;
const named =
  (brand: string) =>
  (outcome: Outcome): boolean =>
    outcome.looksLike.has(brand);
const anyNamed = (outcome: Outcome): boolean => outcome.looksLike.size > 0;

const isTwist = (row: Row): boolean => row.twist !== undefined;
const is =
  (channel: Row['channel'], label: Row['label']) =>
  (row: Row): boolean =>
    row.channel === channel && row.label === label && !isTwist(row);

const scamMail = is('mail', 'scam');
const honestMail = is('mail', 'honest');
const scamText = is('sms', 'scam');
const scamCall = is('calls', 'scam');
const honestHost = is('domains', 'honest');

/** Kinds of dnstwist, and the share of names to be named. */
const TWIST_KINDS: ReadonlyMap<string, number> = new Map([
  ['addition', 99],
  ['bitsquatting', 95],
  ['dictionary', 99],
  ['homoglyph', 99],
  ['hyphenation', 99],
  ['insertion', 99],
  ['omission', 99],
  ['plural', 99],
  ['repetition', 99],
  ['replacement', 99],
  ['subdomain', 99],
  ['tld-swap', 99],
  ['transposition', 99],
  ['various', 99],
  ['vowel-swap', 95],
]);

const CONTACT_TARGETS: readonly Target[] = [
  {
    id: 'mail.scam.amazon',
    title: 'mails that claim Amazon and are not: alarm',
    bound: 'at least',
    percent: 97,
    of: (row) => scamMail(row) && row.group === 'amazon',
    hit: alarm,
  },
  {
    id: 'mail.scam.brand',
    title: 'other brand-impersonating mails: alarm',
    bound: 'at least',
    percent: 95,
    of: (row) => scamMail(row) && row.group === 'other brand',
    hit: alarm,
  },
  {
    id: 'mail.honest.brand',
    title: 'genuine mails of brands: alarm',
    bound: 'at most',
    percent: 0,
    of: (row) => honestMail(row) && row.group !== 'none',
    hit: alarm,
  },
  {
    id: 'mail.honest.other',
    title: 'other honest mail: alarm',
    bound: 'at most',
    percent: 0.1,
    of: (row) => honestMail(row) && row.group === 'none',
    hit: alarm,
  },
  {
    id: 'sms.scam.amazon',
    title: 'scam texts that name Amazon: alarm',
    bound: 'at least',
    percent: 97,
    of: (row) => scamText(row) && row.group === 'amazon',
    hit: alarm,
  },
  {
    id: 'sms.scam',
    title: 'all scam texts: alarm',
    bound: 'at least',
    percent: 93,
    of: scamText,
    hit: alarm,
  },
  {
    id: 'sms.honest',
    title: 'honest texts: alarm',
    bound: 'at most',
    percent: 0.5,
    of: is('sms', 'honest'),
    hit: alarm,
  },
  {
    id: 'sms.honest.brand',
    title: 'genuine texts of brands: alarm',
    bound: 'at most',
    percent: 0,
    of: (row) => is('sms', 'honest')(row) && row.group !== 'none',
    hit: alarm,
  },
  {
    id: 'calls.scam.amazon',
    title: 'scam calls that name Amazon: alarm',
    bound: 'at least',
    percent: 99,
    of: (row) => scamCall(row) && row.group === 'amazon' && !row.traits.has('brand-not-said'),
    hit: alarm,
  },
  {
    id: 'calls.scam',
    title: 'all scam calls: alarm',
    bound: 'at least',
    percent: 96,
    of: scamCall,
    hit: alarm,
  },
  {
    id: 'calls.honest',
    title: 'honest calls: alarm',
    bound: 'at most',
    percent: 0.5,
    of: is('calls', 'honest'),
    hit: alarm,
  },
];

const TWIST_TARGETS: readonly Target[] = [...TWIST_KINDS].map(([kind, percent]) => ({
  id: `domains.dnstwist.${kind}`,
  title: `dnstwist ${kind}: named as look-alike of Amazon`,
  bound: 'at least',
  percent,
  of: (row) => row.twist === kind && !row.traits.has('owned-by-amazon'),
  hit: named('amazon'),
}));

const HOST_TARGETS: readonly Target[] = [
  {
    id: 'domains.honest.amazon',
    title: "hosts of Amazon's own called look-alike of any brand",
    bound: 'at most',
    percent: 0,
    // dnstwist also makes names that Amazon owns, amazon.com itself among them.
    of: (row) =>
      (honestHost(row) || isTwist(row)) &&
      (row.traits.has('owned-by-amazon') || row.traits.has('original')),
    hit: anyNamed,
  },
  {
    id: 'domains.honest.other',
    title: 'other honest hosts called look-alike of any brand',
    bound: 'at most',
    percent: 0.05,
    of: (row) => honestHost(row) && !row.traits.has('owned-by-amazon'),
    hit: anyNamed,
  },
];

/** What must be shown, in the order of the goals. Speed is measured apart. */
export const TARGETS: readonly Target[] = [...CONTACT_TARGETS, ...TWIST_TARGETS, ...HOST_TARGETS];

/** Whether a share lies where the target wants it; an empty group decides nothing, nor no goal. */
export function reached(target: Target, percent: number): boolean {
  if (Number.isNaN(percent) || target.percent === null) return true;
  return target.bound === 'at least' ? percent >= target.percent : percent <= target.percent;
}
