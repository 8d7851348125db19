import type { Redirector } from '../knowledge/bundle.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Host } from './host-type.ts';
import { readHost } from './host.ts';

/** One redirector on the way to a link's target. */
export interface Unwrapped {
  readonly host: Host;
  /** A mail filter's wrapper: nothing speaks against it. */
  readonly wrapper: boolean;
}

export interface Way {
  readonly through: readonly Unwrapped[];
  /** Where it ends, as far as it can be read. */
  readonly host: Host;
  readonly opaque: boolean;
}

/** Redirectors inside redirectors that are followed; nesting deeper than this hides on purpose. */
const MAX_STEPS = 5;

/** Follows redirectors by reading their address only; nothing is fetched. */
export function unwrap(first: Host, firstTail: string, knowledge: Knowledge): Way {
  const through: Unwrapped[] = [];
  let host = first;
  let tail = firstTail;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    // A bare host redirects nowhere that its address would tell.
    if (tail.length < 2) break;
    const redirector = knowledge
      .redirectors(host.name)
      .find((r) => r.paths.some((p) => tail.startsWith(p)));
    if (redirector === undefined) return { through, host, opaque: host.standing === 'shortener' };
    const target = targetOf(redirector, tail);
    const next = target === null ? null : split(target, knowledge);
    // A redirector that points back to where it stands is just a page of its owner.
    if (next === null || next.host.domain === host.domain) {
      return {
        through,
        host,
        opaque: redirector.decode === 'opaque' || redirector.read.length === 0,
      };
    }
    through.push({ host, wrapper: redirector.wrapper === true });
    ({ host, tail } = next);
  }
  return { through, host, opaque: tail.length > 1 || host.standing === 'shortener' };
}

function split(address: string, knowledge: Knowledge): { host: Host; tail: string } | null {
  const found = /^(?:https?:)?\/{0,3}([^/?#\\\s]{1,253})(.*)$/isu.exec(address);
  const name = found?.[1]?.replace(/^[^@]*@/u, '').replace(/:\d+$/u, '');
  const host = name === undefined ? null : readHost(name, knowledge);
  return host === null ? null : { host, tail: found?.[2] ?? '' };
}

function targetOf(redirector: Redirector, tail: string): string | null {
  for (const key of redirector.read) {
    const raw = key === 'path-tail' ? pathTail(redirector, tail) : parameter(tail, key);
    if (raw === null || raw === '') continue;
    const target = decode(raw, redirector.decode);
    if (target !== null) return target;
  }
  return null;
}

function pathTail(redirector: Redirector, tail: string): string | null {
  const prefix = redirector.paths
    .filter((p) => tail.startsWith(p))
    .sort((a, b) => b.length - a.length)[0];
  return prefix === undefined ? null : tail.slice(prefix.length).replace(/^\/+/u, '');
}

function parameter(tail: string, key: string): string | null {
  const query = tail.slice(tail.indexOf('?') + 1);
  for (const pair of query.split(/[&;]/u, 64)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).toLowerCase() === key.toLowerCase())
      return pair.slice(equals + 1);
  }
  return null;
}

function decode(raw: string, how: Redirector['decode']): string | null {
  if (how === 'opaque') return null;
  const plain = percent(raw);
  if (how === 'base64') return base64(plain);
  if (how === 'host-path') return plain;
  return /^(?:https?:)?\/\//iu.test(plain) || plain.includes('.') ? plain : null;
}

function percent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Longest base64 value that is read; addresses are shorter. */
const MAX_BASE64 = 4096;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Latin-1 text of a base64 value (both alphabets); `null` when it is none. */
function base64(text: string): string | null {
  const plain = text
    .slice(0, MAX_BASE64)
    .replace(/-/gu, '+')
    .replace(/_/gu, '/')
    .replace(/[=\s]/gu, '');
  let bits = 0;
  let held = 0;
  let out = '';
  for (const character of plain) {
    const value = ALPHABET.indexOf(character);
    if (value === -1) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  const start = out.search(/https?:\/\//iu);
  return start === -1 ? null : out.slice(start);
}
