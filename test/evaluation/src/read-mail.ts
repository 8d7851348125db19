import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '@peephole/core';
import { readMail } from '@peephole/intake';
import { stripMail, stripParts } from './artefacts.ts';
import { parseCsv } from './csv.ts';
import { brandGroup, brandId } from './labels.ts';
import type { Registry } from './registry.ts';
import type { Row } from './row.ts';
import { splitOf } from './split.ts';

/** The mails of `mail/labels.csv`. Files are read one at a time, when a row is judged. */
export function mailRows(corpus: string, registry: Registry, raw: boolean): readonly Row[] {
  const folder = join(corpus, 'mail');
  return parseCsv(readFileSync(join(folder, 'labels.csv'), 'utf8')).map((fields): Row => {
    const column = (name: string): string => {
      const value = fields.get(name);
      if (value === undefined) throw new Error(`mail/labels.csv: no column ${name}`);
      return value;
    };
    const id = column('path');
    const named = column('brand');
    const brandLabel = named === 'none' || named === '' ? null : named;
    const cluster = column('cluster');
    return {
      id,
      channel: 'mail',
      label: column('label') === 'phish' ? 'scam' : 'honest',
      brandLabel,
      brand: brandId(brandLabel, registry.brands),
      group: brandGroup(brandLabel),
      type: null,
      source: column('source'),
      language: column('language'),
      cluster,
      split: splitOf(cluster),
      traits: new Set(),
      read: () => readOne(join(folder, id), raw),
    };
  });
}

function readOne(file: string, raw: boolean): Contact {
  const bytes = readFileSync(file);
  return raw ? readMail(bytes) : stripParts(readMail(stripMail(bytes)));
}
