// Loaded before every test, and before every process a test starts: each road to the network
// throws. `PEEPHOLE_NETWORK=loopback` leaves this machine reachable, for the browser test.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const loopbackAllowed = process.env['PEEPHOLE_NETWORK'] === 'loopback';

function refuse(road: string): never {
  throw new Error(`network use in a test: ${road}`);
}

function close(owner: object, names: readonly string[], road: string): void {
  for (const name of names) {
    Object.defineProperty(owner, name, {
      configurable: true,
      value: () => refuse(`${road}.${name}`),
    });
  }
}

/** Host that a connection asks for; `null` for a path or an argument we do not know. */
function hostOf(args: readonly unknown[]): string | null {
  // `net.connect` hands its normalised arguments on as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  if (typeof first === 'number') return typeof second === 'string' ? second : 'localhost';
  if (typeof first !== 'object' || first === null) return null;
  if ('path' in first && typeof first.path === 'string') return null;
  if (!('host' in first) || first.host === undefined) return 'localhost';
  return typeof first.host === 'string' ? first.host : null;
}

// Everything that speaks TCP (http, https, tls, fetch, WebSocket) ends in this method.
const connect: unknown = Reflect.get(net.Socket.prototype, 'connect');
Object.defineProperty(net.Socket.prototype, 'connect', {
  configurable: true,
  value: function connectToLoopbackOnly(this: net.Socket, ...args: readonly unknown[]): unknown {
    const host = hostOf(args);
    if (!loopbackAllowed || host === null || !LOOPBACK_HOSTS.has(host)) {
      refuse(`socket to ${host ?? 'an unknown place'}`);
    }
    if (typeof connect !== 'function') return refuse('socket');
    return Reflect.apply(connect, this, args);
  },
});

const LOOK_UPS = [
  'lookup',
  'lookupService',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveCaa',
  'resolveCname',
  'resolveMx',
  'resolveNaptr',
  'resolveNs',
  'resolvePtr',
  'resolveSoa',
  'resolveSrv',
  'resolveTxt',
  'reverse',
];

if (!loopbackAllowed) {
  close(dns, LOOK_UPS, 'dns');
  close(dns.promises, LOOK_UPS, 'dns.promises');
  close(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'globalThis');
  close(http2, ['connect'], 'http2');
}
close(dgram, ['createSocket'], 'dgram');
syncBuiltinESMExports();
