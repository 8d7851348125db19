import type { Part, PartLink } from '../contact/contact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Host } from './host-type.ts';
import { readHost } from './host.ts';
import type { Unwrapped } from './redirect.ts';
import { unwrap } from './redirect.ts';

/** A link of a contact: where it stands, where it goes, who can speak there. */
export interface Link {
  readonly part: string;
  readonly start: number;
  readonly end: number;
  /** As written, at most 2,048 characters. Untrusted. */
  readonly written: string;
  readonly host: Host;
  /** `text` for a link that is only written; otherwise what the markup makes of it. */
  readonly kind: 'text' | 'mailto' | PartLink['kind'];
  /** Host that the shown text names, when it names one. */
  readonly shown: Host | null;
  /** Something before `@` that reads as a host: `https://bank.example@other.test/`. */
  readonly userinfo: string | null;
  /** Open redirectors and wrappers it went through, outermost first; `host` is the last target. */
  readonly through: readonly Unwrapped[];
  /** It runs into a redirector or tracker whose target cannot be read. */
  readonly opaque: boolean;
}

/** Links of one contact that are looked at; a message to a person has fewer. */
export const MAX_LINKS = 400;
const MAX_URL = 2048;

export function findLinks(part: Part, knowledge: Knowledge, room: number = MAX_LINKS): Link[] {
  const marked = part.links ?? NO_LINKS;
  if (marked.length === 0 && isBareHost(part.text)) {
    const only = room > 0 ? bareHost(part, knowledge) : null;
    return only === null ? [] : [only];
  }
  const links: Link[] = [];
  for (const link of marked) {
    if (links.length >= room) return links;
    const found = fromMarkup(part, link, knowledge);
    if (found !== null) links.push(found);
  }
  const covered = marked.filter((l) => l.end > l.start).sort((a, b) => a.start - b.start);
  for (const written of writtenLinks(part.text, knowledge)) {
    if (links.length >= room) return links;
    if (covered.some((l) => written.start < l.end && l.start < written.end)) continue;
    links.push({ part: part.id, ...written, kind: 'text', shown: null });
  }
  return links;
}

const NO_LINKS: readonly PartLink[] = [];

/** A host name in plain lower case and nothing else, which needs no search. */
function isBareHost(text: string): boolean {
  return text.length < MAX_HOST && BARE_HOST.test(text);
}

// Not `hxxp…`, the beginning of a link that somebody made harmless.
const BARE_HOST =
  /^(?!hxxp)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/u;

function bareHost({ id, text }: Part, knowledge: Knowledge): Link | null {
  if (!isSurelyHost(text, knowledge)) return null;
  const host = readHost(text, knowledge);
  if (host === null) return null;
  const opaque = host.standing === 'shortener';
  return wholeLink(id, text, { host, userinfo: null, through: [], opaque });
}

function fromMarkup(part: Part, link: PartLink, knowledge: Knowledge): Link | null {
  const written = MAILTO.exec(link.target);
  if (written?.[1] !== undefined && link.kind === 'anchor') {
    const host = readHost(written[1], knowledge);
    const place = {
      part: part.id,
      start: link.start,
      end: link.end,
      written: link.target.slice(0, MAX_URL),
    };
    return host === null
      ? null
      : { ...place, kind: 'mailto', shown: null, host, userinfo: null, through: [], opaque: false };
  }
  const target = readTarget(link.target.trim().slice(0, MAX_URL), knowledge);
  if (target === null) return null;
  const text = part.text.slice(link.start, Math.min(link.end, link.start + MAX_URL));
  const shown =
    link.kind === 'anchor' ? (writtenLinks(text, knowledge).next().value?.host ?? null) : null;
  return {
    part: part.id,
    start: link.start,
    end: link.end,
    written: link.target.slice(0, MAX_URL),
    kind: link.kind,
    shown,
    ...target,
  };
}

/** A link that is all a part says. */
export function wholeLink(
  part: string,
  written: string,
  { host, userinfo, through, opaque }: Target,
): Link {
  return {
    part,
    start: 0,
    end: written.length,
    written,
    userinfo,
    through,
    opaque,
    host,
    kind: 'text',
    shown: null,
  };
}

/** A button that writes to an address is a link to whoever owns it. */
const MAILTO = /^\s*mailto:[<\s]*[^@?\s]{1,128}@([^?>\s,;&]{1,253})/iu;

export interface Target {
  readonly host: Host;
  readonly userinfo: string | null;
  readonly through: readonly Unwrapped[];
  readonly opaque: boolean;
}

/** Reads an absolute address; `null` for `mailto:`, fragments, relative addresses and nonsense. */
export function readTarget(address: string, knowledge: Knowledge): Target | null {
  const plain = refang(address);
  const parts = SCHEME.exec(plain);
  const rest = parts === null ? plain.replace(/^[/\\]{2}/u, '') : plain.slice(parts[0].length);
  if (parts === null && OTHER_SCHEME.test(plain)) return null;
  const end = rest.search(/[/?#\\]/u);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  const bare = authority.slice(at + 1).replace(/:\d{0,5}$/u, '');
  const host = readHost(safeDecode(bare), knowledge);
  if (host === null) return null;
  const userinfo = at > 0 ? authority.slice(0, at).slice(0, 80) : null;
  const tail = end === -1 ? '' : rest.slice(end);
  const { through, host: last, opaque } = unwrap(host, tail, knowledge);
  return { host: last, userinfo, through, opaque };
}

const SCHEME = /^(?:https?|ftp):[/\\]*/iu;
const OTHER_SCHEME = /^[a-z][a-z0-9+-]{1,20}:(?!\d)/iu;

/** `hxxps://a[.]b` is how people pass on a dangerous link. */
function refang(address: string): string {
  const plain = address.replace(/^hxxp/iu, 'http');
  return plain.includes('[.]') || plain.includes('(.)')
    ? plain.replace(/\[\.\]|\(\.\)/gu, '.')
    : plain;
}

function safeDecode(host: string): string {
  if (!host.includes('%')) return host;
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

interface Written extends Target {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/**
 * Links that are only written. A link needs a scheme, or a known ending and an unmistakable shape:
 * "ecc.Il" at the end of an Italian sentence is none. One pass from dot to dot, so time is linear
 * however many dots there are.
 */
export function* writtenLinks(text: string, knowledge: Knowledge): Generator<Written, void> {
  let done = 0;
  const next = text.includes('\u3002') || text.includes('\uff0e') ? nextDot : nextPlainDot;
  for (let dot = next(text, 0); dot !== -1; dot = next(text, Math.max(dot + 1, done))) {
    if (dot < done) continue;
    if (endsSentence(text, dot)) {
      done = dot + 1;
      continue;
    }
    const found = aroundDot(text, dot, done, knowledge);
    done = Math.max(found.end, dot + 1);
    if (found.link !== null) yield found.link;
  }
}

const DOT = /[.\u3002\uff0e]|\[\.\]|\(\.\)/gu;

function nextDot(text: string, from: number): number {
  DOT.lastIndex = from;
  return DOT.exec(text)?.index ?? -1;
}

/** The same for a text without wide dots, which is searched for one character. */
function nextPlainDot(text: string, from: number): number {
  const dot = text.indexOf('.', from);
  if (dot <= from) return dot;
  const before = text.charCodeAt(dot - 1);
  const defanged =
    before === 0x5b ? text[dot + 1] === ']' : before === 0x28 && text[dot + 1] === ')';
  return defanged ? dot - 1 : dot;
}

/** Most dots have no name after them, and are done with at one glance. */
function endsSentence(text: string, dot: number): boolean {
  if (isOpening(text.charCodeAt(dot))) return false;
  if (dot + 1 >= text.length) return true;
  const next = text.charCodeAt(dot + 1);
  return !isHostCode(next) && !isBracket(next);
}

function aroundDot(
  text: string,
  dot: number,
  from: number,
  knowledge: Knowledge,
): { link: Written | null; end: number } {
  let start = dot;
  while (start > from && dot - start < MAX_HOST && isHostCode(text.charCodeAt(start - 1)))
    start -= 1;
  let end = dot;
  while (end < text.length && end - start < MAX_HOST && isHostOrDot(text, end)) end += 1;
  while (end > dot && !isHostCode(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) !== 0x5d)
    end -= 1;
  const nothing = { link: null, end: Math.max(end, dot + 1) };
  if (start === dot || end <= dot + 1) return nothing;

  const scheme = schemeBefore(text, start, from);
  if (scheme !== null) start = scheme.hostStart;
  const before = text.charCodeAt(start - 1);
  // An address of a person, unless a scheme makes what stands before the sign a disguise.
  if (before === AT && scheme === null) return nothing;
  const after = text.charCodeAt(end);
  if (after === AT && scheme === null) return { link: null, end: skipUrl(text, end + 1) };

  const whole = scheme === null ? start : scheme.start;
  const tailEnd =
    after === SLASH || after === QUESTION || after === HASH || after === COLON || after === AT
      ? skipUrl(text, end)
      : end;
  const written = text.slice(whole, tailEnd);
  const name = text.slice(start, end);
  if (scheme === null && !isUnmistakable(name, tailEnd > end + 1 && after !== COLON, knowledge))
    return nothing;
  if (scheme === null && tailEnd === end && isMerchant(text, start)) return nothing;
  const target = readTarget(
    scheme === null ? written : `http://${text.slice(scheme.after, tailEnd)}`,
    knowledge,
  );
  if (target === null) return nothing;
  return { link: { start: whole, end: tailEnd, written, ...target }, end: tailEnd };
}

/**
 * The name stands where a bank's notice names the shop: `spent 12.50 EUR at SHOP.COM`. It says where a
 * card was used, and nobody is to open it.
 */
function isMerchant(text: string, start: number): boolean {
  return SPENT.test(text.slice(Math.max(0, start - BEFORE_MERCHANT), start));
}

const BEFORE_MERCHANT = 40;
const SPENT =
  /(?:[$€£₹¥]\s?\d[\d.,]{0,12}|\b(?:rs|inr|usd|eur|gbp|mxn|ngn|zar|sgd|aed|brl|r\$|chf|cop|ars)\.?\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:€|eur|usd|gbp|chf|rub|inr|mxn))\s(?:(?:was\s|has been\s)?(?:spent|used|charged|paid|made|debited)\s)?(?:at|on|to|en|em|chez|bei|presso|an|a|@|in)?\s?$/iu;

const MAX_HOST = 260;
const AT = 0x40;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const QUESTION = 0x3f;
const HASH = 0x23;
const COLON = 0x3a;

interface Scheme {
  readonly start: number;
  /** First character after the slashes. */
  readonly after: number;
  readonly hostStart: number;
}

/** A scheme that ends right before the host, or before `user:password@` and the host. */
function schemeBefore(text: string, hostStart: number, from: number): Scheme | null {
  const before = text.charCodeAt(hostStart - 1);
  if (before !== SLASH && before !== BACKSLASH && before !== AT) return null;
  const window = text.slice(Math.max(from, hostStart - MAX_BEFORE), hostStart);
  const found = SCHEME_BEFORE.exec(window);
  if (found === null) return null;
  const start = hostStart - window.length + found.index;
  const userinfo = found[1] ?? '';
  return { start, after: hostStart - userinfo.length, hostStart };
}
const MAX_BEFORE = 96;
const SCHEME_BEFORE = /h(?:tt|xx)ps?:?[/\\]{1,3}((?:[^\s/@]{1,64}@)?)$/iu;

function skipUrl(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < MAX_URL && !ENDS_URL.test(text.charAt(end))) end += 1;
  while (end > from && TRAILING.test(text.charAt(end - 1))) end -= 1;
  return end;
}
const ENDS_URL = /[\s<>"'`{}|\\^\u3001-\u303f\uff00-\uffef]/u;
const TRAILING = /[.,;:!?)\]]/u;

/** Whether a name without a scheme is surely meant as a host. */
function isUnmistakable(name: string, hasPath: boolean, knowledge: Knowledge): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (!hasPath && ending.length < 2) return false;
  const labels = name.split('.');
  if (/^\d+$/u.test(ending)) return hasPath && labels.length === 4;
  if (/^www$/iu.test(labels[0] ?? '') && labels.length > 2) return true;
  if (hasPath) return true;
  // "later.Please" and "e.g.The": a capital after the dot starts a sentence.
  if (/^\p{Lu}/u.test(ending) && !/^[\p{Lu}\d-]+$/u.test(name.replaceAll('.', ''))) return false;
  return isSurelyHost(name, knowledge);
}

/** By its ending, its figures or its many labels a name of two words or more is no end of a sentence. */
function isSurelyHost(name: string, knowledge: Knowledge): boolean {
  const first = name.indexOf('.');
  const last = name.lastIndexOf('.');
  if (first !== last) return true;
  const ending = name.slice(last + 1).toLowerCase();
  return (
    (ending.length < LONG_ENDING && !knowledge.isWordEnding(ending)) ||
    knowledge.isPlainEnding(ending) ||
    /[\d-]/u.test(first === -1 ? name : name.slice(0, first))
  );
}

/** Endings from here on are words; a dot before a word ends a sentence more often than a host. */
const LONG_ENDING = 4;

function isHostOrDot(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (isHostCode(code)) return true;
  if (code === 0x2e || code === 0x3002 || code === 0xff0e) {
    const next = text.charCodeAt(index + 1);
    return isHostCode(next) || (isBracket(next) && isOpening(text.charCodeAt(index - 1)));
  }
  // Defanged dots: [.] and (.)
  if (isOpening(code))
    return text.charCodeAt(index + 1) === 0x2e && isBracket(text.charCodeAt(index + 2));
  return (
    isBracket(code) && text.charCodeAt(index - 1) === 0x2e && isHostCode(text.charCodeAt(index + 1))
  );
}

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x28;
}

function isBracket(code: number): boolean {
  return code === 0x5d || code === 0x29;
}

function isHostCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x2d ||
    code === 0x5f ||
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0x3400 && code <= 0x9fff)
  );
}
