import type { Issue } from '../error.ts';
import type { Knowledge } from '../knowledge.ts';

/** Controls, formatting, private use, and every space but the plain one. Line feed ends a line. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|[^\P{Zs} ]/gu;
/** Latin next to Cyrillic or Greek in one word: two of them look the same to a reviewer. */
const MIXED = /[\p{Script=Latin}][\p{L}\p{N}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{N}]*\p{Script=Latin}/gu;

/** What a reviewer cannot see or tell apart is written as an escape in double quotes: `"\u0430"`. */
export function checkCharacters(knowledge: Knowledge): Issue[] {
  return Object.values(knowledge).flatMap((documents) =>
    documents.flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) => [
        ...found(line, INVISIBLE, file, index, 'cannot be seen'),
        ...found(line, MIXED, file, index, 'mixes letters that look alike'),
      ]),
    ),
  );
}

function found(line: string, pattern: RegExp, file: string, index: number, what: string): Issue[] {
  return [...line.matchAll(pattern)].map(([hit]) => {
    const codes = [...hit].map((c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`).join('');
    const message = `line ${String(index + 1)}: "${codes}" ${what}; write an escape in double quotes`;
    return { code: 'raw-character', file, path: [], message } as const;
  });
}
