import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { ScanAnswer, ScanError, ScanLine } from './scan/line.ts';
import { MAX_ROW_BYTES } from './scan/lines.ts';
import { environment, inFolder, MAIN, peephole, ROOT } from './testing/command.ts';
import { width } from './terminal/width.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(ROOT, 'packages/cli/schema/scan-line.schema.json'), 'utf8'),
);
const isLine = new Ajv({ strict: false }).compile(schema as object);

function scan(args: readonly string[]): {
  lines: ScanLine[];
  status: number | null;
  stderr: string;
} {
  const { stdout, status, stderr } = peephole(['scan', '--json', ...args]);
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ScanLine => {
      const value: unknown = JSON.parse(line);
      assert.ok(isLine(value), `${line}: ${JSON.stringify(isLine.errors)}`);
      return value as ScanLine; // the schema generated from this type has just accepted it
    });
  return { lines, status, stderr };
}

const ids = (lines: readonly ScanLine[]): string[] => lines.map((line) => line.id);
const withoutTime = (line: ScanLine): object => ('ms' in line ? { ...line, ms: 0 } : line);

test('one line a contact, in input order, with the ids of the contract', () => {
  const { lines, status } = scan([
    'samples/mixed.mbox',
    'samples/batch.jsonl',
    'samples/choir-rehearsal.eml',
  ]);
  assert.deepEqual(ids(lines), [
    'samples/mixed.mbox#1',
    'samples/mixed.mbox#2',
    'samples/mixed.mbox#3',
    'samples/mixed.mbox#4',
    'sms-1',
    'sms-2',
    'chat-1',
    'call-1',
    'link-1',
    'samples/choir-rehearsal.eml',
  ]);
  assert.equal(status, 1);
});

test('only calls have an alarm turn', () => {
  const { lines } = scan(['samples/batch.jsonl']);
  for (const line of lines as ScanAnswer[])
    assert.equal('alarmTurn' in line, line.channel === 'call');
});

test('a line has the keys of the contract in their order', () => {
  const { lines } = scan(['samples/choir-rehearsal.eml']);
  assert.deepEqual(Object.keys(lines[0] ?? {}), [
    'id',
    'channel',
    'verdict',
    'probability',
    'claims',
    'who',
    'breaks',
    'type',
    'findings',
    'gaps',
    'ms',
  ]);
});

test('bad files get a line with an error and do not stop the scan', async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, '1.eml'), '');
    writeFileSync(join(folder, '2.png'), 'x');
    writeFileSync(
      join(folder, '3.jsonl'),
      'not json\n{"no":"text"}\n[]\n\n{"id":7,"text":"Hello"}\n',
    );
    writeFileSync(join(folder, '4.txt'), 'See you at five.');
    const { lines, status } = scan([folder, join(folder, 'missing')]);
    assert.equal(status, 2);
    assert.deepEqual(
      lines.map((line) => ('error' in line ? line.code : line.verdict)),
      [
        'input-empty',
        'kind-not-read-yet',
        'row-not-readable',
        'row-not-readable',
        'row-not-readable',
        'nothing-found',
        'nothing-found',
        'input-not-found',
      ],
    );
    assert.equal(lines[2]?.id, join(folder, '3.jsonl#1'));
    assert.equal(lines[5]?.id, '7');
  });
});

test('folders are read in the order of names, with everything below them', async () => {
  await inFolder((folder) => {
    for (const name of ['b', 'a', 'mail/cur', 'mail/new', 'mail/tmp'])
      mkdirSync(join(folder, name), { recursive: true });
    for (const name of [
      'b/1.txt',
      'a/10.txt',
      'a/9.txt',
      'Z.txt',
      'mail/cur/m1:2,S',
      'mail/new/m2',
      'mail/tmp/m3',
      '.hidden',
      'README.md',
    ]) {
      writeFileSync(
        join(folder, name),
        'From: a@b.example\nSubject: Hi\nMessage-ID: <1@b.example>\n\nSee you at five.\n',
      );
    }
    symlinkSync(folder, join(folder, 'a', 'circle'));
    assert.deepEqual(
      ids(scan([folder]).lines),
      ['Z.txt', 'a/10.txt', 'a/9.txt', 'b/1.txt', 'mail/cur/m1:2,S', 'mail/new/m2'].map((name) =>
        join(folder, name),
      ),
    );
  });
});

test('one mail saved with its envelope line keeps the path as its id', async () => {
  await inFolder((folder) => {
    const file = join(folder, '0001');
    writeFileSync(
      file,
      'From a@b.example Sun Nov 22 10:00:00 2026\nFrom: a@b.example\nSubject: Hi\n\nHello\n',
    );
    assert.deepEqual(ids(scan([file]).lines), [file]);
  });
});

test('worker threads give the same lines in the same order', () => {
  const paths = ['samples/mixed.mbox', 'samples/batch.jsonl', 'samples'];
  const alone = scan(paths).lines.map(withoutTime);
  assert.deepEqual(scan(['--jobs', '2', ...paths]).lines.map(withoutTime), alone);
});

test('a contact over the time-out is given up and the scan goes on', () => {
  const { lines, status } = scan(['--timeout', '0.000001', 'samples/batch.jsonl']);
  assert.equal(lines.length, 5);
  assert.equal(status, 2);
  for (const line of lines as ScanError[]) assert.equal(line.code, 'timed-out');
});

test('a row of many megabytes costs no more memory than the limit', async () => {
  await inFolder((folder) => {
    const file = join(folder, 'rows.jsonl');
    const handle = openSync(file, 'w');
    writeSync(handle, '{"id":"long","text":"');
    for (let written = 0; written <= 4 * MAX_ROW_BYTES; written += 1 << 20)
      writeSync(handle, 'x'.repeat(1 << 20));
    writeSync(handle, '"}\n{"id":"after","text":"Hello"}');
    closeSync(handle);
    const { lines } = scan([file]);
    assert.equal((lines[0] as ScanError).code, 'row-too-long');
    assert.equal(lines[1]?.id, 'after');
  });
});

test('a large mbox streams: memory does not grow with it', async () => {
  await inFolder(async (folder) => {
    const small = join(folder, 'small.mbox');
    const large = join(folder, 'large.mbox');
    const body = `${'Nothing to see here, only words that fill a line.\n'.repeat(4000)}\n`;
    const write = (file: string, mails: number): void => {
      const handle = openSync(file, 'w');
      for (let i = 0; i < mails; i += 1) {
        writeSync(
          handle,
          `From a@b.example Sun Nov 22 10:00:00 2026\nFrom: a@b.example\nSubject: ${i.toString()}\n\n${body}`,
        );
      }
      closeSync(handle);
    };
    write(small, 20); // 4 MB
    write(large, 600); // 120 MB
    const few = await memory(['scan', '--json', small]);
    const many = await memory(['scan', '--json', large]);
    assert.equal(few.lines, 20);
    assert.equal(many.lines, 600);
    assert.ok(
      many.megabytes < few.megabytes + 120,
      `${few.megabytes.toString()} → ${many.megabytes.toString()} MB`,
    );
  });
});

/** Runs the command and says how much memory it had at most. */
async function memory(args: readonly string[]): Promise<{ lines: number; megabytes: number }> {
  const report =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("RSS "+process.resourceUsage().maxRSS))';
  const child = spawn(process.execPath, ['--import', report, MAIN, ...args], {
    cwd: ROOT,
    env: environment(),
  });
  let lines = 0;
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  return { lines, megabytes: Number(/RSS (?<kb>\d+)/u.exec(errors)?.groups?.['kb'] ?? NaN) / 1024 };
}

test('a reader that leaves ends the scan quietly', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, '{"text":"See you at five, bring the blue folder."}\n'.repeat(20_000));
    const child = spawn(process.execPath, [MAIN, 'scan', '--json', file], {
      cwd: ROOT,
      env: environment(),
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(errors, '');
  });
});

test('the summary counts verdicts, brands and rules, in 80 columns and both languages', () => {
  for (const language of ['en', 'de']) {
    const { stdout, status } = peephole(['scan', '--language', language, 'samples']);
    assert.equal(status, 1);
    assert.match(stdout, /\[!\]/u);
    assert.match(stdout, /Amazon/u);
    for (const line of stdout.split('\n')) assert.ok(width(line) <= 80, line);
  }
});
