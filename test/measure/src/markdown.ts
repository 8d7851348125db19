import type { Heads } from './table.ts';

/** The same table as `table` makes, in Markdown. */
export function markdown(heads: Heads, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = heads.map((head) => escaped(head.replace(/^>/u, '')));
  const rules = heads.map((head) => (head.startsWith('>') ? '---:' : '---'));
  const body = rows.map((row) => line(heads.map((_, column) => escaped(row[column] ?? ''))));
  return [line(titles), line(rules), ...body].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}
