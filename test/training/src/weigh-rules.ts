/**
 * `npm run weigh -- --corpus DIR [--write]`: holds the bits of every rule against what it finds in `tune`
 * and in the opened half of the own set: where honest contacts say that a rule is worth less than its
 * author gave, the table names the figure, and `--write` puts it into the YAML. Nothing is ever raised.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assess, type Channel, type Rule } from '@peephole/core';
import { ownRows } from '#evaluation/own-contacts';
import { table } from '#measure/table';
import { readLabelled } from './labelled.ts';
import { settled, type Counts } from './settle.ts';

/** Smaller changes are noise. */
const STEP = 0.5;

const args = process.argv.slice(2);
const labelled = readLabelled(args, 'npm run weigh -- --corpus DIR [--write]');
if (labelled !== undefined) {
  const { bundle, knowledge, rows } = labelled;
  const own = ownRows().filter(({ split }) => split === 'tune');
  const counts = new Map<string, Counts>();
  const all = new Map<Channel, Counts>();
  for (const { label, read } of [...rows, ...own]) {
    const side = label === 'scam' ? 'scams' : 'honest';
    const contact = read();
    const seen = all.get(contact.channel) ?? { scams: 0, honest: 0 };
    seen[side] += 1;
    all.set(contact.channel, seen);
    for (const rule of new Set(assess(contact, { knowledge }).findings.map((f) => f.rule))) {
      const known = counts.get(rule) ?? { scams: 0, honest: 0 };
      known[side] += 1;
      counts.set(rule, known);
    }
  }
  const lowered = bundle.rules.flatMap((rule) => {
    const found = counts.get(rule.id) ?? { scams: 0, honest: 0 };
    const looked = [...all]
      .filter(([channel]) => rule.channels?.includes(channel) !== false)
      .map(([, count]) => count);
    const bits = settled(rule.bits, found, {
      scams: looked.reduce((sum, { scams }) => sum + scams, 0),
      honest: looked.reduce((sum, { honest }) => sum + honest, 0),
    });
    return rule.bits - bits >= STEP ? [{ rule, found, bits }] : [];
  });
  process.stdout.write(
    `${table(
      ['rule', '>scams', '>honest', '>bits', '>settled'],
      lowered.map(({ rule, found, bits }) => [
        rule.id,
        String(found.scams),
        String(found.honest),
        String(rule.bits),
        String(bits),
      ]),
    )}\n`,
  );
  if (args.includes('--write')) for (const { rule, bits } of lowered) write(rule, bits);
}

function write(rule: Rule, bits: number): void {
  const root = dirname(createRequire(import.meta.url).resolve('@peephole/knowledge/package.json'));
  const file = join(root, 'rules', `${rule.id}.yaml`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^bits: .*$/mu, `bits: ${String(bits)}`));
}
