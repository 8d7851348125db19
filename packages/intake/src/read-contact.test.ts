import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '@peephole/core';
import fc from 'fast-check';
import { readContact } from './read-contact.ts';
import { readRow } from './read-row.ts';
import { recognise } from './recognise.ts';

const parts = (contact: Contact) => contact.parts.map((p) => [p.id, p.text]);

for (const [text, kind] of [
  ['https://shop.example/x?y=1', 'link'],
  ['hxxps://shop[.]example/x', 'link'],
  ['shop.example', 'link'],
  ['xn--shp-hoa.example/path', 'link'],
  ['192.0.2.1/login', 'link'],
  ['+44 7700 900123', 'number'],
  ['(555) 010-0199', 'number'],
  ['72404', 'number'],
  ['tel:+15550100', 'number'],
  ['112-1234567-1234567', 'sms'],
  ['Anna@shop.example', 'address'],
  ['Your parcel is held. Pay at https://shop.example', 'sms'],
  ['Hello.there', 'link'],
  ['Subject: Your order\n\nHello', 'pasted-mail'],
  ['From: Shop <a@shop.example>\nTo: me\nSubject: x\n\nHello', 'pasted-mail'],
  ['Von: Shop <a@shop.example>\nGesendet: heute\nBetreff: x\n\nHallo', 'pasted-mail'],
  ['Received: from a by b\r\nFrom: a@b.test\r\n\r\nx', 'mail-source'],
  ['From a@b.test Tue Nov 17 10:00:00 2026\nMIME-Version: 1.0\n\nx', 'mail-source'],
  ['<!-- saved from url=(0020)https://a.test/ -->\n<html><body>x', 'page'],
  ['<!DOCTYPE html><p>x', 'page'],
  ['{"turns":[{"speaker":"A","text":"hi"}]}', 'json'],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nhi', 'call'],
  ['1\n00:00:01,000 --> 00:00:02,000\nhi', 'call'],
  ['Caller: This is your bank.\nMe: Who?', 'call'],
  ['Anrufer: Hier ist Ihre Bank.\nIch: Wer?', 'call'],
  ['A man called and said my account is locked', 'call'],
  ['someone phoned me about a refund', 'call'],
  ['Ein Mann hat mich angerufen und wollte einen Code', 'call'],
  ['Gestern rief mich eine Frau von der Bank an', 'call'],
  ['Note: bring milk\nTime: nine', 'sms'],
  ['word '.repeat(400), 'long-text'],
] as const) {
  test(`recognises ${JSON.stringify(text.slice(0, 50))} as ${kind}`, () => {
    assert.equal(recognise(text), kind);
  });
}

test('believes what the person says it is', () => {
  assert.equal(readContact({ text: 'shop.example', as: 'sms' }).channel, 'sms');
  assert.equal(readContact({ text: 'press 1 to cancel', as: 'call' }).channel, 'call');
  assert.equal(
    readContact({ text: '<b>x</b>', as: 'page', address: 'https://a.test' }).channel,
    'page',
  );
  assert.equal(readContact({ text: 'hello', as: 'letter' }).channel, 'letter');
});

test('reads a text message with its sender', () => {
  assert.deepEqual(readContact({ text: 'Pay now\r\nplease ', from: '72404', country: 'GB' }), {
    channel: 'sms',
    parts: [
      { id: 'from', kind: 'sender', text: '72404' },
      { id: 'body', kind: 'body', text: 'Pay now\nplease' },
    ],
    gaps: [],
    evidence: 'inline',
    country: 'uk',
    sender: '72404',
  });
});

test('reads a pasted mail without trusting its lines', () => {
  const contact = readContact({
    text: 'From: Shop <a@shop.example>\nSent: today\nSubject: Order\n\nHello you',
  });
  assert.ok(contact.channel === 'email');
  assert.equal(contact.evidence, 'inline');
  assert.deepEqual(contact.headers, []);
  assert.deepEqual(parts(contact), [
    ['from', 'Shop <a@shop.example>'],
    ['subject', 'Order'],
    ['body', 'Hello you'],
  ]);
});

test('reads bytes of a mail as a mail and other bytes by their charset', () => {
  const bytes = new Uint8Array(
    Buffer.from('Received: x\nFrom: a@b.test\nSubject: \xe9\n\nx', 'latin1'),
  );
  assert.equal(readContact({ bytes }).evidence, 'original');
  assert.deepEqual(
    parts(readContact({ bytes: new Uint8Array(Buffer.from('\ufeffhi you', 'utf16le')) }))[0],
    ['body', 'hi you'],
  );
});

test('uses the address a saved page claims and says that only the file claims it', () => {
  const text =
    '<!-- saved from url=(0021)https://bank.example/ --><html><title>Bank</title><a href="/in">Sign in</a>';
  const claimed = readContact({ text });
  assert.ok(claimed.channel === 'page');
  assert.equal(claimed.address, 'https://bank.example/');
  assert.equal(claimed.gaps[0]?.code, 'sender-unverified');
  assert.equal(
    claimed.parts.find((p) => p.id === 'body')?.links?.[0]?.target,
    'https://bank.example/in',
  );
  const known = readContact({ text, as: 'page', address: 'https://evil.test/' });
  assert.ok(known.channel === 'page');
  assert.equal(known.address, 'https://evil.test/');
  assert.deepEqual(known.gaps, []);
});

test('reads an MHTML file as the page it is', () => {
  const text =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bank.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Sign in\r\n--b--';
  const contact = readContact({ text, name: 'bank.mhtml' });
  assert.ok(contact.channel === 'page');
  assert.equal(contact.address, 'https://bank.example/');
});

test('reads rows of a scan by what they say they are', () => {
  assert.equal(readRow({ id: 7, text: 'hi' })?.id, '7');
  assert.equal(readRow({ id: 'a', text: 'hi' })?.contact.channel, 'sms');
  assert.equal(readRow({ text: 'hi', channel: 'call' })?.contact.channel, 'call');
  assert.equal(readRow({ text: 'hi' }, 'email')?.contact.channel, 'email');
  assert.equal(readRow({ turns: [{ speaker: 'Caller', text: 'hi' }] })?.contact.channel, 'call');
  assert.equal(
    readRow({ text: '<p>x', channel: 'page', address: 'https://a.test' })?.contact.channel,
    'page',
  );
  assert.equal(readRow({ id: 'a' }), null);
  assert.equal(readRow([1]), null);
  assert.equal(readRow(null), null);
});

test('never throws, whatever the text and whatever it is taken for', () => {
  const channels = new Set<string>();
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'From: a\n',
      'Caller: ',
      '\n',
      '{',
      '"turns":',
      'https://',
      '1\n00:00:01,000 --> 00:00:02,000\n',
      '<html>',
      '+44 ',
      'a man called',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom(undefined, 'email', 'sms', 'call', 'page', 'link', 'number'),
      (pieces, as) => {
        const text = pieces.join('');
        channels.add(readContact(as === undefined ? { text } : { text, as }).channel);
        readContact({ bytes: new Uint8Array(Buffer.from(text)) });
      },
    ),
    { seed: 2, numRuns: 600 },
  );
  assert.ok(channels.size >= 6, [...channels].join());
});
