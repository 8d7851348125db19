import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail, readText } from '@peephole/intake';
import { REWRITES } from './rewrites.ts';

const TEXT = 'Account locked, please verify: https://desk.test/a?b=1 or call +1 202 555 0143';

test('every rewrite changes the words and leaves what leads somewhere', () => {
  for (const { name, of } of REWRITES) {
    const before = readText(TEXT, 'sms');
    const after = of(before);
    const text = after.parts.map((part) => part.text).join(' ');
    assert.notDeepEqual(after, before, name);
    assert.ok(text.includes('https://desk.test/a?b=1'), name);
    assert.ok(text.includes('555 0143'), name);
  }
});

test('links stay on the words they were on', () => {
  const html =
    'From: a@b.test\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>Please <a href="https://c.test/">verify your account</a> today</p>';
  const mail = readMail(new TextEncoder().encode(html));
  for (const { name, of } of REWRITES) {
    const body = of(mail).parts.find((part) => part.links !== undefined);
    const [link] = body?.links ?? [];
    assert.ok(body !== undefined && link !== undefined, name);
    const shown = body.text.slice(link.start, link.end);
    assert.ok(!/today|Please/iu.test(shown) && shown.length >= 'verify your account'.length, name);
  }
});
