import type { BrandGroup } from './row.ts';

/**
 * The corpora name brands in words of their own (`bank:bofa`, `navyfed`, `i.r.s`). Here, and only
 * here, those words meet the ids of our registry. A word that already is an id needs no line.
 */
const BRAND_IDS: ReadonlyMap<string, string> = new Map([
  ['bank:bofa', 'bankofamerica'],
  ['parcel:correios', 'correiosbr'],
  ['parcel:hermes', 'hermes_de'],
  ['ef', 'ef_edu'],
  ['amazon inc', 'amazon'],
  ['home depot', 'homedepot'],
  ["lowe's", 'lowes'],
  ["mcdonald's", 'mcdonalds'],
  ['sams club', 'samsclub'],
  ['t-mobile', 'tmobile'],
  ['t-mob', 'tmobile'],
  ['at&t', 'att'],
  ['comcast inc', 'xfinity'],
  ['gov.uk', 'govuk'],
  ['i.r.s', 'irs'],
  ['u.s. postal service', 'usps'],
  ['us postal', 'usps'],
  ['canada post', 'canadapost'],
  ['cash app', 'cashapp'],
  ['american express', 'amex'],
  ['discover card', 'discover'],
  ['navy federal', 'navyfederal'],
  ['navy fcu', 'navyfederal'],
  ['navyfed', 'navyfederal'],
  ['chase morgan', 'chase'],
  ['citizens bank', 'citizensbank'],
  ['citizen bank', 'citizensbank'],
  ['steam card delivery', 'steam'],
  ['sbsibank', 'sbi'],
]);

/** Groups of the corpus that name no single brand: a brand is imitated, we cannot say which. */
const GROUPS_ONLY: ReadonlySet<string> = new Set([
  'bank:other',
  'crypto:other',
  'parcel:other',
  'av:other',
  'streaming:other',
  'cloudstorage',
  'food-brand',
  'webmail-admin',
  'visa/mastercard',
  'ee/o2/three',
]);

/**
 * Registry id for a brand label.
 *
 * @param known Ids of the registry; a label that maps to none of them gives `null`.
 */
export function brandId(label: string | null, known: ReadonlySet<string>): string | null {
  if (label === null || GROUPS_ONLY.has(label)) return null;
  const mapped = BRAND_IDS.get(label);
  const id = mapped ?? label.replace(/^(?:bank|parcel|crypto|av|streaming):/u, '');
  return known.has(id) ? id : null;
}

/** Brand group by the corpus's word, so that a brand missing from our registry still counts. */
export function brandGroup(label: string | null): BrandGroup {
  if (label === null) return 'none';
  return brandId(label, new Set(['amazon'])) === 'amazon' ? 'amazon' : 'other brand';
}

/** The corpora's words for scam types that fit one type of ours; the vague ones are left out. */
const TYPE_IDS: ReadonlyMap<string, string> = new Map([
  ['account alert', 'scam.account_locked'],
  ['account', 'scam.account_locked'],
  ['delivery', 'scam.delivery'],
  ['package-customs', 'scam.delivery'],
  ['prize', 'scam.prize'],
  ['prize/contest', 'scam.prize'],
  ['lottery', 'scam.prize'],
  ['job advertisement', 'scam.job_task'],
  ['job', 'scam.job_task'],
  ['invest', 'scam.investment'],
  ['finance/crypto', 'scam.investment'],
  ['callback-order', 'scam.fake_order'],
  ['amazon-order', 'scam.fake_order'],
  ['apple-icloud', 'scam.security_alert'],
  ['tech-support', 'scam.tech_support'],
  ['tech-support-gift-card', 'scam.tech_support'],
  ['refund-remote-access', 'scam.refund'],
  ['ssa', 'scam.gov_followup'],
  ['legal-threat', 'scam.gov_followup'],
  ['tax-irs', 'scam.gov_followup'],
]);

/** Scam type of the registry for a type label; `null` where none fits. */
export function typeId(label: string | null, known: ReadonlySet<string>): string | null {
  const id = label === null ? undefined : TYPE_IDS.get(label.toLowerCase());
  return id !== undefined && known.has(id) ? id : null;
}
