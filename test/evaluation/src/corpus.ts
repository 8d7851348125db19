import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { registrableDomain } from '@peephole/core';
import { groupBy } from './group.ts';
import type { Options } from './options.ts';
import { mailRows } from './read-mail.ts';
import { callRows, domainRows, textRows, twistRows } from './read-rows.ts';
import type { Registry } from './registry.ts';
import type { Row } from './row.ts';

/** Every row that the options ask for, channel by channel. Throws when the folder is no corpus. */
export function readCorpus(
  options: Pick<Options, 'corpus' | 'only' | 'limit' | 'raw'>,
  registry: Registry,
): readonly Row[] {
  const { corpus, only, limit, raw } = options;
  for (const channel of only) {
    if (!existsSync(join(corpus, channel))) {
      throw new Error(`${corpus} has no folder ${channel}: name the folder that holds it`);
    }
  }
  return [
    ...(only.has('mail') ? spread(mailRows(corpus, registry, raw), limit) : []),
    ...(only.has('sms') ? spread(textRows(corpus, registry), limit) : []),
    ...(only.has('calls') ? spread(callRows(corpus, registry), limit) : []),
    ...(only.has('domains') ? hostRows(corpus, registry, limit) : []),
  ];
}

function hostRows(corpus: string, registry: Registry, limit: number): readonly Row[] {
  const hosts = domainRows(corpus, registry);
  const amazons = new Set<string>();
  for (const { host, traits } of hosts) {
    if (host === undefined || !traits.has('owned-by-amazon')) continue;
    amazons.add(host);
    amazons.add(registrableDomain(host) ?? host);
  }
  const owned = (host: string): boolean => registry.owns('amazon', host) || amazons.has(host);
  return [...spread(hosts, limit), ...spread(twistRows(corpus, owned), limit)];
}

/** At most `limit` rows of each label, evenly from beginning to end. */
function spread(rows: readonly Row[], limit: number): readonly Row[] {
  return [...groupBy(rows, (row) => row.label).values()].flatMap((group) => {
    if (group.length <= limit) return group;
    const step = group.length / limit;
    return Array.from({ length: limit }, (_, index) => group[Math.floor(index * step)]).filter(
      (row) => row !== undefined,
    );
  });
}
