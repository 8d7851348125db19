import { parentPort, workerData } from 'node:worker_threads';
import { judgeOf } from './judge.ts';
import type { JudgeableItem, WorkerSettings } from './line.ts';

/** The thread that `pool.ts` starts: loads the knowledge once, then answers each item with a line. */
const port = parentPort;
if (port !== null) {
  const judge = judgeOf(workerData as WorkerSettings);
  port.on('message', (item: JudgeableItem) => {
    port.postMessage(judge(item));
  });
  port.postMessage('ready');
}
