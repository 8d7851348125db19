import type { KnowledgeBundle, Redirector } from './bundle.ts';
import type { OwnedDomain, SharedHost } from './knowledge.ts';
import type { SharedKind } from './bundle.ts';
import { push } from './push.ts';

export function ownedDomains(bundle: KnowledgeBundle): ReadonlyMap<string, OwnedDomain> {
  const owned = new Map<string, OwnedDomain>();
  for (const brand of bundle.brands) {
    for (const domain of brand.weakDomains ?? []) {
      if (!owned.has(domain))
        owned.set(domain, { brand: brand.id, domain, role: 'official', weak: true });
    }
  }
  for (const brand of bundle.brands) {
    for (const domain of brand.domains) owned.set(domain.domain, { ...domain, brand: brand.id });
  }
  return owned;
}

export function sharedHosts({ hosts }: KnowledgeBundle): ReadonlyMap<string, SharedHost> {
  const shared = new Map<string, SharedHost>();
  const lists: readonly (readonly [SharedKind, readonly string[]])[] = [
    ['freemail', hosts.freemail],
    ['hosting', hosts.hosting],
    ['dynamic-dns', hosts.dynamicDns],
    ['file-host', hosts.fileHosts],
    ['link-in-bio', hosts.linkInBio],
    ['tracker', hosts.clickTrackers.map((t) => t.domain)],
    ['shortener', hosts.shorteners],
  ];
  for (const [kind, domains] of lists)
    for (const domain of domains) shared.set(domain, { kind, domain });
  return shared;
}

export function longestSuffix<V>(host: string, table: ReadonlyMap<string, V>): V | null {
  let rest = host;
  for (;;) {
    const found = table.get(rest);
    if (found !== undefined) return found;
    const dot = rest.indexOf('.');
    if (dot === -1) return null;
    rest = rest.slice(dot + 1);
  }
}

export function ownerByEnding(host: string, tlds: ReadonlyMap<string, string>): OwnedDomain | null {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const brand = tlds.get(ending);
  return brand === undefined ? null : { brand, domain: ending, role: 'official' };
}

/** Redirectors filed under the label before their ending, so that a host is held against few of them. */
export function redirectorsByLabel({
  hosts,
}: KnowledgeBundle): (host: string) => readonly Redirector[] {
  const anywhere = hosts.redirectors.filter((r) => r.host === '*');
  const byLabel = new Map<string, Redirector[]>();
  for (const redirector of hosts.redirectors) {
    if (redirector.host !== '*')
      for (const label of new Set(redirector.host.split('.'))) push(byLabel, label, redirector);
  }
  return (host) => {
    const fitting: Redirector[] = [];
    for (let start = 0; start <= host.length;) {
      const dot = host.indexOf('.', start);
      const end = dot === -1 ? host.length : dot;
      for (const redirector of byLabel.get(host.slice(start, end)) ?? [])
        if (!fitting.includes(redirector) && fitsHost(redirector.host, host))
          fitting.push(redirector);
      start = end + 1;
    }
    return fitting.length === 0 ? anywhere : [...fitting, ...anywhere];
  };
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (pattern.endsWith('.*'))
    return host.startsWith(pattern.slice(0, -1)) || host.includes(`.${pattern.slice(0, -1)}`);
  return host === pattern || host.endsWith(`.${pattern}`);
}
