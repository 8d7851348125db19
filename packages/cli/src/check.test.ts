import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { inFolder, peephole, ROOT } from './testing/command.ts';
import { width } from './terminal/width.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(ROOT, 'packages/core/schema/assessment.schema.json'), 'utf8'),
);
const isAssessment = new Ajv({ strict: false }).compile(schema as object);

test('an alarm exits with 1, an honest contact with 0', () => {
  assert.equal(peephole(['check', 'samples/prime-renewal.eml']).status, 1);
  assert.equal(peephole(['check', 'samples/choir-rehearsal.eml']).status, 0);
});

test('"check" may be left out', () => {
  const { status, stdout } = peephole(['samples/prime-renewal.eml']);
  assert.equal(status, 1);
  assert.match(stdout, /This is not from Amazon\./u);
});

test('what could not be read wins over an alarm', () => {
  const { status, stdout, stderr } = peephole([
    'check',
    'samples/prime-renewal.eml',
    'no-such.eml',
  ]);
  assert.equal(status, 2);
  assert.match(stdout, /IMPOSTOR/u);
  assert.match(stderr, /no-such\.eml.*\[input-not-found\]/su);
});

test('standard input is read for "-" and without arguments', () => {
  const text = readFileSync(join(ROOT, 'samples/refund-call.txt'));
  assert.equal(peephole(['check', '-'], { input: text }).status, 1);
  assert.equal(peephole([], { input: text }).status, 1);
  const empty = peephole(['check', '-'], { input: ' \n' });
  assert.equal(empty.status, 2);
  assert.match(empty.stderr, /\[input-empty\]/u);
});

test('--json prints an assessment that the published schema accepts', () => {
  const files = [
    'prime-renewal.eml',
    'refund-call.json',
    'lookalike-link.txt',
    'mixed.mbox',
    'batch.jsonl',
  ];
  const { stdout } = peephole(['check', '--json', ...files.map((file) => `samples/${file}`)]);
  const lines = stdout.trim().split('\n');
  assert.equal(lines.length, 3 + 4 + 5);
  for (const line of lines) {
    assert.ok(isAssessment(JSON.parse(line)), JSON.stringify(isAssessment.errors));
  }
});

test('bare links, hosts, numbers and addresses are judged', () => {
  const { stdout, status } = peephole([
    'check',
    '--json',
    'https://www.amazon.co.uk/gp/help',
    'amazon.de',
    '+1 (808) 555-0142',
    'a@mail.example',
  ]);
  const channels = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { channel: string }).channel);
  assert.deepEqual(channels.slice(0, 3), ['link', 'link', 'number']);
  assert.equal(channels.length, 4);
  assert.equal(status, 0);
});

test('an answer has at most 80 columns, but for addresses of ours, in both languages', () => {
  for (const file of [
    'prime-renewal.eml',
    'konto-gesperrt.eml',
    'refund-call.json',
    'sign-in-page.html',
  ]) {
    for (const language of ['en', 'de']) {
      for (const extra of [
        [],
        ['--details'],
        ['--did', 'shared_otp', 'remote_access', '--country', 'us'],
      ]) {
        const { stdout } = peephole(['check', `samples/${file}`, '--language', language, ...extra]);
        for (const line of stdout.split('\n')) {
          assert.ok(
            width(line) <= 80 || /^ {2}https:\/\/\S+$/u.test(line),
            `${width(line).toString()}: ${line}`,
          );
        }
      }
    }
  }
});

test('nothing is coloured without a terminal, and FORCE_COLOR and NO_COLOR are obeyed', () => {
  const file = 'samples/prime-renewal.eml';
  assert.doesNotMatch(peephole(['check', file]).stdout, /\u001b/u);
  assert.match(peephole(['check', file], { env: { FORCE_COLOR: '1' } }).stdout, /\u001b\[/u);
  assert.doesNotMatch(peephole(['check', file], { env: { NO_COLOR: '1' } }).stdout, /\u001b/u);
});

test('the verdict stands in words and as a sign', () => {
  assert.match(peephole(['check', 'samples/prime-renewal.eml']).stdout, /\[!\] IMPOSTOR/u);
  assert.match(peephole(['check', 'samples/order-confirmation.eml']).stdout, /\[=\] GENUINE/u);
  assert.match(peephole(['check', 'samples/delivery-code.txt']).stdout, /\[\?\] NOT PROVEN/u);
});

test('the locale of the shell chooses the language, and the option wins', () => {
  const file = 'samples/konto-gesperrt.eml';
  assert.match(
    peephole(['check', file], { env: { LC_ALL: 'de_DE.UTF-8' } }).stdout,
    /nicht von Amazon/u,
  );
  assert.match(
    peephole(['check', file, '--language', 'en'], { env: { LC_ALL: 'de_DE.UTF-8' } }).stdout,
    /not from Amazon/u,
  );
  assert.match(peephole(['check', file, '--language', 'fr']).stderr, /\[unknown-option-value\]/u);
});

test('no byte of a contact acts on the terminal, and none of its links can be clicked', async () => {
  await inFolder((folder) => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';
    const mail = [
      `From: "Amazon${evil}" <a${evil}@evil-amazon.example>`,
      `Subject: ${evil} Your Amazon account is locked${evil}`,
      `X-Evil: ${evil}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `${evil}Amazon: call${evil} now, buy a gift card and read me the code: https://evil-amazon.example/${evil}x`,
      `Install AnyDesk${evil} from https://evil-amazon.example/any`,
    ].join('\r\n');
    const file = join(folder, 'evil.eml');
    writeFileSync(file, mail);
    for (const extra of [[], ['--details']]) {
      const { stdout, stderr, status } = peephole(['check', file, ...extra]);
      assert.equal(status, 1);
      assert.doesNotMatch(
        stdout + stderr,
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u,
      );
      assert.doesNotMatch(stdout, /https?:\/\/evil/u);
      assert.doesNotMatch(stdout, /evil-amazon\.example/u);
    }
  });
});

test('a name with control characters in it is shown, not obeyed', () => {
  const { stderr, status } = peephole(['check', 'no\u001b[2Jsuch thing']);
  assert.equal(status, 2);
  assert.ok(stderr.includes('<ESC>[2J') && !stderr.includes('\u001b'));
});

test('what is not read yet says what to do instead', async () => {
  await inFolder((folder) => {
    mkdirSync(join(folder, 'sub'));
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['a.msg', '\u00d0\u00cf\u0011\u00e0', /save the mail as \.eml.*\[kind-not-read-yet\]/su],
      ['b.pdf', '%PDF-1.7', /select the text.*\[kind-not-read-yet\]/su],
      ['c.png', 'x', /Type the words.*\[kind-not-read-yet\]/su],
      ['d.eml', '', /\[input-empty\]/u],
      ['e.bin', 'a\u0000b', /\[input-not-recognized\]/u],
    ];
    for (const [name, content, expected] of cases) {
      writeFileSync(join(folder, name), Buffer.from(content, 'latin1'));
      const { status, stderr } = peephole(['check', join(folder, name)]);
      assert.equal(status, 2, name);
      assert.match(stderr, expected);
    }
    assert.match(
      peephole(['check', join(folder, 'sub')]).stderr,
      /peephole scan.*\[input-is-folder\]/su,
    );
  });
});

test('--did begins with recovery, and lists its ids', () => {
  const { stdout } = peephole([
    'check',
    'samples/refund-call.txt',
    '--did',
    'shared_otp',
    '--country',
    'us',
  ]);
  assert.ok(stdout.indexOf('step by step') > 0);
  assert.ok(stdout.indexOf('step by step') < stdout.indexOf('\nWhy'));
  assert.match(peephole(['check', '--did', 'list']).stdout, /rec\.shared_otp +\S/u);
  assert.match(
    peephole(['check', 'samples/refund-call.txt', '--did', 'nonsense']).stderr,
    /\[unknown-option-value\]/u,
  );
});

test('what the person found out can raise an alarm and never lowers one', () => {
  const honest = 'samples/delivery-code.txt';
  assert.equal(peephole(['check', honest]).status, 0);
  assert.equal(peephole(['check', honest, '--answer', 'not-in-account']).status, 1);
  assert.equal(
    peephole(['check', 'samples/prime-renewal.eml', '--answer', 'in-account']).status,
    1,
  );
  assert.match(peephole(['check', '--answer', 'list']).stdout, /not-in-account/u);
});

test("an organisation's lists are used, and refused when they are not lists", async () => {
  await inFolder((folder) => {
    const lists = join(folder, 'lists.json');
    writeFileSync(lists, '{"deny": ["choir.example"]}');
    const { stdout } = peephole([
      'check',
      '--json',
      '--lists',
      lists,
      'samples/choir-rehearsal.eml',
    ]);
    assert.match(stdout, /list\.denied/u);
    for (const wrong of [
      '[]',
      '{"block": []}',
      '{"deny": "x"}',
      '{"deny": ["not a domain"]}',
      '{',
    ]) {
      writeFileSync(lists, wrong);
      const { status, stderr } = peephole([
        'check',
        '--lists',
        lists,
        'samples/choir-rehearsal.eml',
      ]);
      assert.equal(status, 2);
      assert.match(stderr, /\[lists-not-readable\]/u);
    }
  });
});

test('a receiver counts when it is trusted', async () => {
  await inFolder((folder) => {
    const mail = readFileSync(join(ROOT, 'samples/order-confirmation.eml'), 'utf8');
    const file = join(folder, 'own.eml');
    writeFileSync(file, mail.replaceAll('mx.google.com', 'mx.desk.example'));
    const verdict = (args: readonly string[]): string =>
      (JSON.parse(peephole(['check', '--json', file, ...args]).stdout) as { verdict: string })
        .verdict;
    assert.equal(verdict([]), 'unproven');
    assert.equal(verdict(['--trust', 'mx.desk.example']), 'genuine');
  });
});

test('wrong use says what is right', () => {
  assert.equal(peephole(['check', '--as', 'fax', 'x']).status, 2);
  assert.equal(peephole(['check', '--nonsense']).status, 2);
  assert.match(
    peephole(['check', 'samples/choir-rehearsal.eml', '--date', '2026-02-30']).stderr,
    /is no day/u,
  );
  assert.match(
    peephole(['check', 'samples/choir-rehearsal.eml', '--country', 'usa']).stderr,
    /country code/u,
  );
  assert.equal(peephole(['--help']).status, 0);
  assert.equal(peephole(['--version']).stdout, '0.1.0\n');
});
