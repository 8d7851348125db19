import assert from 'node:assert/strict';
import test from 'node:test';
import { parseCsv } from './csv.ts';
import { share } from './interval.ts';
import { brandGroup, brandId, typeId } from './labels.ts';
import { splitOf } from './split.ts';

test('the interval of 0 of 10 reaches to 27.8 %, that of 10 of 10 starts at 72.2 %', () => {
  const none = share(0, 10);
  assert.equal(none.low, 0);
  assert.equal(none.high.toFixed(1), '27.8');
  assert.equal(share(10, 10).low.toFixed(1), '72.2');
  assert.ok(Number.isNaN(share(0, 0).percent));
});

test('a cluster falls by its hash, about seven in ten into tune', () => {
  // sha256('a') begins ca978112; that is 3398926610, whose last two digits are 10.
  assert.equal(splitOf('a'), 'tune');
  const tune = Array.from({ length: 1000 }, (_, index) => splitOf(`cluster ${index}`)).filter(
    (split) => split === 'tune',
  );
  assert.ok(tune.length > 650 && tune.length < 750);
});

test('a CSV cell may hold commas and quotes', () => {
  const [row] = parseCsv('a,b,c\n1,"x, ""y""",\n');
  assert.deepEqual(
    [...(row ?? [])],
    [
      ['a', '1'],
      ['b', 'x, "y"'],
      ['c', ''],
    ],
  );
});

test("the corpus's words for brands become registry ids", () => {
  const known = new Set(['amazon', 'bankofamerica', 'dhl', 'navyfederal']);
  assert.equal(brandId('bank:bofa', known), 'bankofamerica');
  assert.equal(brandId('parcel:dhl', known), 'dhl');
  assert.equal(brandId('navyfed', known), 'navyfederal');
  assert.equal(brandId('bank:other', known), null);
  assert.equal(brandId('vons', known), null);
  assert.equal(brandGroup('amazon inc'), 'amazon');
  assert.equal(brandGroup('bank:other'), 'other brand');
  assert.equal(brandGroup(null), 'none');
});

test('a type that the registry lacks is no type', () => {
  assert.equal(typeId('amazon-order', new Set(['scam.fake_order'])), 'scam.fake_order');
  assert.equal(typeId('amazon-order', new Set()), null);
  assert.equal(typeId('Other', new Set(['scam.fake_order'])), null);
});
