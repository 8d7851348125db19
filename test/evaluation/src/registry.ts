import type { KnowledgeBundle } from '@peephole/core';
import { registrableDomain } from '@peephole/core';

/** What the evaluation needs to know of the knowledge: ids to map to, and who owns which name. */
export interface Registry {
  readonly brands: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  /** True when the registry says that this brand owns the host, weakly attested names included. */
  readonly owns: (brand: string, host: string) => boolean;
}

export function registryOf(bundle: KnowledgeBundle): Registry {
  const owned = new Map<string, { domains: Set<string>; tlds: readonly string[] }>();
  for (const brand of bundle.brands) {
    const domains = new Set(brand.domains.map(({ domain }) => domain));
    for (const domain of brand.weakDomains ?? []) domains.add(domain);
    owned.set(brand.id, { domains, tlds: brand.tlds ?? [] });
  }
  return {
    brands: new Set(bundle.brands.map(({ id }) => id)),
    types: new Set(bundle.scams.map(({ id }) => id)),
    owns: (brand, host) => {
      const holdings = owned.get(brand);
      if (holdings === undefined) return false;
      const domain = registrableDomain(host);
      return (
        holdings.domains.has(host) ||
        (domain !== null && holdings.domains.has(domain)) ||
        holdings.tlds.some((tld) => host.endsWith(`.${tld}`))
      );
    },
  };
}
