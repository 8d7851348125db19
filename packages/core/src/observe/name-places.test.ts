import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ABSENT, NamePlaces } from './name-places.ts';

test('it holds what a map holds, however many names are put and taken back', () => {
  const step = fc.tuple(fc.nat(3000), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600 }), (steps) => {
      const places = new NamePlaces();
      const map = new Map<number, number>();
      for (const [at, [name, forgets]] of steps.entries()) {
        if (forgets) {
          places.forget(name);
          map.delete(name);
        } else {
          places.set(name, at);
          map.set(name, at);
        }
      }
      for (const [name] of steps) assert.equal(places.get(name), map.get(name) ?? ABSENT);
    }),
    { seed: 1, numRuns: 300 },
  );
});
