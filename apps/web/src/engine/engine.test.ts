import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine, EngineError, type EngineWorker } from './engine.ts';
import type { Reply } from './protocol.ts';

/** A worker that answers at once, hangs on `hang` and fails on `fail`. */
function fake(ended: () => void): EngineWorker {
  const worker: EngineWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      const { id, ask } = message as { id: number; ask: { input: { text: string } } };
      const { text } = ask.input;
      if (text === 'hang') return;
      const reply = text === 'fail' ? { id, error: 'no' } : { id, answer: text as unknown };
      queueMicrotask(() => worker.onmessage?.({ data: reply as Reply }));
    },
    terminate: ended,
  };
  return worker;
}

test('a worker that hangs is ended, and the next question starts another', async () => {
  let started = 0;
  let ended = 0;
  const engine = new Engine(() => {
    started += 1;
    return fake(() => {
      ended += 1;
    });
  }, 50);
  const see = (text: string): Promise<unknown> => engine.ask('see', { input: { text } });
  assert.equal(await see('one'), 'one');
  await assert.rejects(
    see('hang'),
    (error) => error instanceof EngineError && error.reason === 'slow',
  );
  assert.deepEqual([started, ended], [1, 1]);
  assert.equal(await see('two'), 'two');
  assert.equal(started, 2);
});

test('an error of the worker reaches who asked, and nobody else', async () => {
  const engine = new Engine(() => fake(() => undefined), 1_000);
  const [good, bad] = await Promise.allSettled([
    engine.ask('see', { input: { text: 'good' } }),
    engine.ask('see', { input: { text: 'fail' } }),
  ]);
  assert.equal(good.status, 'fulfilled');
  assert.ok(bad.status === 'rejected' && bad.reason instanceof EngineError);
});
