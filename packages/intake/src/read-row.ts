import type { Contact } from '@peephole/core';
import type { RawTurn } from './call/turns.ts';
import { readPastedMail } from './mail/read-pasted-mail.ts';
import type { InputKind, Known } from './raw-input.ts';
import { readCall, readTurns } from './read-call.ts';
import { readLink, readNumber } from './read-link.ts';
import { readPage } from './read-page.ts';
import { readText } from './read-text.ts';

/** What a row of a JSONL scan was. */
export interface Row {
  /** The row's own id; `null` when it has none. */
  readonly id: string | null;
  readonly contact: Contact;
}

/**
 * Reads one row `{id, text | turns, from?, channel?, address?, country?, startedBy?}`.
 *
 * @param as Channel for rows that name none. Without either, turns are a call and text is a message.
 * @returns `null` when the value is no such row.
 */
export function readRow(value: unknown, as?: InputKind): Row | null {
  if (!isRecord(value)) return null;
  const known = knownOf(textOf(value['from']) ?? textOf(value['sender']), textOf(value['country']));
  const idValue = value['id'];
  const id = typeof idValue === 'number' ? String(idValue) : (textOf(idValue) ?? null);
  const channel = kindOf(value['channel']) ?? as;
  const startedBy = startedByOf(value['startedBy']);
  const turns = turnsOf(value['turns']);
  if (turns !== null)
    return { id, contact: readTurns(turns, { ...known, ...optional('startedBy', startedBy) }) };
  const text = textOf(value['text']) ?? textOf(value['body']) ?? textOf(value['message']);
  if (text === undefined) return null;
  switch (channel) {
    case 'call':
      return { id, contact: readCall(text, { ...known, ...optional('startedBy', startedBy) }) };
    case 'email':
      return { id, contact: readPastedMail(withSubject(text, textOf(value['subject'])), known) };
    case 'page':
      return { id, contact: readPage(text, textOf(value['address']), known) };
    case 'link':
      return { id, contact: readLink(text, known) };
    case 'number':
      return { id, contact: readNumber(text, known) };
    case 'sms':
    case 'chat':
    case 'letter':
      return { id, contact: readText(text, channel, known) };
    case undefined:
      return { id, contact: readText(text, 'sms', known) };
  }
}

/** Turns from JSON: `[{speaker, text}]`, or plain strings. `null` when it is no list of those. */
export function turnsOf(value: unknown): RawTurn[] | null {
  if (!Array.isArray(value)) return null;
  const turns: RawTurn[] = [];
  // Array.isArray narrows to any[]; each entry is checked before use.
  for (const entry of value as unknown[]) {
    if (typeof entry === 'string') turns.push({ label: '', text: entry });
    else if (isRecord(entry)) {
      const text = textOf(entry['text']) ?? textOf(entry['content']) ?? textOf(entry['transcript']);
      if (text === undefined) return null;
      turns.push({ label: textOf(entry['speaker']) ?? textOf(entry['role']) ?? '', text });
    } else return null;
  }
  return turns;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withSubject(text: string, subject: string | undefined): string {
  return subject === undefined ? text : `Subject: ${subject.replace(/[\r\n]+/gu, ' ')}\n${text}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const KINDS: ReadonlyMap<string, InputKind> = new Map(
  (['email', 'sms', 'chat', 'call', 'page', 'link', 'number', 'letter'] as const).map((kind) => [
    kind,
    kind,
  ]),
);

function kindOf(value: unknown): InputKind | undefined {
  return typeof value === 'string' ? KINDS.get(value.toLowerCase()) : undefined;
}

function startedByOf(value: unknown): 'caller' | 'person' | 'unknown' | undefined {
  return value === 'caller' || value === 'person' || value === 'unknown' ? value : undefined;
}

function knownOf(from: string | undefined, country: string | undefined): Known {
  if (from === undefined) return country === undefined ? NOTHING_KNOWN : { country };
  return country === undefined ? { from } : { from, country };
}

const NOTHING_KNOWN: Known = {};

function optional<K extends string, V>(
  key: K,
  value: V | undefined,
): Readonly<Partial<Record<K, V>>> {
  // A computed key widens to string; the object holds exactly this one key or none.
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}
