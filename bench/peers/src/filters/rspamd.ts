import { readFileSync } from 'node:fs';
import { debian, type Answer, type Filter } from '../filter.ts';
import { mustRun } from '../program.ts';
import { cpuOf, freePort, startServer, type Server } from '../server.ts';
import { writeRspamd, type Ports } from './rspamd-config.ts';

/** Actions that put a mail out of the inbox, or mark it. */
const FLAGGING: ReadonlySet<string> = new Set([
  'add header',
  'rewrite subject',
  'soft reject',
  'reject',
]);

/** Mails read before the clock starts: a server is not asked only once. */
const WARM_UP = 20;

export function rspamd(bayes: boolean): Filter {
  return {
    name: bayes ? 'rspamd-bayes' : 'rspamd-rules',
    title: bayes ? 'rspamd with Bayes' : 'rspamd on rules',
    learns: bayes,
    needs: [debian('rspamd', 'rspamd'), ...(bayes ? [debian('redis-server', 'redis-server')] : [])],
    version: async () =>
      /version (?<version>\S+)/u.exec((await mustRun(['rspamd', '--version'])).stdout)?.groups?.[
        'version'
      ] ?? '',
    run: async ({ folder, scams, honest, toScore }) => {
      const ports: Ports = {
        scan: await freePort(),
        controller: await freePort(),
        redis: await freePort(),
      };
      const servers: Server[] = [];
      try {
        if (bayes) servers.push(await startRedis(folder, ports.redis));
        servers.push(await startRspamd(folder, ports, bayes));
        if (bayes) {
          for (const path of scams) await learn(ports.controller, 'learnspam', path);
          for (const path of honest) await learn(ports.controller, 'learnham', path);
        }
        for (const path of toScore.slice(0, WARM_UP)) await check(ports.scan, path);
        const pids = servers.map(({ pid }) => pid);
        const before = cpuOf(pids);
        const answers = new Map<string, Answer>();
        for (const path of toScore) answers.set(path, await check(ports.scan, path));
        return { answers, cpuSeconds: cpuOf(pids) - before };
      } finally {
        for (const server of servers.reverse()) await server.stop();
      }
    },
  };
}

async function startRedis(folder: string, port: number): Promise<Server> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const inMemory = ['--save', '', '--appendonly', 'no'];
  return startServer('redis-server', [...options, ...inMemory], async () => {
    await mustRun(['redis-cli', '-p', String(port), 'ping']);
    return true;
  });
}

async function startRspamd(folder: string, ports: Ports, bayes: boolean): Promise<Server> {
  const args = writeRspamd(folder, ports, bayes);
  return startServer(
    'rspamd',
    args,
    async () => (await fetch(`http://127.0.0.1:${ports.scan}/ping`)).ok,
  );
}

/** A mail that was learned before is answered with 208, and one without words with 204: both are fine. */
async function learn(port: number, how: 'learnspam' | 'learnham', path: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/${how}`, {
    method: 'POST',
    body: readFileSync(path),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`rspamd ${how}: ${answer.status} ${said.slice(0, 200)}`);
}

async function check(port: number, path: string): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${port}/checkv2`, {
    method: 'POST',
    body: readFileSync(path),
  });
  return readRspamd(await answer.json());
}

/** The answer of `/checkv2`. Throws on one without score and action. */
export function readRspamd(value: unknown): Answer {
  if (typeof value === 'object' && value !== null && 'score' in value && 'action' in value) {
    const { score, action } = value;
    if (typeof score === 'number' && typeof action === 'string') {
      return { score, flagged: FLAGGING.has(action) };
    }
  }
  throw new Error(`rspamd answered ${JSON.stringify(value).slice(0, 200)}`);
}
