import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brand, BrandDomain } from '../knowledge/bundle.ts';
import { ownSite } from './own-site.ts';

const official = (domain: string, more: Partial<BrandDomain> = {}): BrandDomain => ({
  domain,
  role: 'official',
  ...more,
});
const brand: Brand = {
  id: 'acmepost',
  name: 'Acme Post',
  category: 'parcel',
  tier: 3,
  countries: ['*'],
  aliases: [],
  domains: [
    official('acme-logistics.de'),
    official('acmepost.ae'),
    official('acmepost.de'),
    official('acmepost.com'),
    official('acmepost.us'),
    official('acmepost.fr', { weak: true }),
    official('acmehosting.it', { userContent: true }),
    official('acmemail.example', { country: 'at' }),
    { domain: 'acmepost.es', role: 'mail' },
  ],
};

test('takes the brand name with the ending of the country', () => {
  assert.equal(ownSite(brand, 'de'), 'acmepost.de');
});

test('takes a domain that is marked with the country over any ending', () => {
  assert.equal(ownSite(brand, 'at'), 'acmemail.example');
});

test('falls back to .com, also in the United States', () => {
  for (const country of ['us', 'jp', undefined])
    assert.equal(ownSite(brand, country), 'acmepost.com');
});

test('gives out no weak, shared or mail-only domain', () => {
  for (const country of ['fr', 'it', 'es']) assert.equal(ownSite(brand, country), 'acmepost.com');
});

test('takes the only country a brand has when none is known', () => {
  assert.equal(ownSite({ ...brand, countries: ['de'] }), 'acmepost.de');
});

test('gives none rather than an address nobody attests', () => {
  assert.equal(ownSite({ ...brand, domains: [official('acmepost.com', { weak: true })] }), null);
});

test('gives out the very name of a brand even where strangers have pages below it', () => {
  const shared: BrandDomain = { domain: 'acmepost.net', role: 'user-content', userContent: true };
  assert.equal(
    ownSite({ ...brand, domains: [official('other.de'), shared] }, 'jp'),
    'acmepost.net',
  );
});
