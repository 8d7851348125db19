import type { Brand, BrandDomain } from '@peephole/core';
import type { BrandDomainFile, BrandFile } from '../authoring/brand.ts';

/** A brand without what only reviewers need: who attests what, notes, sources. */
export function compileBrand(file: BrandFile): Brand {
  const weak = Object.values(file['weak-domains'] ?? {}).flat();
  const codes = file['short-codes'] ?? [];
  return {
    id: file.id,
    name: file.name,
    category: file.category,
    tier: file.tier,
    countries: file.countries,
    ...(file['common-word'] ? { commonWord: true } : {}),
    ...(file.guarded ? { guarded: true } : {}),
    aliases: file.aliases ?? [],
    ...(file.ambiguous ? { ambiguous: file.ambiguous } : {}),
    domains: (file.domains ?? []).map(compileDomain),
    ...(weak.length > 0 ? { weakDomains: [...new Set(weak)].sort() } : {}),
    ...(file.tlds ? { tlds: file.tlds } : {}),
    ...(file['sends-via'] ? { sendsVia: file['sends-via'] } : {}),
    ...(codes.length > 0 ? { shortCodes: codes.map((c) => c.code) } : {}),
    ...(file.check ? { check: file.check } : {}),
    ...(file.report ? { report: file.report } : {}),
  };
}

function compileDomain(file: BrandDomainFile): BrandDomain {
  return {
    domain: file.domain,
    role: file.role,
    ...(file.weak ? { weak: true } : {}),
    ...(file['user-content'] ? { userContent: true } : {}),
  };
}
