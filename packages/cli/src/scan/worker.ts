import { parentPort, workerData } from 'node:worker_threads';
import { readBundle } from '../bundle-file.ts';
import { judgeOf } from './judge.ts';
import type { JudgeableItem, WorkerSettings } from './line.ts';

/** The thread that `pool.ts` starts: loads the knowledge once, then answers each item with a line. */
const port = parentPort;
if (port !== null) {
  // What the pool hands over is what this type says.
  const judge = judgeOf(workerData as WorkerSettings, readBundle());
  port.on('message', (item: JudgeableItem) => {
    port.postMessage(judge(item));
  });
  port.postMessage('ready');
}
