import type { Shown } from './invisible.ts';

/** A scheme that a terminal or mail program would make clickable, and the host behind it. */
const SCHEME = /\b(?:https?|ftp)(?=:\/\/)/giu;

/** A stretch of text that a host name can be, dots included. */
const RUN = /[\p{L}\p{N}_.-]+/gu;

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
  for (const match of text.matchAll(RUN)) {
    const host = withoutEdges(match[0]);
    const dot = host.lastIndexOf('.');
    if (dot <= 0 || host.charAt(dot - 1) === '.') continue;
    if (!TOP_LEVEL.test(host.slice(dot + 1)) && !IP_ADDRESS.test(host)) continue;
    if (keep(host.toLowerCase())) continue;
    const at = match.index + match[0].indexOf(host) + dot;
    found.push({ start: at, end: at + 1, as: '[.]' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A sentence ends in a dot, too. Walks the edges by hand: a run can be a megabyte of dots. */
function withoutEdges(run: string): string {
  let start = 0;
  let end = run.length;
  while (start < end && EDGE.has(run.charAt(start))) start += 1;
  while (end > start && EDGE.has(run.charAt(end - 1))) end -= 1;
  return run.slice(start, end);
}

const EDGE: ReadonlySet<string> = new Set(['.', '-', '_']);
