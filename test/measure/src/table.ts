/** Column heads; one that starts with `>` is set to the right. */
export type Heads = readonly string[];

/** Makes a table out of heads and rows: `table` for a terminal, `markdown` for a document. */
export type Render = (heads: Heads, rows: readonly (readonly string[])[]) => string;

/** Plain text table, two spaces between columns. */
export function table(heads: Heads, rows: readonly (readonly string[])[]): string {
  const right = heads.map((head) => head.startsWith('>'));
  const titles = heads.map((head) => head.replace(/^>/u, ''));
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return right[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(titles), rule, ...rows.map(line)].join('\n');
}
