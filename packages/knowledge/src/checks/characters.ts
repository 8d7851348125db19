import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';

/** Controls, formatting, private use, and every space but the plain one. Line feed ends a line. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|[^\P{Zs} ]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Scripts whose letters a reviewer cannot tell from Latin ones. */
const TWINS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** What a reviewer cannot see or tell apart is written as an escape in double quotes: `"\u0430"`. */
export function checkCharacters(knowledge: Knowledge): Issue[] {
  return Object.values(knowledge).flatMap((documents) =>
    documents.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => [
          ...[...line.matchAll(INVISIBLE)].map(([c]) => issue(file, index, c, 'cannot be seen')),
          ...mixedWords(line).map((w) => issue(file, index, w, 'mixes letters that look alike')),
        ]),
    ),
  );
}

function mixedWords(line: string): string[] {
  return [...line.matchAll(WORD)].map(([w]) => w).filter((w) => LATIN.test(w) && TWINS.test(w));
}

function issue(file: string, index: number, found: string, what: string): Issue {
  const codes = [...found].map((c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`).join('');
  const message = `line ${String(index + 1)}: "${codes}" ${what}; write an escape in double quotes`;
  return { code: 'raw-character', file, path: [], message };
}
