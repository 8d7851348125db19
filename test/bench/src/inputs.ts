import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from '@peephole/core';
import { readContact, readMail, readRow } from '@peephole/intake';
import { calls, links, mail, texts } from './generate.ts';

/** Contacts of one channel, held in memory so that reading the disk is not measured. */
export interface Input {
  readonly channel: string;
  readonly readers: readonly (() => Contact)[];
}

/** Mails kept in memory at most; a larger folder is thinned evenly. */
const MOST_MAILS = 1500;

export function generatedInputs(): readonly Input[] {
  // Sizes as in a mailbox: most are small, a few are long.
  const mails = Array.from({ length: 200 }, (_, index) => mail(2 ** (11 + (index % 5)), index));
  return [
    { channel: 'mail', readers: mails.map((bytes) => () => readMail(bytes)) },
    {
      channel: 'sms',
      readers: texts(2000).map((text) => () => contactOf({ channel: 'sms', text })),
    },
    {
      channel: 'call',
      readers: calls(300).map((turns) => () => contactOf({ channel: 'call', turns })),
    },
    {
      channel: 'link',
      readers: links(2000).map((target) => () => readContact({ text: target, as: 'link' })),
    },
  ];
}

/** The same from a corpus folder with `mail/`, `sms/`, `calls/` and `domains/`. */
export function corpusInputs(corpus: string): readonly Input[] {
  const files = mailFiles(join(corpus, 'mail'));
  const step = Math.max(1, files.length / MOST_MAILS);
  const mails = Array.from({ length: Math.min(files.length, MOST_MAILS) }, (_, index) =>
    readFileSync(files[Math.floor(index * step)] ?? ''),
  );
  return [
    { channel: 'mail', readers: mails.map((bytes) => () => readMail(bytes)) },
    {
      channel: 'sms',
      readers: rows(join(corpus, 'sms')).map(
        ({ id, text }) =>
          () =>
            contactOf({ id, channel: 'sms', text }),
      ),
    },
    {
      channel: 'call',
      readers: rows(join(corpus, 'calls')).map(
        ({ id, text, turns }) =>
          () =>
            contactOf({ id, channel: 'call', ...(turns === undefined ? { text } : { turns }) }),
      ),
    },
    {
      channel: 'link',
      readers: rows(join(corpus, 'domains')).map(
        ({ text }) =>
          () =>
            readContact({ text: String(text), as: 'link' }),
      ),
    },
  ];
}

function contactOf(fields: Readonly<Record<string, unknown>>): Contact {
  const row = readRow(fields);
  if (row === null) throw new Error('not a row');
  return row.contact;
}

export function mailFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => join(folder, file));
}

export function rowFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(folder, file));
}

interface RawRow {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly turns?: unknown;
}

function rows(folder: string): readonly RawRow[] {
  return rowFiles(folder).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): RawRow => {
        const value: unknown = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : {};
      }),
  );
}
