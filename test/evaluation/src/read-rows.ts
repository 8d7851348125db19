import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '@peephole/core';
import { readContact, readRow } from '@peephole/intake';
import { unmaskNumbers } from './artefacts.ts';
import { parseCsv } from './csv.ts';
import { optionalText, parseLines, text, type Fields } from './fields.ts';
import { brandGroup, brandId, typeId } from './labels.ts';
import type { Registry } from './registry.ts';
import type { Label, Row, Trait } from './row.ts';
import { splitOf } from './split.ts';

/** Text messages, advertising included. */
export function textRows(corpus: string, registry: Registry): readonly Row[] {
  const labels: readonly Label[] = ['scam', 'honest', 'spam'];
  return labels.flatMap((label) =>
    rowsOf(corpus, 'sms', label, registry, (fields) => {
      const from = optionalText(fields, 'sender');
      const words = text(fields, 'text');
      const masked = text(fields, 'source').startsWith('spamhunter');
      return () =>
        contactOf({
          id: text(fields, 'id'),
          channel: 'sms',
          text: masked ? unmaskNumbers(words) : words,
          ...(from === null ? {} : { from }),
        });
    }),
  );
}

/** Calls: one-sided recordings have a text, the others turns. Nothing else is told to intake. */
export function callRows(corpus: string, registry: Registry): readonly Row[] {
  const labels: readonly Label[] = ['scam', 'honest'];
  return labels.flatMap((label) =>
    rowsOf(corpus, 'calls', label, registry, (fields) => {
      const words = 'turns' in fields ? { turns: fields['turns'] } : { text: text(fields, 'text') };
      return () => contactOf({ id: text(fields, 'id'), channel: 'call', ...words });
    }),
  );
}

/** Hosts and links reported as scams, and ranked ones. */
export function domainRows(corpus: string, registry: Registry): readonly Row[] {
  const labels: readonly Label[] = ['scam', 'honest'];
  return labels.flatMap((label) =>
    rowsOf(corpus, 'domains', label, registry, (fields) => {
      const target = text(fields, 'text');
      return () => readContact({ text: target, as: 'link' });
    }),
  );
}

/** Names that dnstwist makes from amazon.com. Without a cluster: split by the name itself. */
export function twistRows(
  corpus: string,
  ownedByAmazon: (host: string) => boolean,
): readonly Row[] {
  const file = join(corpus, 'domains', 'dnstwist-amazon.csv');
  return parseCsv(readFileSync(file, 'utf8')).map((fields): Row => {
    const host = fields.get('domain') ?? '';
    const twist = fields.get('kind') ?? '';
    const traits = new Set<Trait>();
    if (twist === '*original') traits.add('original');
    if (ownedByAmazon(host)) traits.add('owned-by-amazon');
    return {
      id: `dnstwist:${host}`,
      channel: 'domains',
      label: 'scam',
      brandLabel: 'amazon',
      brand: 'amazon',
      group: 'amazon',
      type: null,
      source: 'dnstwist',
      language: 'none',
      cluster: host,
      split: splitOf(host),
      traits,
      host,
      twist,
      read: () => readContact({ text: host, as: 'link' }),
    };
  });
}

/** A row as `peephole scan` would read it from a JSONL file. */
function contactOf(fields: Fields): Contact {
  const row = readRow(fields);
  if (row === null) throw new Error(`not a row: ${JSON.stringify(fields['id'])}`);
  return row.contact;
}

type Reader = (fields: Fields) => Row['read'];

function rowsOf(
  corpus: string,
  channel: 'sms' | 'calls' | 'domains',
  label: Label,
  registry: Registry,
  reader: Reader,
): readonly Row[] {
  const name = label === 'honest' ? 'legit.jsonl' : `${label}.jsonl`;
  const file = join(corpus, channel, name);
  return parseLines(file, readFileSync(file, 'utf8')).map((fields): Row => {
    const brandLabel = optionalText(fields, 'brand');
    const host = optionalText(fields, 'host');
    const cluster = optionalText(fields, 'cluster') ?? host ?? text(fields, 'id');
    return {
      id: text(fields, 'id'),
      channel,
      label,
      brandLabel,
      brand: brandId(brandLabel, registry.brands),
      group: brandGroup(brandLabel),
      type: typeId(optionalText(fields, 'scam_type'), registry.types),
      source: optionalText(fields, 'source') ?? 'unknown',
      language: optionalText(fields, 'lang') ?? 'none',
      cluster,
      split: splitOf(cluster),
      traits: traitsOf(fields),
      ...(host === null ? {} : { host }),
      read: reader(fields),
    };
  });
}

function traitsOf(fields: Fields): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  if (fields['weak_label'] !== undefined && fields['weak_label'] !== false)
    traits.add('weak-label');
  if (fields['owner'] === 'amazon') traits.add('owned-by-amazon');
  if (fields['brand_in_text'] === false) traits.add('brand-not-said');
  if (fields['hard'] === true) traits.add('hard');
  return traits;
}
