import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createServer } from '@peephole/server';
import { CliError, messageOf } from '../errors.ts';
import type { ExitStatus, Io } from '../io.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly address?: string;
  readonly host?: readonly string[];
  readonly jobs?: number;
}

/** Where the app is found in a browser when nothing else is said. */
const PORT = 7410;
const LOOPBACK = '127.0.0.1';

/** Built beside the packages by `npm start` and `npm run build`. */
const SITE = fileURLToPath(new URL('../../../../apps/web/dist/site/', import.meta.url));

/** `peephole serve`: the app and its API, until it is told to end. */
export async function serve(options: ServeOptions, io: Io): Promise<ExitStatus> {
  const port = options.port ?? portOf(io.env['PEEPHOLE_PORT']) ?? PORT;
  const address = options.address ?? LOOPBACK;
  const hosts = options.host ?? [];
  if (address !== LOOPBACK && hosts.length === 0) {
    throw new CliError(
      'usage',
      'Whoever can reach this address can have contacts checked here. Say under which name with --host, for example --host peephole.home.example.',
    );
  }
  const server = await createServer({
    ...(existsSync(SITE) ? { site: SITE } : {}),
    workers: options.jobs ?? Math.min(4, availableParallelism()),
    hosts,
  });
  try {
    await server.listen({ port, host: address });
  } catch (error) {
    await server.close();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw new CliError(
      'not-listening',
      taken
        ? `Port ${String(port)} is taken. Is Peephole running already? Open http://localhost:${String(port)}, or choose another with --port.`
        : `It could not listen at ${address}, port ${String(port)}: ${messageOf(error)}`,
      { cause: error },
    );
  }
  const name = hosts[0] ?? 'localhost';
  io.stdout.write(
    [
      `Peephole is at http://${name}:${String(port)}`,
      existsSync(SITE)
        ? 'Everything stays on this machine. Press Ctrl and C to end it.'
        : 'The app is not built: there is the API alone. To build it: npm run build',
      '',
    ].join('\n'),
  );
  await ended();
  await server.close();
  return 0;
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CliError(
    'unknown-option-value',
    'PEEPHOLE_PORT has to be a port: a number from 1 to 65535.',
  );
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
