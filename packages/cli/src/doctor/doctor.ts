import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { assess, loadKnowledge, type KnowledgeBundle } from '@peephole/core';
import { readContact } from '@peephole/intake';
import { bundlePath, readBundle } from '../bundle-file.ts';
import { CliError, messageOf } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';
import { languageOf } from '../language.ts';
import { labelsOf } from '../messages.ts';
import { sourceRoot } from '../knowledge/sources.ts';
import type { KnowledgeOptions } from '../knowledge/options.ts';
import { styleOf, terminalOf } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { VERSION } from '../version.ts';

/** What the doctor looked at. */
interface Sign {
  readonly name: string;
  readonly ok: boolean;
  readonly value: string;
  /** How to mend it, where something is wrong. */
  readonly mend?: string;
}

/** Oldest Node that this is tested on (`engines` in package.json). */
const MIN_NODE: readonly [number, number] = [20, 19];

/** Days after which knowledge is called old: scams change by the season. */
const OLD_AFTER_DAYS = 120;

const BUILD = 'In the project folder, run: npm run build';

/** `peephole doctor`: 0 when everything is in place, 2 otherwise. */
export function doctor(options: KnowledgeOptions, io: Io): ExitStatus {
  const signs: Sign[] = [command(), nodeVersion(), ...knowledge(), ...terminal(io)];
  const well = signs.every((sign) => sign.ok);
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify({ ok: well, signs })}\n`);
    return well ? 0 : 2;
  }
  const facts = terminalOf(io.stdout, io.env);
  const style = styleOf(facts);
  const out: string[] = [];
  const names = Math.max(...signs.map((sign) => sign.name.length));
  for (const sign of signs) {
    const first = `${sign.ok ? '[ok]' : '[!!]'} ${sign.name.padEnd(names)}  `;
    const lines = wrap(sign.value, { columns: facts.columns, first });
    out.push(...(sign.ok ? lines : lines.map(style.strong)));
    if (sign.mend !== undefined) {
      out.push(...wrap(sign.mend, { columns: facts.columns, first: ' '.repeat(first.length) }));
    }
  }
  const missing = signs.filter((sign) => !sign.ok).length;
  const words = lastLine(options, io, missing);
  if (words !== null) out.push('', words);
  io.stdout.write(`${out.join('\n')}\n`);
  return well ? 0 : 2;
}

/** The words stand in the bundle, which may be what is missing. */
function lastLine(options: KnowledgeOptions, io: Io, missing: number): string | null {
  try {
    const label = labelsOf(readBundle(), languageOf(options.language, io.env));
    return missing === 0
      ? label('cli.doctor-well')
      : label('cli.doctor-missing', { count: missing });
  } catch (error) {
    if (error instanceof CliError && error.code === 'unknown-option-value') throw error;
    return null;
  }
}

function command(): Sign {
  return { name: 'peephole', ok: true, value: VERSION };
}

function nodeVersion(): Sign {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return {
    name: 'node',
    ok,
    value: `${process.versions.node} on ${process.platform} ${process.arch}`,
    ...(ok ? {} : { mend: `Install Node ${MIN_NODE.join('.')} or later.` }),
  };
}

function knowledge(): Sign[] {
  let bundle: KnowledgeBundle;
  try {
    bundle = readBundle();
  } catch (error) {
    return [{ name: 'knowledge', ok: false, value: messageOf(error), mend: BUILD }];
  }
  const counts = `${bundle.brands.length.toString()} brands, ${bundle.never.length.toString()} never-rules, ${bundle.rules.length.toString()} rules`;
  return [
    { name: 'knowledge', ok: true, value: `${bundle.version} (${counts})` },
    intact(bundle),
    age(bundle),
    ...freshness(),
    selfCheck(bundle),
  ];
}

/** The bundle carries the hash of everything else in it. */
function intact(bundle: KnowledgeBundle): Sign {
  const { hash, ...rest } = bundle;
  const found = createHash('sha256').update(sortedJson(rest)).digest('hex');
  return found === hash
    ? { name: 'bundle', ok: true, value: `${hash.slice(0, 16)}…, intact` }
    : {
        name: 'bundle',
        ok: false,
        value: `its content does not match its hash ${hash.slice(0, 16)}…`,
        mend: BUILD,
      };
}

/** Keys in code-unit order at every level: what the hash was taken over. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

function age(bundle: KnowledgeBundle): Sign {
  const day = Date.parse(bundle.version.replaceAll('.', '-'));
  if (Number.isNaN(day)) return { name: 'age', ok: true, value: 'unknown' };
  const days = Math.max(0, Math.floor((Date.now() - day) / 86_400_000));
  const value = `${days.toString()} days`;
  return days <= OLD_AFTER_DAYS
    ? { name: 'age', ok: true, value }
    : { name: 'age', ok: false, value, mend: 'Get a newer release: scams have changed since.' };
}

/** In a clone: YAML that was changed after the bundle was built. */
function freshness(): Sign[] {
  const root = sourceRoot();
  if (root === null) return [];
  const built = statSync(bundlePath()).mtimeMs;
  const newer = readdirSync(root, { recursive: true, encoding: 'utf8' }).find(
    (path) =>
      path.endsWith('.yaml') &&
      !path.startsWith('node_modules') &&
      statSync(join(root, path)).mtimeMs > built,
  );
  return newer === undefined
    ? [{ name: 'sources', ok: true, value: 'none is newer than the bundle' }]
    : [{ name: 'sources', ok: false, value: `${newer} was changed after the build`, mend: BUILD }];
}

/** An invented text of the plainest kind: if this is no alarm, nothing can be relied on. */
const SELF_CHECK =
  'This is Amazon. Your account is locked. Buy a gift card and read me the code on the back to unlock it.';

function selfCheck(bundle: KnowledgeBundle): Sign {
  try {
    const contact = readContact({ text: SELF_CHECK, as: 'sms' });
    const { verdict } = assess(contact, { knowledge: loadKnowledge(bundle) });
    return verdict === 'impostor'
      ? { name: 'self-check', ok: true, value: 'a made-up scam is called one' }
      : {
          name: 'self-check',
          ok: false,
          value: `a made-up scam is called "${verdict}" [self-check-failed]`,
          mend: BUILD,
        };
  } catch (error) {
    return { name: 'self-check', ok: false, value: messageOf(error), mend: BUILD };
  }
}

function terminal(io: Io): Sign[] {
  const { colour, columns, interactive } = terminalOf(io.stdout, io.env);
  const facts = [
    interactive ? 'a terminal' : 'not a terminal',
    `${columns.toString()} columns`,
    colour ? 'colour' : 'no colour',
    `language ${languageOf(undefined, io.env)}`,
  ];
  return [{ name: 'output', ok: true, value: facts.join(', ') }];
}
