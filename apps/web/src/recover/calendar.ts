/** Calendar entries as a file (RFC 5545), made on the device. */
export interface CalendarEntry {
  /** Unique and stable, so that taking the file twice gives one entry. */
  readonly id: string;
  readonly title: string;
  /** Day it begins, `YYYY-MM-DD`. */
  readonly day: string;
  readonly repeat?: 'monthly';
}

/** @param now Time of writing, which the format demands of every entry. */
export function calendarFile(entries: readonly CalendarEntry[], now: Date): string {
  const stamp = `${now.toISOString().replaceAll(/[-:]/gu, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peephole//Peephole//EN',
    ...entries.flatMap(({ id, title, day, repeat }) => [
      'BEGIN:VEVENT',
      `UID:${id}@peephole.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      ...(repeat === 'monthly' ? ['RRULE:FREQ=MONTHLY'] : []),
      `SUMMARY:${escaped(title)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `YYYY-MM-DD` of a day that many days after another, in the person's own time. */
export function dayAfter(from: Date, days: number): string {
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\r?\n/gu, '\\n');
}

/** Octets in a line at most (RFC 5545, 3.1). */
const LINE = 75;

/** Long lines go on in the next one, after a blank; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let now = '';
  let size = 0;
  for (const point of line) {
    const more = encoder.encode(point).length;
    if (size + more > LINE) {
      lines.push(now);
      now = ' ';
      size = 1;
    }
    now += point;
    size += more;
  }
  return [...lines, now].join('\r\n');
}
