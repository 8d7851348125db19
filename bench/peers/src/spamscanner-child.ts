/**
 * `node spamscanner-child.js HOME`: paths on standard input, one answer a line. Runs in a process of
 * its own, since the package is somebody else's, with every road to the network closed.
 */
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** What a look-up answers on a machine that is not connected; throwing would stop the package. */
const offline = Object.assign(new Error('no network in a benchmark'), { code: 'ENOTFOUND' });

closeNetwork();
// The package prints notes of its own.
console.log = console.error;

const home = process.argv[2] ?? '';
const scanner = await load(home);
for await (const path of createInterface({ input: process.stdin })) {
  if (path === '') continue;
  const { score, flagged } = read(await scanner(readFileSync(path)));
  process.stdout.write(`answer\t${path}\t${score}\t${String(flagged)}\n`);
}
process.exit(0);

function closeNetwork(): void {
  const lookUp = /^(?:lookup|resolve|reverse)/u;
  const answer = (...args: readonly unknown[]): void => {
    const callback = args.at(-1);
    if (typeof callback === 'function') process.nextTick(callback, offline);
  };
  const refuse = (): Promise<never> => Promise.reject(offline);
  const replace = (owner: object, value: unknown): void => {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (lookUp.test(name)) Object.defineProperty(owner, name, { value, configurable: true });
    }
  };
  replace(dns, answer);
  replace(dns.Resolver.prototype, answer);
  replace(dns.promises, refuse);
  replace(dns.promises.Resolver.prototype, refuse);
  Object.defineProperty(net.Socket.prototype, 'connect', {
    configurable: true,
    value(this: net.Socket) {
      process.nextTick(() => this.destroy(offline));
      return this;
    },
  });
  syncBuiltinESMExports();
}

/** The package as a function from a mail to whatever it says. */
async function load(folder: string): Promise<(mail: Buffer) => Promise<unknown>> {
  const file = pathToFileURL(join(folder, 'dist', 'esm', 'index.js')).href;
  const exported: unknown = await import(file);
  // From here on it is taken at its word: it has no types that could be checked without installing it.
  const { default: Scanner } = exported as { default: new () => Record<string, unknown> };
  const instance = new Scanner();
  // These need models or a server that the package does not bring.
  for (const name of ['getToxicityResults', 'getNSFWResults', 'getVirusResults']) {
    instance[name] = () => Promise.resolve([]);
  }
  const scan = instance['scan'];
  if (typeof scan !== 'function') throw new Error(`${folder} has no scan`);
  return (mail) => Promise.resolve(Reflect.apply(scan, instance, [mail]) as unknown);
}

/** It gives reasons and no score: they are counted. */
function read(value: unknown): { readonly score: number; readonly flagged: boolean } {
  const found = value as {
    readonly isSpam: boolean;
    readonly results: Readonly<Record<string, unknown>> & {
      readonly classification?: { readonly category?: string };
    };
  };
  const lists = ['phishing', 'executables', 'macros', 'arbitrary', 'patterns'];
  const reasons = lists.filter((name) => {
    const list = found.results[name];
    return Array.isArray(list) && list.length > 0;
  });
  const spam = found.results.classification?.category === 'spam' ? 1 : 0;
  return { score: reasons.length + spam, flagged: found.isSpam };
}
