import type { ExplainedFinding, Outline, Part } from '@peephole/core';

type Speaks = ExplainedFinding['speaks'];

/** A stretch of the person's own item, as it is shown. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** The words a reason points at; `number` is the reason's. */
  | {
      readonly kind: 'mark';
      readonly text: string;
      readonly number: number;
      readonly speaks: Speaks;
    }
  /** A link that is not shown in its own words: where it goes. */
  | { readonly kind: 'link'; readonly text: string; readonly host: string }
  /** A dangerous link (`host`) or phone number (no `host`), switched off. */
  | {
      readonly kind: 'off';
      readonly text: string;
      readonly host: string | null;
      readonly number: number | null;
    };

/** Characters of one part that are shown; all of it was read. */
export const MAX_SHOWN = 20_000;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly make: (text: string) => Piece;
}

/** What `pieces` needs to know beside the part. */
export interface Marking {
  readonly reasons: readonly Pick<ExplainedFinding, 'span' | 'speaks'>[];
  readonly outline: Outline;
  /** The answer alarms: what could hurt is switched off. */
  readonly alarms: boolean;
}

/** Cuts one part into pieces that follow each other and, put together, are its shown text. */
export function pieces(part: Pick<Part, 'id' | 'text'>, marking: Marking): readonly Piece[] {
  const text = part.text.slice(0, MAX_SHOWN);
  const taken: Range[] = [];
  const take = (range: Range): void => {
    if (range.end <= range.start || range.start >= text.length) return;
    if (taken.some((other) => range.start < other.end && other.start < range.end)) return;
    taken.push(range);
  };
  // What is switched off comes first: a mark within it becomes its number.
  for (const range of [...offRanges(part, text, marking), ...markRanges(part, marking)])
    take(range);
  taken.sort((a, b) => a.start - b.start);

  const found: Piece[] = [];
  let at = 0;
  for (const { start, end, make } of taken) {
    if (start > at) found.push({ kind: 'text', text: visible(text.slice(at, start)) });
    found.push(make(visible(text.slice(start, end))));
    at = Math.min(end, text.length);
  }
  if (at < text.length) found.push({ kind: 'text', text: visible(text.slice(at)) });
  return found;
}

function offRanges(
  { id }: Pick<Part, 'id'>,
  text: string,
  { reasons, outline, alarms }: Marking,
): readonly Range[] {
  const numberAt = (start: number, end: number): number | null => {
    const at = reasons.findIndex(
      ({ span }) => span?.part === id && span.start < end && start < span.end,
    );
    return at < 0 ? null : at + 1;
  };
  const links = outline.links
    .filter((link) => link.part === id && !link.aside && link.end > link.start)
    .flatMap(({ start, end, host, standing }): Range[] => {
      if (alarms && standing !== 'brand') {
        const number = numberAt(start, end);
        return [{ start, end, make: (shown) => ({ kind: 'off', text: shown, host, number }) }];
      }
      const says = text
        .slice(start, end)
        .toLowerCase()
        .includes(host.replace(/^www\./u, ''));
      return says ? [] : [{ start, end, make: (shown) => ({ kind: 'link', text: shown, host }) }];
    });
  if (!alarms) return links;
  const numbers = outline.values
    .filter(({ part, kind }) => part === id && kind === 'number')
    .map(({ start, end }): Range => {
      const number = numberAt(start, end);
      return { start, end, make: (shown) => ({ kind: 'off', text: shown, host: null, number }) };
    });
  return [...links, ...numbers];
}

function markRanges(
  { id, text }: Pick<Part, 'id' | 'text'>,
  { reasons }: Marking,
): readonly Range[] {
  return reasons.flatMap(({ span, speaks }, at): Range[] => {
    if (span?.part !== id) return [];
    // A span may begin or end with the blanks around the words it means.
    const marked = text.slice(span.start, span.end);
    const start = span.start + marked.length - marked.trimStart().length;
    const end = span.end - (marked.length - marked.trimEnd().length);
    return [
      { start, end, make: (shown) => ({ kind: 'mark', text: shown, number: at + 1, speaks }) },
    ];
  });
}

/** Text as a person sees it: what is invisible or turns the reading round is a box. */
export function visible(text: string): string {
  return text
    .replaceAll(INVISIBLE, '□')
    .replaceAll(/[^\S\n]{3,}/gu, '  ')
    .replaceAll(/\n{3,}/gu, '\n\n');
}

const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
