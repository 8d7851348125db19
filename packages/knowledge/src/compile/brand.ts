import type { Brand, BrandDomain } from '@peephole/core';
import type { BrandDomainFile, BrandFile } from '../authoring/brand.ts';
import { defined } from './defined.ts';

/** A brand without what only reviewers need: who attests what, notes, sources. */
export function compileBrand(file: BrandFile): Brand {
  const weak = Object.values(file['weak-domains'] ?? {}).flat();
  const codes = (file['short-codes'] ?? []).map((c) => c.code);
  return defined<Brand>({
    id: file.id,
    name: file.name,
    category: file.category,
    tier: file.tier,
    countries: file.countries,
    commonWord: file['common-word'],
    guarded: file.guarded,
    aliases: file.aliases ?? [],
    ambiguous: file.ambiguous,
    domains: (file.domains ?? []).map(compileDomain),
    weakDomains: weak.length > 0 ? [...new Set(weak)].sort() : undefined,
    tlds: file.tlds,
    sendsVia: file['sends-via'],
    shortCodes: codes.length > 0 ? codes : undefined,
    orderForms: file['order-forms'],
    check: file.check,
    report: file.report,
  });
}

function compileDomain(file: BrandDomainFile): BrandDomain {
  return defined<BrandDomain>({
    domain: file.domain,
    role: file.role,
    weak: file.weak,
    userContent: file['user-content'],
    country: file.marketplace,
  });
}
