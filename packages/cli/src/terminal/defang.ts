import type { Shown } from './invisible.ts';

/** A scheme that a terminal or mail program would make clickable, and the host behind it. */
const SCHEME = /\b(?<scheme>https?|ftp)(?=:\/\/)/giu;

/** A host name in running text, or the one in a mail address: labels joined by dots. */
const HOST = /[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?)+/gu;

const TOP_LEVEL = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

/**
 * What to put in place of the parts of links, hosts and addresses that a terminal would turn into
 * something to click: `http` becomes `hxxp`, the last dot of a host `[.]`.
 *
 * Nothing is looked up: a word such as `invoice.pdf` is treated like a host, which costs nothing.
 *
 * @param keep Hosts to leave as they are, such as a brand's own in a sentence of ours.
 */
export function defanged(text: string, keep: (host: string) => boolean = () => false): Shown[] {
  const found: Shown[] = [];
  for (const match of text.matchAll(SCHEME)) {
    const scheme = match[0].toLowerCase();
    const as = scheme === 'ftp' ? 'fxp' : scheme.replace('tt', 'xx');
    found.push({ start: match.index, end: match.index + match[0].length, as });
  }
  for (const match of text.matchAll(HOST)) {
    const host = match[0];
    const dot = host.lastIndexOf('.');
    if (keep(host.toLowerCase())) continue;
    if (!TOP_LEVEL.test(host.slice(dot + 1)) && !IP_ADDRESS.test(host)) continue;
    found.push({ start: match.index + dot, end: match.index + dot + 1, as: '[.]' });
  }
  return found.sort((a, b) => a.start - b.start);
}
