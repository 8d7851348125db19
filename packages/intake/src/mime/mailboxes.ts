import type { MailAddress } from '@peephole/core';
import { LIMITS } from '../limits.ts';
import { decodeWords } from './encoded-words.ts';

/** UTF-16 units of one field that are read; quotes and comments are searched from each start. */
const LONG_FIELD = 4_096;

/**
 * Mailboxes of a From or Reply-To field, as a person and as a program would find them.
 *
 * Written for fields that are made to be misread: where several addresses could be meant, the one in
 * the last angle brackets wins, as in mail programs, and `malformed` keeps the oddity as a fact.
 *
 * @param value Unfolded field value, RFC 2047 words not decoded.
 * @returns At most `LIMITS.mailboxes`; a field without any address gives one with `address: null`.
 */
export function readMailboxes(value: string): MailAddress[] {
  if (value.length > LONG_FIELD) {
    // A display name padded to hide the address behind it: both ends are what matters.
    const ends = value.slice(0, LONG_FIELD / 2) + value.slice(-LONG_FIELD / 2);
    return readMailboxes(ends).map((mailbox) => ({ ...mailbox, malformed: true }));
  }
  const { segments, unbalanced } = splitSegments(value);
  // A quote or bracket that never closes would swallow the rest: read again with quotes as letters.
  const parts = unbalanced ? splitPlain(value) : segments;
  const found: MailAddress[] = [];
  let carried = '';
  for (const [i, part] of parts.entries()) {
    if (found.length >= LIMITS.mailboxes) break;
    if (part.trim() === '') continue;
    const mailbox = readMailbox(part);
    if (mailbox.address === null && !part.includes('<') && i < parts.length - 1) {
      // `Name ,_<a@b>`: an unquoted comma in a display name, not an address of its own.
      carried += `${part},`;
      continue;
    }
    if (carried === '') {
      found.push(unbalanced ? { ...mailbox, malformed: true } : mailbox);
    } else {
      const whole = readMailbox(carried + part);
      found.push({ ...whole, malformed: true });
      carried = '';
    }
  }
  if (carried !== '') found.push({ ...readMailbox(carried.slice(0, -1)), malformed: true });
  return found;
}

/** `Name <address>` as mail programs show it. */
export function showMailbox(mailbox: MailAddress): string {
  if (mailbox.address === null) return mailbox.name;
  return mailbox.name === '' ? mailbox.address : `${mailbox.name} <${mailbox.address}>`;
}

interface Segments {
  readonly segments: readonly string[];
  readonly unbalanced: boolean;
}

/** Splits at commas and group marks outside quotes, comments and angle brackets. */
function splitSegments(value: string): Segments {
  const segments: string[] = [];
  let start = 0;
  let quoted = false;
  let comment = 0;
  let angle = false;
  const groupEnds = value.includes(';');
  for (let i = 0; i < value.length; i += 1) {
    const c = value.charCodeAt(i);
    if (c === 92 /* \ */ && (quoted || comment > 0)) i += 1;
    else if (quoted) quoted = c !== 34;
    else if (c === 34 /* " */ && comment === 0) quoted = true;
    else if (c === 40 /* ( */ && !angle) comment += 1;
    else if (c === 41 /* ) */ && comment > 0) comment -= 1;
    else if (comment > 0) continue;
    else if (c === 60 /* < */) angle = true;
    else if (c === 62 /* > */) angle = false;
    else if ((c === 44 /* , */ || c === 59) /* ; */ && !angle) {
      segments.push(value.slice(start, i));
      start = i + 1;
    } else if (c === 58 /* : */ && !angle && groupEnds && !value.slice(start, i).includes('@')) {
      // Group syntax: "Friends: a@b, c@d;". The group's name is no mailbox. Without the semicolon it is
      // a colon in a display name.
      start = i + 1;
    }
  }
  segments.push(value.slice(start));
  return { segments, unbalanced: quoted || comment > 0 || angle };
}

/** Splits after each `>`, taking quotes and comments as plain characters. */
function splitPlain(value: string): string[] {
  return value.split(/(?<=>)[ \t]*[,;]/u);
}

// Deliberately wide: what a person would take for an address. No blanks, so linear.
const ADDRESS = /[^\s<>()[\]",;:]{1,256}@[^\s<>()",;:@]{1,255}/u;

function readMailbox(segment: string): MailAddress {
  const close = segment.lastIndexOf('>');
  const open = segment.lastIndexOf('<', close < 0 ? segment.length : close);
  if (open >= 0) {
    const inside = segment.slice(open + 1, close > open ? close : segment.length);
    const address = cleanAddress(inside);
    if (address !== null) {
      const before = segment.slice(0, open);
      const after = close > open ? segment.slice(close + 1) : '';
      const name = cleanName(before) || commentOf(after);
      const odd =
        close < open ||
        /[<>]/u.test(outsideQuotes(before)) ||
        after.replace(/\([^()]*\)/gu, '').trim() !== '' ||
        !isPlainAddress(inside);
      return odd ? { name, address, malformed: true } : { name, address };
    }
  }
  return readBare(segment);
}

/** A mailbox without usable angle brackets. */
function readBare(segment: string): MailAddress {
  const whole = ADDRESS.exec(outsideComments(segment));
  if (whole !== null) {
    const address = cleanAddress(whole[0]);
    if (address !== null) {
      const rest = outsideComments(segment).replace(whole[0], ' ');
      const name = cleanName(rest.replace(/[<>]/gu, ' '));
      const fine = name === '' && isPlainAddress(whole[0]) && !/[<>]/u.test(rest);
      return fine ? { name: commentOf(segment), address } : { name, address, malformed: true };
    }
  }
  // "MAILER-DAEMON <>": a bounce says on purpose that nobody is there.
  const name = cleanName(segment.replace(/<[ \t]*>/gu, ' '));
  // The whole mailbox inside one encoded word: clients show it like an address, though it is none.
  const hidden = /<([^<>@]*@[^<>@]*)>[^<>]*$/u.exec(name) ?? ADDRESS.exec(name);
  const address = hidden === null ? null : cleanAddress(hidden[1] ?? hidden[0]);
  return {
    name: address === null ? name : name.slice(0, hidden?.index ?? 0).trim(),
    address,
    malformed: true,
  };
}

function isPlainAddress(text: string): boolean {
  return /^[ \t]*[^\s<>@"\\,;:()]+@[^\s<>@"\\,;:()]+[ \t]*$/u.test(text);
}

/** `local@domain` in lower case, or `null`. */
function cleanAddress(text: string): string | null {
  let address = outsideComments(decodeWords(text))
    .trim()
    .replace(/^mailto:/iu, '');
  // Source route, RFC 5322 4.4: <@relay:user@host>.
  if (address.startsWith('@')) address = address.slice(address.indexOf(':') + 1);
  const at = address.lastIndexOf('@');
  if (at < 0) return null;
  const local = address.slice(0, at).replace(/[<>]/gu, '').trim();
  const domain = address
    .slice(at + 1)
    .replace(/[\s<>"']/gu, '')
    .replace(/\.{1,9}$/u, '');
  if (domain === '') return null;
  return `${local}@${domain}`.toLowerCase().slice(0, 512);
}

function cleanName(text: string): string {
  let name = text.trim();
  const quoted = /^"((?:[^"\\]|\\[\s\S])*)"$/u.exec(name);
  if (quoted === null) {
    const bare = outsideComments(name).trim();
    name = (bare === '' ? commentOf(name) : bare).replace(
      /"((?:[^"\\]|\\[\s\S])*)"/gu,
      (_, inner: string) => unescape(inner),
    );
  } else name = unescape(quoted[1] ?? '');
  const words = decodeWords(name)
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim();
  // "Customer service, <a@b>": the comma was never part of the name.
  return words.replace(/[ ,;]{1,9}$/u, '').replace(/^[ ,;]{1,9}/u, '');
}

function unescape(text: string): string {
  return text.replace(/\\([\s\S])/gu, '$1');
}

function commentOf(text: string): string {
  const comment = /\(([^()]*)\)/u.exec(text);
  return comment === null ? '' : decodeWords(comment[1] ?? '').trim();
}

function outsideComments(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/gu, ' ') : text;
}

function outsideQuotes(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/gu, ' ');
}
