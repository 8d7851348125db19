import { getDomain } from 'tldts';
import type { BrandDomainFile, BrandFile } from '../authoring/brand.ts';
import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Document } from '../read.ts';

/** A domain clears or accuses, so each is registrable, written once, and owned by whom it says. */
export function checkBrandDomains({ brand }: Knowledge): Issue[] {
  const owners = new Map<string, Document<BrandFile>[]>();
  for (const document of brand) {
    for (const name of namesOf(document.data)) {
      owners.set(name, [...(owners.get(name) ?? []), document]);
    }
  }
  return brand.flatMap((document) => [
    ...(document.data.domains ?? []).flatMap((entry, index) => [
      ...registrable(document.file, entry, index),
      ...markedWeak(document.file, entry, index),
    ]),
    ...weakRegistrable(document),
    ...listedTwice(document),
    ...claimedTwice(document, owners),
  ]);
}

function namesOf(brand: BrandFile): string[] {
  const weak = Object.values(brand['weak-domains'] ?? {}).flat();
  return [...(brand.domains ?? []).map((d) => d.domain), ...weak];
}

function registrable(file: string, entry: BrandDomainFile, index: number): Issue[] {
  if (entry['whole-host'] !== undefined) return [];
  return notRegistrable(file, ['domains', index, 'domain'], entry.domain);
}

function weakRegistrable({ file, data }: Document<BrandFile>): Issue[] {
  return Object.entries(data['weak-domains'] ?? {}).flatMap(([list, names]) =>
    names.flatMap((name, index) => notRegistrable(file, ['weak-domains', list, index], name)),
  );
}

function notRegistrable(file: string, path: readonly (string | number)[], name: string): Issue[] {
  // A name in the private part of the list (blogspot.com) is registrable by its owner.
  const domain = getDomain(name, { allowPrivateDomains: false });
  if (domain === name) return [];
  const message =
    domain === null
      ? `"${name}" is no registrable domain`
      : `"${name}" is a host below "${domain}". Write "${domain}", or say why in "whole-host"`;
  return [{ code: 'not-a-registrable-domain', file, path, message }];
}

/** The lists that count as one are one name in `sources.yaml`; the author's own word is no list. */
function markedWeak(file: string, entry: BrandDomainFile, index: number): Issue[] {
  const lists = new Set(entry.attested.filter((name) => name !== 'compiler'));
  const named = entry.attested.includes('compiler') && lists.size > 0;
  if (entry.weak === true || lists.size >= 2 || named || lists.has('owner-page')) return [];
  const message = `"${entry.domain}" rests on one source; add "weak: true" or a second source`;
  return [{ code: 'weak-not-marked', file, path: ['domains', index], message }];
}

function listedTwice({ file, data }: Document<BrandFile>): Issue[] {
  const seen = new Set<string>();
  return namesOf(data).flatMap((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `"${name}" stands here twice`;
    return [{ code: 'domain-listed-twice', file, path: ['domains'], message } as const];
  });
}

function claimedTwice(
  { file, data }: Document<BrandFile>,
  owners: ReadonlyMap<string, readonly Document<BrandFile>[]>,
): Issue[] {
  return namesOf(data).flatMap((name) => {
    const stated = data.domains?.find((d) => d.domain === name)?.['shared-with'] ?? [];
    const others = (owners.get(name) ?? []).filter((o) => o.file !== file);
    return others.flatMap((other) => {
      if (stated.includes(other.data.id)) return [];
      const message = `"${name}" is a domain of ${other.file} too; keep one, or state "shared-with" in both`;
      return [{ code: 'domain-claimed-twice', file, path: ['domains'], message } as const];
    });
  });
}
