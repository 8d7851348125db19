import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrandFile } from '../authoring/brand.ts';
import { documentOf, knowledgeOf } from '../fixture.ts';
import { checkBrandDomains } from './brand-domains.ts';

function brand(id: string, rest: Partial<BrandFile>): BrandFile {
  return { id, name: id, category: 'parcel', tier: 3, countries: ['*'], ...rest };
}

function codes(...brands: readonly BrandFile[]): string[] {
  const documents = brands.map((b) => documentOf<'brand'>(`brands/${b.id}.yaml`, b));
  return checkBrandDomains(knowledgeOf({ brand: documents })).map((i) => i.code);
}

const owned = { role: 'official', attested: ['v2fly', 'jdm'] } as const;

test('accepts a registrable domain, and one in the private part of the suffix list', () => {
  const domains = ['example.com', 'example.co.uk', 'blogspot.com'];
  assert.deepEqual(
    codes(brand('a', { domains: domains.map((d) => ({ domain: d, ...owned })) })),
    [],
  );
});

test('names a subdomain, a bare suffix and an address', () => {
  for (const domain of ['mail.example.com', 'co.uk', '192.0.2.1']) {
    const found = codes(brand('a', { domains: [{ domain, ...owned }] }));
    assert.deepEqual(found, ['not-a-registrable-domain'], domain);
  }
});

test('accepts a host that says why it is one', () => {
  const domains = [
    { domain: 'shop.example.com', ...owned, 'whole-host': 'strangers have the rest' },
  ];
  assert.deepEqual(codes(brand('a', { domains })), []);
});

test('names a domain of two brands unless both sides state it', () => {
  const plain = { domain: 'example.com', ...owned };
  assert.deepEqual(codes(brand('a', { domains: [plain] }), brand('b', { domains: [plain] })), [
    'domain-claimed-twice',
    'domain-claimed-twice',
  ]);
  const withB = { ...plain, 'shared-with': ['b'] };
  const withA = { ...plain, 'shared-with': ['a'] };
  assert.deepEqual(codes(brand('a', { domains: [withB] }), brand('b', { domains: [withA] })), []);
});

test('names a weak domain that another brand owns', () => {
  const domains = [{ domain: 'example.com', ...owned }];
  const weak = { 'weak-domains': { v2fly: ['example.com'] } };
  assert.ok(codes(brand('a', { domains }), brand('b', weak)).includes('domain-claimed-twice'));
});

test('wants a domain of a single source to be marked weak', () => {
  const single = { domain: 'example.com', role: 'official', attested: ['v2fly'] } as const;
  assert.deepEqual(codes(brand('a', { domains: [single] })), ['weak-not-marked']);
  assert.deepEqual(codes(brand('a', { domains: [{ ...single, weak: true }] })), []);
});

test('names a domain that stands twice in one file', () => {
  const domains = [{ domain: 'example.com', ...owned }];
  const found = codes(brand('a', { domains, 'weak-domains': { v2fly: ['example.com'] } }));
  assert.deepEqual(found, ['domain-listed-twice']);
});
