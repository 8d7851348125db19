import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JudgePool } from './judge-pool.ts';

/** A worker that hangs on one text, dies of another, and answers every other one. */
const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ body }) => {
      if (body.text === 'hang') for (;;);
      if (body.text === 'die') process.exit(1);
      parentPort.postMessage({ verdict: body.text });
    });
    parentPort.postMessage('ready');
  `)}`,
);

test('a worker that hangs or dies is replaced, and only its own request fails', async () => {
  const pool = new JudgePool({ workers: 1, judgeMs: 300, module: MODULE });
  const ask = (text: string) => pool.judge({ kind: 'request', body: { text } });
  try {
    const all = await Promise.allSettled([
      ask('one'),
      ask('hang'),
      ask('two'),
      ask('die'),
      ask('three'),
    ]);
    assert.deepEqual(
      all.map((one) =>
        one.status === 'fulfilled'
          ? one.value.verdict
          : (one.reason as { statusCode: number }).statusCode,
      ),
      ['one', 408, 'two', 400, 'three'],
    );
  } finally {
    await pool.close();
  }
});

test('when too many wait, the next is told so at once', async () => {
  const pool = new JudgePool({ workers: 1, judgeMs: 2_000, module: MODULE });
  try {
    const asked = Array.from({ length: 400 }, () =>
      pool.judge({ kind: 'request', body: { text: 'x' } }).then(
        () => 200,
        (error: unknown) => (error as { statusCode: number }).statusCode,
      ),
    );
    const answers = await Promise.all(asked);
    assert.ok(answers.includes(503));
    assert.ok(answers.includes(200));
  } finally {
    await pool.close();
  }
});
