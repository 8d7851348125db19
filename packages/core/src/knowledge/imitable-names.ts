import { blurred, canonical } from '../observe/skeleton.ts';
import type { Brand, KnowledgeBundle } from './bundle.ts';
import type { Imitable } from './knowledge.ts';
import { push } from './push.ts';

export interface Names {
  readonly exact: ReadonlyMap<string, Imitable>;
  readonly canonical: ReadonlyMap<string, Imitable>;
  readonly blurred: ReadonlyMap<string, Imitable>;
  /** Label with one letter left out, and the label itself → names. */
  readonly deletions: ReadonlyMap<string, readonly Imitable[]>;
  readonly byBrand: ReadonlyMap<string, readonly string[]>;
}

export function imitableNames(bundle: KnowledgeBundle): Names {
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

export function nearNames(label: string, deletions: Names['deletions']): readonly Imitable[] {
  const near = new Set<Imitable>();
  const plural = label.replace(/es(?=.)/u, '');
  if (plural !== label)
    for (const name of deletions.get(plural) ?? [])
      if (name.fully && name.label === plural) near.add(name);
  for (const shorter of withOneLess(label))
    for (const name of deletions.get(shorter) ?? []) near.add(name);
  return [...near];
}
