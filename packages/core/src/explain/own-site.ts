import type { Brand, BrandDomain } from '../knowledge/bundle.ts';

/**
 * The address of a brand that a person types to look for themselves: its own site in their country.
 *
 * Only well-attested domains come into question: nobody is sent to an address on one list's word. One
 * that is marked with the country wins, then the brand's own name with the country's ending, then the
 * name with `.com`.
 *
 * @param country ISO 3166-1 alpha-2 in lower case, `uk` for Great Britain; absent: the brand's own
 *   country if it has just one.
 * @returns A domain such as `example.co.uk`; `null` when the brand has none that we may give out.
 */
export function ownSite(brand: Brand, country?: string): string | null {
  const home = country ?? (brand.countries.length === 1 ? brand.countries[0] : undefined);
  let best: string | null = null;
  let most = -1;
  for (const domain of brand.domains) {
    const points = rank(domain, brand, home);
    if (domain.weak === true || points === null) continue;
    if (points > most) [best, most] = [domain.domain, points];
  }
  return best;
}

function rank(
  { domain, country, role, userContent = false }: BrandDomain,
  brand: Brand,
  home: string | undefined,
): number | null {
  const label = squash(domain.slice(0, domain.indexOf('.')));
  const named = label === squash(brand.id) || label === squash(brand.name);
  // Where strangers can host pages below the brand's very name, its front page is still its own.
  if (named ? role !== 'official' && role !== 'user-content' : role !== 'official' || userContent) {
    return null;
  }
  const marked = country !== undefined && country === home;
  // The ending `.us` is rare: American firms are found at `.com`.
  const ending = home === 'us' ? '.com' : `.${home ?? ''}`;
  return (
    (marked ? 8 : 0) +
    (named ? 4 : 0) +
    (domain.endsWith(ending) ? 2 : 0) +
    (domain.endsWith('.com') ? 1 : 0)
  );
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
