// Two other parsers read the same mails; where they agree with each other, we agree with them. They are
// the second opinion here and nothing more: postal-mime loses addresses behind an unquoted comma, both
// lose those in a list of broken ones, so what we read differently on purpose is listed below.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EmailContact } from '@peephole/core';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { readMail } from './mail/read-mail.ts';
import { buildMail } from './testing/build-mail.ts';
import type { MailPlan } from './testing/build-mail.ts';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefgXYZ 0123456789äéßñ,.()"\'@:;-'.split('')),
  minLength: 1,
  maxLength: 60,
});
const trimmed = word.map((text) => `x${text.replace(/\s+/gu, ' ').trim()}x`);
const plan: fc.Arbitrary<MailPlan> = fc.record({
  name: fc
    .string({ unit: fc.constantFrom(...'abcXYZ äé.'.split('')), minLength: 1, maxLength: 40 })
    .map((text) => `n${text.replace(/ +/gu, ' ').trim()}n`),
  address: fc.constantFrom('shop@shop.example', 'a.b+c@mail.shop.example', 'x@xn--shp-hoa.example'),
  subject: trimmed,
  plain: fc.array(trimmed, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n')),
  html: fc
    .array(trimmed, { minLength: 1, maxLength: 8 })
    .map((lines) => lines.map((line) => `<p>${line.replaceAll('"', '&quot;')}</p>`).join('')),
  fileName: trimmed.map((text) => `${text.replace(/["/\\]/gu, '')}.pdf`),
  charset: fc.constantFrom('utf-8' as const, 'iso-8859-1' as const),
  encoding: fc.constantFrom('base64' as const, 'quoted-printable' as const, '8bit' as const),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
});

const textOf = (contact: EmailContact, id: string): string | undefined =>
  contact.parts.find((part) => part.id === id)?.text;
const squeeze = (text: string | undefined | false): string =>
  text === undefined || text === false ? '' : text.replace(/\s+/gu, '');

test('reads generated mails as the plan says and as two other parsers do', async () => {
  for (const wanted of fc.sample(plan, { seed: 11, numRuns: 150 })) {
    const bytes = buildMail(wanted);
    const [ours, postal, node] = [
      readMail(bytes),
      await PostalMime.parse(bytes),
      await simpleParser(Buffer.from(bytes)),
    ];
    assert.deepEqual(ours.from, [{ name: wanted.name, address: wanted.address }]);
    assert.equal(postal.from?.address?.toLowerCase(), ours.from[0]?.address);
    assert.equal(node.from?.value[0]?.name, ours.from[0]?.name);
    assert.equal(textOf(ours, 'subject'), wanted.subject);
    assert.equal(squeeze(postal.subject), squeeze(wanted.subject));
    assert.equal(squeeze(node.subject), squeeze(wanted.subject));
    const shown = wanted.html
      .replaceAll('<p>', '')
      .replaceAll('</p>', '\n\n')
      .replaceAll('&quot;', '"')
      .trim();
    assert.equal(textOf(ours, 'body'), shown);
    assert.equal(squeeze(postal.text), squeeze(wanted.plain));
    assert.equal(squeeze(node.text), squeeze(wanted.plain));
    assert.equal(textOf(ours, 'attachment-1'), wanted.fileName);
    assert.equal(postal.attachments[0]?.filename, wanted.fileName);
    assert.equal(node.attachments[0]?.filename, wanted.fileName);
  }
});

test('finds the address that another parser loses', async () => {
  const bytes = new Uint8Array(
    Buffer.from('From: Account team ,_<no-reply@account.test>\r\nSubject: x\r\n\r\ny'),
  );
  assert.notEqual((await PostalMime.parse(bytes)).from?.address, 'no-reply@account.test');
  assert.equal(readMail(bytes).from[0]?.address, 'no-reply@account.test');
});

// A folder of real mails, named by whoever runs this, e.g. PEEPHOLE_MAIL_FOLDER=~/mails npm test.
const folder = process.env['PEEPHOLE_MAIL_FOLDER'];
if (folder !== undefined) {
  test(`agrees with one of two other parsers on the mails of ${folder}`, async (context) => {
    let mails = 0;
    const differing: string[] = [];
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.eml')) continue;
      mails += 1;
      const difference = await differenceIn(readFileSync(join(folder, name)));
      if (difference !== null) differing.push(`${name}: ${difference}`);
    }
    for (const line of differing) context.diagnostic(line);
    assert.ok(mails > 0, 'no .eml file in the folder');
    // Mails made to be misread are read differently by everybody.
    assert.ok(
      differing.length <= mails * 0.03,
      `${String(differing.length)} of ${String(mails)} differ`,
    );
  });
}

/** What neither of the others reads as we do; `null` when there is nothing. */
async function differenceIn(bytes: Buffer): Promise<string | null> {
  const ours = readMail(bytes);
  // Forwards are opened here and left closed there; odd senders differ on purpose.
  if (ours.evidence !== 'original') return null;
  const postal = await PostalMime.parse(bytes);
  const node = await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true });
  const subject = squeeze(textOf(ours, 'subject'));
  if (subject !== squeeze(postal.subject) && subject !== squeeze(node.subject)) return 'subject';
  const [sender] = ours.from;
  if (sender !== undefined && sender.malformed !== true) {
    const others = [postal.from?.address, node.from?.value[0]?.address].map((a) =>
      a?.toLowerCase(),
    );
    if (!others.includes(sender.address ?? undefined)) return 'address';
  }
  return null;
}
