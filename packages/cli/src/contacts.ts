import { basename } from 'node:path';
import type { Contact } from '@peephole/core';
import {
  readAddress,
  readContact,
  readLink,
  readMail,
  readNumber,
  readRow,
  type InputKind,
  type Row,
} from '@peephole/intake';
import type { BareKind } from './check/input.ts';
import { CliError, messageOf } from './errors.ts';

/** What the person said about a contact, beside the contact itself. */
export interface Given {
  readonly as?: InputKind | undefined;
  readonly from?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * A file or standard input that holds one contact.
 *
 * @param path For its ending; absent for standard input.
 */
export function contactOfFile(path: string | undefined, bytes: Uint8Array, given: Given): Contact {
  return readContact({
    bytes,
    ...(path === undefined ? {} : { name: basename(path) }),
    ...(given.as === undefined ? {} : { as: given.as }),
    ...(given.from === undefined ? {} : { from: given.from }),
    ...(given.country === undefined ? {} : { country: given.country }),
  });
}

/** One mail of an mbox. */
export function contactOfMail(bytes: Uint8Array, truncated: boolean, given: Given = {}): Contact {
  return readMail(bytes, {
    truncated,
    ...(given.country === undefined ? {} : { country: given.country }),
  });
}

export function contactOfBare(value: string, kind: BareKind, given: Given): Contact {
  // What the person says it is goes first: a number may be meant as the sender of nothing.
  if (given.as !== undefined) {
    return readContact({
      text: value,
      as: given.as,
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(given.country === undefined ? {} : { country: given.country }),
    });
  }
  const known = given.country === undefined ? {} : { country: given.country };
  switch (kind) {
    case 'link':
      return readLink(value, known);
    case 'number':
      return readNumber(value, known);
    case 'address':
      return readAddress(value, known);
  }
}

/**
 * One row of a JSONL file.
 *
 * @throws CliError `row-not-readable`
 */
export function rowOf(text: string, as: InputKind | undefined): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(
      'row-not-readable',
      `The row is not JSON (${messageOf(error)}). Write one object a line: {"id": "1", "text": "…"}.`,
      { cause: error },
    );
  }
  const row = readRow(value, as);
  if (row === null) {
    throw new CliError(
      'row-not-readable',
      'The row has neither "text" nor "turns". Write one object a line: {"id": "1", "text": "…"}.',
    );
  }
  return row;
}

/** What the person said holds for a row where the row itself does not say. */
export function contactOfRow(row: Row, given: Given): Contact {
  const { contact } = row;
  if (given.country === undefined || contact.country !== undefined) return contact;
  return { ...contact, country: given.country };
}
