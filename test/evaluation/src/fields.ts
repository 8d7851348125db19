/** A row of a JSONL file, before anything about it is believed. */
export type Fields = Readonly<Record<string, unknown>>;

/** Rows of a JSONL file. Throws with the line number on a line that is no JSON object. */
export function parseLines(file: string, text: string): readonly Fields[] {
  const rows: Fields[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value: unknown = JSON.parse(line);
    if (!isFields(value)) throw new Error(`${file}:${String(index + 1)}: not a JSON object`);
    rows.push(value);
  }
  return rows;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that must be there. */
export function text(row: Fields, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`row ${JSON.stringify(row['id'])}: no ${name}`);
  return value;
}

/** A text that may be absent, empty or null. */
export function optionalText(row: Fields, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
