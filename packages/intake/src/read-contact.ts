import type { Contact } from '@peephole/core';
import { LIMITS } from './limits.ts';
import { readMail } from './mail/read-mail.ts';
import { readPastedMail } from './mail/read-pasted-mail.ts';
import { decodeText } from './mime/charset.ts';
import type { InputKind, RawInput } from './raw-input.ts';
import { readCall, readTurns } from './read-call.ts';
import { readAddress, readLink, readNumber } from './read-link.ts';
import { readMhtml, readPage } from './read-page.ts';
import { isRecord, readRow, turnsOf } from './read-row.ts';
import { readText } from './read-text.ts';
import { recognise } from './recognise.ts';

/**
 * Reads whatever was handed in: recognises what it is, or believes `as`. Never throws on content; what
 * could not be read is a gap of the contact.
 */
export function readContact(input: RawInput): Contact {
  const bytes = input.bytes;
  const isCut = bytes !== undefined && bytes.length > LIMITS.inputBytes;
  const contact =
    bytes === undefined ? readString(input.text ?? '', input) : readBytes(bytes, input);
  const cutMail = contact.gaps.some((gap) => gap.detail === 'inputBytes');
  if (!(isCut || input.truncated === true) || cutMail) return contact;
  return { ...contact, gaps: [...contact.gaps, { code: 'limit-reached', detail: 'inputBytes' }] };
}

function readBytes(bytes: Uint8Array, input: RawInput): Contact {
  // Charsets and transfer encodings of a mail belong to its parts, so it is never decoded as a whole.
  const head = decodeText(bytes.subarray(0, 8_192), '').text;
  if (input.as === undefined || input.as === 'email' || input.as === 'page') {
    const kind = recognise(head, input.name);
    if (kind === 'mail-source' && input.as !== 'page') return readMail(bytes, mailOptions(input));
    if (kind === 'mhtml') {
      const page = readMhtml(bytes.subarray(0, LIMITS.inputBytes), known(input));
      if (page !== null) return page;
    }
  }
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const charset = !isWide ? '' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return readString(decodeText(bytes.subarray(0, LIMITS.inputBytes), charset).text, input);
}

function readString(raw: string, input: RawInput): Contact {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  return input.as === undefined ? readRecognised(text, input) : readAs(input.as, text, input);
}

function readAs(kind: InputKind, text: string, input: RawInput): Contact {
  switch (kind) {
    case 'email':
      return recognise(text, input.name) === 'mail-source'
        ? readMail(new TextEncoder().encode(text), mailOptions(input))
        : readPastedMail(text, known(input));
    case 'sms':
    case 'chat':
    case 'letter':
      return readText(text, kind, known(input));
    case 'call':
      return readJson(text, input) ?? readCall(text, callOptions(input));
    case 'page':
      return readPage(text, input.address, known(input));
    case 'link':
      return readLink(text, known(input));
    case 'number':
      return readNumber(text, known(input));
  }
}

function readRecognised(text: string, input: RawInput): Contact {
  switch (recognise(text, input.name)) {
    case 'number':
      return readNumber(text, known(input));
    case 'address':
      return readAddress(text, known(input));
    case 'link':
      return readLink(text, known(input));
    case 'mail-source':
      return readMail(new TextEncoder().encode(text), mailOptions(input));
    case 'mhtml': {
      const page = readMhtml(new TextEncoder().encode(text), known(input));
      return page ?? readPage(text, input.address, known(input));
    }
    case 'page':
      return readPage(text, input.address, known(input));
    case 'json':
      return readJson(text, input) ?? readText(text, 'sms', known(input));
    case 'call':
      return readCall(text, callOptions(input));
    case 'sms':
      // Who has an address sent a mail.
      return input.from?.includes('@') === true
        ? readPastedMail(text, known(input))
        : readText(text, 'sms', known(input));
    case 'pasted-mail':
    case 'long-text':
      return readPastedMail(text, known(input));
  }
}

/** `{turns: […]}`, a list of turns, or one row of a scan. */
function readJson(text: string, input: RawInput): Contact | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const turns = turnsOf(isRecord(value) ? value['turns'] : value);
  if (turns !== null) {
    const row = readRow(value);
    return row?.contact ?? readTurns(turns, callOptions(input));
  }
  return readRow(value, input.as)?.contact ?? null;
}

function known(input: RawInput): { from?: string; country?: string } {
  return {
    ...(input.from === undefined ? {} : { from: input.from }),
    ...(input.country === undefined ? {} : { country: input.country }),
  };
}

function callOptions(input: RawInput): Parameters<typeof readCall>[1] {
  return {
    ...known(input),
    ...(input.startedBy === undefined ? {} : { startedBy: input.startedBy }),
  };
}

function mailOptions(input: RawInput): Parameters<typeof readMail>[1] {
  return {
    ...(input.country === undefined ? {} : { country: input.country }),
    ...(input.truncated === undefined ? {} : { truncated: input.truncated }),
  };
}
