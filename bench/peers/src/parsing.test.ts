import assert from 'node:assert/strict';
import test from 'node:test';
import { readBogofilter } from './filters/bogofilter.ts';
import { readClamscan } from './filters/clamav.ts';
import { readScan } from './filters/peephole.ts';
import { readRspamd } from './filters/rspamd.ts';
import { readSpamAssassin } from './filters/spamassassin.ts';
import { readSpamProbe } from './filters/spamprobe.ts';
import { readLines } from './filters/spamscanner.ts';
import { runProgram, secondsOf } from './program.ts';

test('bogofilter flags from its own cut-off on', () => {
  const answers = readBogofilter('/m/1.eml 0.9900000\n/m/2 b.eml 0.5000000\nnoise\n');
  assert.deepEqual(
    [...answers],
    [
      ['/m/1.eml', { score: 0.99, flagged: true }],
      ['/m/2 b.eml', { score: 0.5, flagged: false }],
    ],
  );
});

test('spamprobe and spamassassin answer in the order of the files, or not at all', () => {
  const probe = 'SPAM 0.9999966 b3c6\nGOOD 0.0000010 2b4d\n';
  assert.deepEqual(readSpamProbe(probe, ['a', 'b']).get('b'), { score: 0.000001, flagged: false });
  assert.throws(() => readSpamProbe(probe, ['a', 'b', 'c']), /2 of 3/u);
  const fields = 'X-Spam-Bench: 9.4 Yes\nFrom: a\n\nbody\nX-Spam-Bench: -2.5 No\n';
  assert.deepEqual(readSpamAssassin(fields, ['a', 'b']).get('a'), { score: 9.4, flagged: true });
  assert.deepEqual(readSpamAssassin(fields, ['a', 'b']).get('b'), { score: -2.5, flagged: false });
  assert.throws(() => readSpamAssassin(fields, ['a']), /2 of 1/u);
});

test('rspamd flags what it would mark or turn away, not what it would delay', () => {
  assert.deepEqual(readRspamd({ score: 7.5, action: 'add header' }), { score: 7.5, flagged: true });
  assert.deepEqual(readRspamd({ score: 4.5, action: 'greylist' }), { score: 4.5, flagged: false });
  assert.throws(() => readRspamd({ error: 'no' }), /rspamd answered/u);
});

test('clamscan finds, or does not; a line about a file it could not read is no answer', () => {
  const answers = readClamscan(
    '/m/1.eml: Heuristics.Phishing.Email.SpoofedDomain FOUND\n/m/2.eml: OK\n/m/3.eml: Access denied\n',
  );
  assert.deepEqual([...answers.keys()], ['/m/1.eml', '/m/2.eml']);
  assert.equal(answers.get('/m/1.eml')?.flagged, true);
});

test('only alarms of ours have a score', () => {
  const answers = readScan(
    '{"id":"a","verdict":"impostor","probability":0.9}\n{"id":"b","verdict":"unproven","probability":0.8}\n{"id":"c","error":"e","code":"x"}\n',
  );
  assert.deepEqual(answers.get('a'), { score: 0.9, flagged: true });
  assert.deepEqual(answers.get('b'), { score: 0, flagged: false });
  assert.equal(answers.has('c'), false);
});

test('what an npm package prints by itself is no answer', () => {
  assert.deepEqual(
    [...readLines('loading\nanswer\t/m/1.eml\t2\ttrue\n')],
    [['/m/1.eml', { score: 2, flagged: true }]],
  );
});

test('a program comes back with its output, its status and its cost', async () => {
  const { stdout, stderr, status, cpuSeconds } = await runProgram(
    ['sh', '-c', 'cat; echo err >&2; exit 3'],
    { input: 'in' },
  );
  assert.deepEqual([stdout, stderr, status], ['in', 'err\n', 3]);
  assert.ok(cpuSeconds >= 0 && cpuSeconds < 5);
  assert.equal(secondsOf('0.120 0.030\n'), 0.15);
  assert.throws(() => secondsOf(''), /no times/u);
});
