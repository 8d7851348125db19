import { parentPort } from 'node:worker_threads';
import { loadKnowledge } from '@peephole/core';
import { bundle } from '@peephole/knowledge';
import { judge, type Work } from './judge.ts';

/** The thread that `judge-pool.ts` starts: loads the knowledge once, then answers what it is given. */
const port = parentPort;
if (port !== null) {
  const knowledge = loadKnowledge(bundle);
  port.on('message', (work: Work) => {
    port.postMessage(judge(work, knowledge));
  });
  port.postMessage('ready');
}
