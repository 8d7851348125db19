/** Rows of a CSV file with a header line, as records by column. Quoted fields may hold commas. */
export function parseCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const lines = text.split(/\r?\n/u).filter((line) => line !== '');
  const [head, ...body] = lines.map(cells);
  if (head === undefined) return [];
  return body.map((row) => new Map(head.map((name, column) => [name, row[column] ?? ''])));
}

const CELL = /"((?:[^"]|"")*)"|([^,]*)/uy;

function cells(line: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at <= line.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(line);
    if (match === null) break;
    found.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = CELL.lastIndex + 1;
  }
  return found;
}
