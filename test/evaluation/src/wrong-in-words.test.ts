import assert from 'node:assert/strict';
import test from 'node:test';
import { outcome } from './made-up-outcome.ts';
import { listed, wrongInWords } from './wrong-in-words.ts';

test('mistakes of the tune half are counted, the other half and the contacts stay out', () => {
  const words = wrongInWords('mails', [
    outcome({}, false),
    outcome({ group: 'amazon' }, false),
    outcome({}, true),
    outcome({ split: 'check', source: 'held back' }, false),
    outcome({ label: 'honest' }, false),
  ]);
  assert.match(words, /\*\*2 of 3 scam mails got no alarm\.\*\*/u);
  assert.match(words, /In the name of: amazon 1, no brand 1\./u);
  assert.match(words, /\*\*0 of 1 honest mails were accused\.\*\*/u);
  assert.doesNotMatch(words, /held back|nobody may see|What weighed most|Type/u);
});

test('small groups are summed up, the largest named', () => {
  const items = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  assert.equal(
    listed(items, (name) => name),
    'a 2, b 1, c 1, d 1, e 1, f 1, and 2 in 2 more',
  );
  assert.equal(
    listed(items.slice(0, -1), (name) => name),
    'a 2, b 1, c 1, d 1, e 1, f 1, g 1',
  );
});
