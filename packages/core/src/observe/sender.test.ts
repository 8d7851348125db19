import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MailLine } from '../testing/contacts.ts';
import { mail } from '../testing/contacts.ts';
import { knowledge } from '../testing/mini-knowledge.ts';
import type { MailSender } from './sender.ts';
import { readSender } from './sender.ts';

interface Options {
  readonly receivers?: readonly string[];
  readonly observations?: Parameters<typeof readSender>[2]['observations'];
}

const read = (line: MailLine, { receivers = [], observations = [] }: Options = {}): MailSender =>
  readSender(mail(line), knowledge, { receivers, observations });

const FROM = 'Norvik <order@norvik.example>';
const PASS = 'dkim=pass header.d=norvik.example';
const TAKEN_IN =
  'Received: from out.norvik.example (192.0.2.7) by mx.inbox.example with ESMTPS id 1; Sun, 22 Nov 2026 09:00:00 +0000';
const SENT =
  'Received: from worker (10.0.0.1) by out.norvik.example with SMTP id 0; Sun, 22 Nov 2026 08:59:59 +0000';
const result = (authserv: string, results: string): string =>
  `Authentication-Results: ${authserv}; ${results}`;

const proven = (
  headers: readonly string[],
  options: Options = {},
  from: string = FROM,
): string | null => read({ from, headers }, options).proven;

test('a signature in line with From, seen by a known receiver above its own Received, proves the sender', () => {
  const sender = read({ from: FROM, headers: [result('mx.inbox.example', PASS), TAKEN_IN, SENT] });
  assert.equal(sender.proven, 'norvik');
  assert.equal(sender.provenBy, 'mx.inbox.example');
});

test('a DMARC pass for the From domain proves the sender, an SPF pass alone does not', () => {
  const headers = (results: string): readonly string[] => [
    result('mx.inbox.example', results),
    TAKEN_IN,
  ];
  assert.equal(proven(headers('dmarc=pass header.from=norvik.example')), 'norvik');
  assert.equal(proven(headers('spf=pass smtp.mailfrom=norvik.example')), null);
});

test('a failed or missing signature proves nothing', () => {
  for (const results of [
    'dkim=fail header.d=norvik.example',
    'dkim=none',
    'dkim=temperror header.d=norvik.example',
    'none',
  ]) {
    assert.equal(proven([result('mx.inbox.example', results), TAKEN_IN]), null, results);
  }
  assert.equal(proven([TAKEN_IN, SENT]), null);
});

test('alignment is relaxed: a name below the same registrable domain is in line', () => {
  const headers = [result('mx.inbox.example', 'dkim=pass header.d=mail.norvik.co.uk'), TAKEN_IN];
  assert.equal(proven(headers, {}, 'Norvik <a@shop.norvik.co.uk>'), 'norvik');
});

test("somebody else's signature is not in line, nor one of another domain of the same brand", () => {
  for (const domain of [
    'postwagon.example',
    'norvik.example.evil.test',
    'evilnorvik.example',
    'norvik.co.uk',
    'example',
  ]) {
    assert.equal(
      proven([result('mx.inbox.example', `dkim=pass header.d=${domain}`), TAKEN_IN]),
      null,
      domain,
    );
  }
});

test('the identity names the signer where the domain is not given', () => {
  assert.equal(
    proven([
      result('mx.inbox.example', 'dkim=pass header.i=@norvik.example header.s=s1'),
      TAKEN_IN,
    ]),
    'norvik',
  );
});

test('an unknown authserv-id proves nothing until the person trusts it', () => {
  const taken = TAKEN_IN.replace('mx.inbox.example', 'mail.small.test');
  const headers = [result('mail.small.test', PASS), taken];
  assert.equal(proven(headers), null);
  assert.equal(proven(headers, { receivers: ['mail.small.test'] }), 'norvik');
});

test("a field in a receiver's name that came in with the mail proves nothing", () => {
  assert.equal(
    proven([TAKEN_IN, SENT, result('mx.inbox.example', PASS)]),
    null,
    'at the very bottom',
  );
  assert.equal(
    proven([TAKEN_IN, result('mx.inbox.example', PASS), SENT]),
    null,
    'below its Received',
  );
  const other =
    'Received: from evil.test by mail.small.test with SMTP id 9; Sun, 22 Nov 2026 09:00:01 +0000';
  assert.equal(
    proven([other, result('mx.inbox.example', PASS), TAKEN_IN]),
    null,
    'below a hop of another server',
  );
});

test('a field above any Received, with none of the receiver below it, proves nothing', () => {
  assert.equal(proven([result('mx.inbox.example', PASS)]), null);
  assert.equal(proven([result('mx.inbox.example', PASS), SENT]), null);
});

test("only a receiver's topmost field is its own", () => {
  const headers = [
    result('mx.inbox.example', 'dkim=fail header.d=norvik.example'),
    result('mx.inbox.example', PASS),
    TAKEN_IN,
  ];
  assert.equal(proven(headers), null);
});

test('a field of another server on top does not hide that of a known receiver', () => {
  const headers = [
    result('filter.small.test', 'dkim=fail header.d=norvik.example'),
    result('mx.inbox.example', PASS),
    TAKEN_IN,
  ];
  assert.equal(proven(headers), 'norvik');
});

test('what a sender writes into a quoted address is no result', () => {
  const forged = 'spf=pass smtp.mailfrom="a; dkim=pass header.d=norvik.example"@evil.test';
  assert.equal(proven([result('mx.inbox.example', forged), TAKEN_IN]), null);
});

test('what a sender writes into a comment is no result', () => {
  const forged =
    'spf=fail (domain of a;dkim=pass header.d=norvik.example does not designate) smtp.mailfrom=evil.test';
  assert.equal(proven([result('mx.inbox.example', forged), TAKEN_IN]), null);
});

test("the receiver's name must be the server that took the mail in, not a word of its line", () => {
  for (const taken of [
    'Received: from mx.inbox.example by mail.evil.test with SMTP id 1; Sun, 22 Nov 2026 09:00:00 +0000',
    'Received: from evil.test (by mx.inbox.example) by mail.evil.test with SMTP id 1; Sun, 22 Nov 2026 09:00:00 +0000',
    'Received: from evil.test by mx.inbox.example.evil.test with SMTP id 1; Sun, 22 Nov 2026 09:00:00 +0000',
  ]) {
    assert.equal(proven([result('mx.inbox.example', PASS), taken]), null, taken);
  }
});

test('inner hops that carry no name count as the receiver’s where the knowledge knows them', () => {
  const inner =
    'Received: by 2002:a05:6a10:1234:0:0:0:0 with SMTP id x1; Sun, 22 Nov 2026 01:00:02 -0800 (PST)';
  const taken = TAKEN_IN.replace('mx.inbox.example', 'mx.bigmail.example');
  assert.equal(proven([inner, result('mx.bigmail.example', PASS), taken]), 'norvik');
  assert.equal(proven([inner, result('mx.inbox.example', PASS), TAKEN_IN]), null);
});

test('several authors: nobody can say whom a signature speaks for', () => {
  const contact = mail({ from: FROM, headers: [result('mx.inbox.example', PASS), TAKEN_IN] });
  const options = { receivers: [], observations: [] };
  const two = { ...contact, from: [...contact.from, { name: '', address: 'somebody@evil.test' }] };
  assert.equal(readSender(two, knowledge, options).proven, null);
  const twice = { ...contact, from: [...contact.from, ...contact.from] };
  assert.equal(readSender(twice, knowledge, options).proven, 'norvik');
});

test('a look-up of our own proves the sender without any header', () => {
  const at = '2026-11-22T09:00:00Z';
  const seen = (domain: string, outcome: 'pass' | 'fail' | 'unknown'): string | null =>
    proven([], { observations: [{ kind: 'dkim', domain, result: outcome, at }] });
  assert.equal(seen('norvik.example', 'pass'), 'norvik');
  assert.equal(seen('mail.norvik.example', 'pass'), 'norvik');
  assert.equal(seen('norvik.example', 'fail'), null);
  assert.equal(seen('norvik.example', 'unknown'), null);
  assert.equal(seen('evil.test', 'pass'), null);
});

test('domains where strangers write, or that one list alone attests, are never proven', () => {
  for (const domain of [
    'x.norvikpages.example',
    'norvikclub.example',
    'norvikold.example',
    'postello.example',
    'freepost.example',
    'evil.test',
  ]) {
    const headers = [result('mx.inbox.example', `dkim=pass header.d=${domain}`), TAKEN_IN];
    assert.equal(proven(headers, {}, `Norvik <a@${domain}>`), null, domain);
  }
});

test('answers that go to another owner are noted, those to the same are not', () => {
  assert.equal(read({ from: FROM, replyTo: 'x@evil.test' }).replyElsewhere?.domain, 'evil.test');
  assert.equal(read({ from: FROM, replyTo: 'x@norvik.co.uk' }).replyElsewhere, null);
  assert.equal(read({ from: FROM }).replyElsewhere, null);
});

test('a mail without an address has no host and is no error', () => {
  const sender = read({ from: 'Norvik' });
  assert.equal(sender.host, null);
  assert.equal(sender.address, null);
  assert.equal(sender.proven, null);
});
