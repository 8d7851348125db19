import type { Mention, Mentions, ReadPart } from './mention.ts';

/** Words that may stand between "within" and the figure: "within the next 24 hours". */
const NEARBY = 3;

/**
 * Time limits that the words set, as `#deadline` with `unit` (`hours`, which covers minutes, or `days`) and `value` (the
 * figure as written): a figure before a unit, with a word that makes it a limit around it. "For 24
 * hours" is none.
 */
export function addDeadlines(reads: readonly ReadPart[], mentions: Mentions): void {
  const limits = [...mentions.get('$deadline-before'), ...mentions.get('$deadline-behind')];
  if (limits.length === 0) return;
  const figures = new Set(mentions.get('$number-words').map(keyOf));
  for (const unit of ['hours', 'days'] as const) {
    for (const mention of mentions.get(`$deadline-${unit}`)) {
      const read = reads[mention.part];
      const at = mention.first - 1;
      const figure = read?.folded.words[at];
      if (read === undefined || figure === undefined) continue;
      if (!/^\d{1,3}$/u.test(figure) && !figures.has(keyOf({ part: mention.part, first: at })))
        continue;
      const limit = limits.find((l) => isAround(l, mention, at));
      if (limit === undefined) continue;
      const first = Math.min(limit.first, at);
      const after = Math.max(limit.after, mention.after);
      mentions.add('#deadline', {
        part: mention.part,
        first,
        after,
        start: Math.min(limit.start, read.folded.starts[at] ?? mention.start),
        end: Math.max(limit.end, mention.end),
        values: { unit, value: figure },
      });
    }
  }
}

function isAround(limit: Mention, unit: Mention, figure: number): boolean {
  if (limit.part !== unit.part) return false;
  const before = figure - limit.after;
  const behind = limit.first - unit.after;
  return (before >= 0 && before < NEARBY) || (behind >= 0 && behind < NEARBY);
}

function keyOf({ part, first }: { readonly part: number; readonly first: number }): string {
  return `${part.toString()}:${first.toString()}`;
}
