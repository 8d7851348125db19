import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value, ValueKind } from './values.ts';
import { checkMod10, checkS10, checkUps, findValues } from './values.ts';

const of = (kind: ValueKind, text: string): readonly string[] =>
  findValues(text)
    .filter((v) => v.kind === kind)
    .map((v) => v.value);
const numbers = (text: string): readonly string[] => of('number', text);

test('phone numbers are found in the shapes people write', () => {
  for (const [text, number] of [
    ['Call +1 202 555 0143 now', '+12025550143'],
    ['Call (202) 555-0143 now', '2025550143'],
    ['Call 202-555-0143.', '2025550143'],
    ['Call 202.555.0143', '2025550143'],
    ['ring 020 7946 0958', '02079460958'],
    ['ring +44 7700 900123 today', '+447700900123'],
    ['Ruf an: 0049 30 23125 555', '+493023125555'],
    ['Tel. 030/23125-555', '03023125555'],
    ['call 18005550123', '18005550123'],
  ] as const) {
    assert.deepEqual(numbers(text), [number], text);
  }
});

test('dates, times, prices and reference numbers are no phone numbers', () => {
  for (const text of [
    'on 22.11.2026',
    'on 2026-11-22',
    'on 11/22/2026 at 10:30',
    'at 10:30 or 11:45',
    'from 9-5',
    'in 2024-2026',
    'it costs 1,234,567.89',
    'EUR 1.234.567',
    '$1,299.00',
    'order 112-5550101-5550102',
    'id A12345678901',
    'page 12 of 345',
    '192.168.100.200',
    'version 10.0.19045',
  ]) {
    assert.deepEqual(numbers(text), [], text);
  }
});

test('a date, a time or a long reference after a number is not drawn into it', () => {
  assert.deepEqual(numbers('Call +1 202 555 0143 22.11.2026'), ['+12025550143']);
  assert.deepEqual(numbers('Call +1 202 555 0143 10:30'), ['+12025550143']);
});

test('the kind of line is told where its number says so', () => {
  const type = (text: string): string | undefined =>
    findValues(text).find((v) => v.kind === 'number')?.type;
  assert.equal(type('call 1-888-555-0123'), 'toll-free');
  assert.equal(type('call 0800 111 2222'), 'toll-free');
  assert.equal(type('call 0900 1234567'), 'premium');
  assert.equal(type('call +44 7700 900123'), 'geographic');
});

test('amounts are found with their sign before or after', () => {
  assert.deepEqual(of('amount', 'pay $1,299.00 or 39,99 € or 20 dollars or EUR 15'), [
    '1,299.00',
    '39,99',
    '20',
    '15',
  ]);
});

test('an order number of three, seven and seven figures is one', () => {
  assert.deepEqual(of('order-number', 'Order 112-5550101-5550102 shipped'), [
    '112-5550101-5550102',
  ]);
  assert.deepEqual(of('order-number', 'Order 12-5550101-5550102, 112-555010-5550102'), []);
});

test('a short figure alone is a code', () => {
  assert.deepEqual(of('code', 'Your code is 482913'), ['482913']);
});

// UPU S10, 8.2, by hand for 47312482: 4·8+7·6+3·4+1·2+2·3+4·5+8·9+2·7 = 200; 200 mod 11 = 2; 11−2 = 9.
test('the check digit of an S10 number is weighed modulo eleven', () => {
  assert.ok(checkS10('47312482', '9'));
  assert.ok(!checkS10('47312482', '8'));
  // 12345678: 8+12+12+8+15+30+63+56 = 204; 204 mod 11 = 6; 11−6 = 5.
  assert.ok(checkS10('12345678', '5'));
});

test('S10: a rest of ten is written 0, a rest of eleven is written 5', () => {
  // 00000012: 1·9+2·7 = 23; 23 mod 11 = 1; 11−1 = 10 → 0.
  assert.ok(checkS10('00000012', '0'));
  // 00000000: 0 mod 11 = 0; 11−0 = 11 → 5.
  assert.ok(checkS10('00000000', '5'));
});

// UPS 1Z, by hand for 5R8939035756712: 5+18+8+18+3+18+0+6+5+14+5+12+7+2+2 = 123; 130−123 = 7.
test('the check digit of a UPS number doubles every second place', () => {
  assert.ok(checkUps('1Z5R89390357567127'));
  assert.ok(!checkUps('1Z5R89390357567128'));
  // 999AA1012345678: 9+18+9+4+2+2+0+2+2+6+4+10+6+14+8 = 96; 100−96 = 4.
  assert.ok(checkUps('1Z999AA10123456784'));
});

// GS1, by hand for 629104150021: 6+6+9+3+0+12+1+15+0+0+2+3 = 57; 60−57 = 3.
test('the check digit of a GS1 number weighs three and one from the right', () => {
  assert.ok(checkMod10('6291041500213'));
  assert.ok(checkMod10('4006381333931'));
  assert.ok(!checkMod10('4006381333932'));
});

test('tracking numbers are found, and told apart by their check digit', () => {
  const tracked = (text: string): readonly (readonly [string, string | undefined])[] =>
    findValues(text)
      .filter((v) => v.kind === 'tracking-number')
      .map((v) => [v.value, v.type]);
  assert.deepEqual(tracked('Parcel RA473124829US arrives')[0]?.[1], 'checked');
  assert.deepEqual(tracked('Parcel RA473124828US arrives')[0]?.[1], 'unchecked');
  assert.deepEqual(tracked('Parcel 1Z999AA10123456784 arrives'), [
    ['1Z999AA10123456784', 'checked'],
  ]);
  // 9·3+4·1+1·3 = 34; 40−34 = 6.
  assert.deepEqual(tracked('Parcel 9400 1000 0000 0000 0000 06 arrives'), [
    ['9400100000000000000006', 'checked'],
  ]);
  assert.deepEqual(tracked('Parcel 9400100000000000000007 arrives'), [
    ['9400100000000000000007', 'unchecked'],
  ]);
});

test('each figure belongs to one value, and each value lies inside its text', () => {
  const text =
    'Order 112-5550101-5550102 of $39.99: call +1 202 555 0143, code 482913, RA473124829US. 22.11.2026';
  let last = 0;
  const found: readonly Value[] = findValues(text);
  assert.ok(found.length >= 5);
  for (const { start, end } of found) {
    assert.ok(start >= last && end > start && end <= text.length);
    last = end;
  }
});

test('a wall of figures is read in a moment', () => {
  const started = process.hrtime.bigint();
  for (const wall of [
    '1'.repeat(100_000),
    '1 '.repeat(50_000),
    '+1(2)-3.'.repeat(12_500),
    '1Z'.repeat(50_000),
    '1,'.repeat(50_000),
  ]) {
    findValues(wall);
  }
  assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 2);
});
