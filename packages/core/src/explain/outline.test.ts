import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mail, sms } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import { outline } from './outline.ts';

test('a text: who it says it is, where its links go, its numbers', () => {
  const found = outline(
    sms(
      'Norvik: order 123-4567 ships today. Not you? Call (888) 555-0142 or open norvik-refund.test/x',
    ),
    knowledge,
  );
  assert.deepEqual(found.claims, ['Norvik']);
  assert.deepEqual(
    found.links.map(({ host, owner, standing }) => ({ host, owner, standing })),
    [{ host: 'norvik-refund.test', owner: null, standing: 'stranger' }],
  );
  assert.ok(found.values.some(({ kind }) => kind === 'number'));
});

test('a link of the brand’s own names its owner, and spans point into the part', () => {
  const contact = sms('Norvik: your parcel is on its way, see https://norvik.example/track');
  const [link] = outline(contact, knowledge).links;
  assert.equal(link?.owner, 'Norvik');
  const part = contact.parts.find(({ id }) => id === link.part);
  assert.equal(part?.text.slice(link.start, link.end), 'https://norvik.example/track');
});

test('what names nobody and holds nothing has an empty outline', () => {
  const found = outline(
    mail({ from: 'Ann <ann@friend.example>', body: 'See you at noon.' }),
    knowledge,
  );
  assert.deepEqual(found, { claims: [], links: [], values: [] });
});
