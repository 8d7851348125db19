import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { readFieldParams } from './field-params.ts';
import { headerValue, readHeaderBlock } from './header-block.ts';
import { decodeBase64, decodeQuotedPrintable, decodeUuencode } from './transfer.ts';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

test('joins encoded words before decoding, since characters are split over them', () => {
  assert.equal(decodeWords('=?utf-8?B?w4Q=?= =?utf-8?B?cmdlcg==?='), 'Ärger');
  assert.equal(decodeWords('=?utf-8?Q?=C3?=\r\n =?utf-8?Q?=A4?='), 'ä');
  assert.equal(decodeWords('=?utf-8?Q?a?= b =?utf-8?Q?c?='), 'a b c');
  assert.equal(decodeWords('=?iso-8859-1*de?q?Gr=FC=DFe_an_alle?='), 'Grüße an alle');
});

test('decodes encoded words with blanks inside and leaves broken ones alone', () => {
  assert.equal(decodeWords('=?utf-8?Q?two words?='), 'two words');
  assert.equal(decodeWords('=?utf-8?X?abc?= =?utf-8'), '=?utf-8?X?abc?= =?utf-8');
});

test('reads the charsets of the world', () => {
  assert.equal(decodeText(Buffer.from('1b24423f27244e1b2842', 'hex'), 'iso-2022-jp').text, '色の');
  assert.equal(decodeText(Buffer.from('d6d0cec4', 'hex'), 'GB2312').text, '中文');
  assert.equal(decodeText(Buffer.from('f0d2c9d7c5d4', 'hex'), 'koi8-r').text, 'Привет');
  assert.equal(decodeText(Buffer.from('93fa967b', 'hex'), 'Shift_JIS').text, '日本');
  assert.equal(decodeText(Buffer.from('a4e9', 'hex'), 'cp1252').text, '¤é');
});

test('reads UTF-8 under a missing or unknown name, and windows-1252 otherwise', () => {
  assert.deepEqual(decodeText(Buffer.from('é'), ''), { text: 'é', undecodable: false });
  assert.deepEqual(decodeText(Buffer.from('é'), 'us-ascii'), { text: 'é', undecodable: false });
  assert.deepEqual(decodeText(latin('\xe9'), ''), { text: 'é', undecodable: false });
  assert.deepEqual(decodeText(latin('\xe9'), 'x-nonsense'), { text: 'é', undecodable: true });
  assert.equal(decodeText(latin('caf\xe9'), 'utf-8').text, 'café');
});

test('decodes base64 with junk in it and quoted-printable with broken escapes', () => {
  assert.equal(utf8(decodeBase64(latin('aGVs\r\n!bG8=d29ybGQ='))), 'helloworld');
  assert.equal(utf8(decodeQuotedPrintable(latin('a=3Db=\r\nc=\nd=  \r\ne=G1=4'))), 'a=bcde=G1=4');
  assert.equal(utf8(decodeUuencode(latin('begin 644 a.txt\n%:&5L;&\\\n`\nend\n'))), 'hello');
});

test('reads parameters: quoted, bare, split and encoded', () => {
  const field = readFieldParams(
    'Text/HTML (comment); charset="utf-8"; name*0*=utf-8\'\'Rech; name*1*=nung%20%C3%A4; format=flowed',
  );
  assert.equal(field.value, 'text/html');
  assert.equal(field.params.get('charset'), 'utf-8');
  assert.equal(field.params.get('name'), 'Rechnung ä');
  assert.equal(field.params.get('format'), 'flowed');
  assert.equal(readFieldParams('a/b; name=my file.pdf').params.get('name'), 'my file.pdf');
  assert.equal(readFieldParams('a/b; boundary=x; boundary=y').params.get('boundary'), 'x');
});

const block = (text: string) => {
  const bytes = new Uint8Array(Buffer.from(text));
  const read = readHeaderBlock(bytes, 0, bytes.length);
  return { ...read, body: utf8(bytes.subarray(read.bodyStart)) };
};

test('unfolds lines that begin with a space or tab and no other white space', () => {
  const read = block('Subject: one\r\n two\r\n\tthree\r\nFrom: a@b.test\r\n\r\nbody');
  assert.equal(headerValue(read.fields, 'subject'), 'one two three');
  assert.equal(read.body, 'body');
  // A no-break space does not fold: what follows is not hidden in the field above.
  const odd = block('Subject: one\r\n\u00a0From: x@y.test\r\nFrom: a@b.test\r\n\r\nbody');
  assert.equal(headerValue(odd.fields, 'from'), 'a@b.test');
});

test('reads LF and CR line ends, an mbox line, and a body without a blank line before it', () => {
  assert.equal(headerValue(block('A: 1\nB: 2\n\nx').fields, 'b'), '2');
  assert.equal(headerValue(block('A: 1\rB: 2\r\rx').fields, 'b'), '2');
  assert.equal(block('From someone Tue Nov 17 10:11:12 2026\nA: 1\n\nx').fields.length, 1);
  const missing = block('Subject: grüße\nFrom: a@b.test\nthis is already the body\nof the mail\n');
  assert.equal(missing.body, 'this is already the body\nof the mail\n');
  assert.equal(missing.fields.length, 2);
});

test('goes on after a folded line that lost its indentation', () => {
  const read = block('DKIM-Signature: v=1;\nb=abc\nSubject: x\n\nbody');
  assert.equal(headerValue(read.fields, 'dkim-signature'), 'v=1; b=abc');
  assert.equal(headerValue(read.fields, 'subject'), 'x');
});

test('finds the sender behind a flood of header fields', () => {
  const read = block(`${'X-Flood: y\r\n'.repeat(5_000)}From: a@b.test\r\n\r\nbody`);
  assert.equal(read.capped, 'headerFields');
  assert.equal(headerValue(read.fields, 'from'), 'a@b.test');
  assert.ok(read.fields.length < 1_100);
});
