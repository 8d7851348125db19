import { FIELD_WORDS } from './mail-words.ts';
import type { FieldWord } from './mail-words.ts';

/** Header lines written into a text by a mail program or a person. They prove nothing. */
export interface HeaderLines {
  readonly values: ReadonlyMap<FieldWord, string>;
  /** Where the text below them begins. */
  readonly end: number;
}

const WORDS: ReadonlyMap<string, FieldWord> = new Map(
  (Object.keys(FIELD_WORDS) as FieldWord[]).flatMap((field) =>
    FIELD_WORDS[field].map((word) => [word.toLowerCase(), field] as const),
  ),
);

// Quote marks, and the asterisks that bold type leaves in plain text.
const LINE = /^[ \t>*]{0,12}(\p{L}[\p{L} -]{0,18}?)\*?[ \t\u00a0]?[:：]\*?[ \t\u00a0]?(.*)$/u;

/**
 * Reads `From: …`, `Sent: …`, `Subject: …` lines in any of the known languages.
 *
 * @param at Start of a line. Up to two blank lines are skipped before the first header line.
 * @returns `null` unless a sender stands there together with another field.
 */
export function readHeaderLines(text: string, at: number): HeaderLines | null {
  const values = new Map<FieldWord, string>();
  let blank = 0;
  let end = at;
  let last: FieldWord | null = null;
  for (let line = at, count = 0; line < text.length && count < 24; count += 1) {
    const next = nextLine(text, line);
    const content = text.slice(line, Math.min(next, line + 1_000)).replace(/\n$/u, '');
    const field = readLine(content);
    if (/^[\s>]*$/u.test(content)) {
      blank += 1;
      if (blank > (values.size === 0 ? 2 : 1)) break;
    } else if (field !== null) {
      blank = 0;
      last = field.name;
      if (!values.has(field.name)) values.set(field.name, field.value);
      end = next;
    } else if (last !== null && blank === 0 && continues(values.get(last) ?? '', content)) {
      values.set(last, `${values.get(last) ?? ''} ${content.replace(/^[\s>]+/u, '')}`.trim());
      end = next;
    } else break;
    line = next;
  }
  return values.has('from') && values.size >= 2 ? { values, end } : null;
}

/** Starts of lines that name a sender, first to last. */
export function* senderLines(text: string): Generator<number> {
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const colon = text.slice(line, line + 40).search(/[:：]/u);
    if (
      colon > 0 &&
      readLine(text.slice(line, line + 120).split('\n', 1)[0] ?? '')?.name === 'from'
    )
      yield line;
  }
}

export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

function readLine(line: string): { readonly name: FieldWord; readonly value: string } | null {
  const match = LINE.exec(line);
  const name = WORDS.get((match?.[1] ?? '').trim().toLowerCase());
  return match === null || name === undefined ? null : { name, value: (match[2] ?? '').trim() };
}

/** A long value runs on: the field is still empty, or its address has not been closed yet. */
function continues(value: string, line: string): boolean {
  if (line.length > 200) return false;
  return (
    value === '' ||
    (value.includes('<') && !value.includes('>')) ||
    /^[\s>]*<[^<>\s@]+@[^<>\s@]+>/u.test(line)
  );
}
