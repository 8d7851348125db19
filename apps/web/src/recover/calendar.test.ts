import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile, dayAfter } from './calendar.ts';

const NOW = new Date('2026-11-22T10:15:00Z');

test('an entry of every month, as the format wants it', () => {
  const file = calendarFile(
    [{ id: 'a', title: 'Look, twice; at it', day: '2026-12-01', repeat: 'monthly' }],
    NOW,
  );
  assert.equal(
    file,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Peephole//Peephole//EN',
      'BEGIN:VEVENT',
      'UID:a@peephole.invalid',
      'DTSTAMP:20261122T101500Z',
      'DTSTART;VALUE=DATE:20261201',
      'RRULE:FREQ=MONTHLY',
      'SUMMARY:Look\\, twice\\; at it',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no line is longer than 75 octets, and no character is cut in two', () => {
  const title = 'Prüfen Sie Ihre Bestellungen, Karten und Anmeldungen – 買い物の記録を見る '.repeat(
    4,
  );
  const file = calendarFile([{ id: 'b', title, day: '2026-12-01' }], NOW);
  for (const line of file.split('\r\n'))
    assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.ok(file.replaceAll('\r\n ', '').includes(title.replaceAll(',', '\\,').trimEnd()));
});

test('days are counted over the end of a month', () => {
  assert.equal(dayAfter(new Date(2026, 10, 29), 3), '2026-12-02');
});
