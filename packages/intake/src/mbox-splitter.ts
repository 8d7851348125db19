import { LIMITS } from './limits.ts';

/** One message of an mbox, its `From ` line removed and `>From ` quoting undone. */
export interface MboxMessage {
  readonly bytes: Uint8Array;
  /** It was longer than the limit; the rest was skipped. Hand it on to `readMail`. */
  readonly truncated: boolean;
}

const FEED = 10;
const RETURN = 13;

/**
 * Splits an mbox (mboxo or mboxrd) that arrives in pieces. Keeps at most one message and one line in
 * memory, however large the file: a message over the limit is cut, the rest skipped.
 */
export class MboxSplitter {
  readonly #max: number;
  /** Lines of the current message, without their quoting. */
  #kept: Uint8Array[] = [];
  #size = 0;
  #truncated = false;
  #inMessage = false;
  /** The line before was empty, or there was none: only there may a `From ` line begin a message. */
  #afterBlank = true;
  /** Beginning of a line whose end has not arrived. */
  #line: Uint8Array[] = [];
  #lineSize = 0;
  #done: MboxMessage[] = [];

  constructor(maxBytes: number = LIMITS.inputBytes) {
    this.#max = maxBytes;
  }

  /** Takes the next piece. @returns Messages that are complete now. */
  push(chunk: Uint8Array): MboxMessage[] {
    let at = 0;
    while (at < chunk.length) {
      const feed = chunk.indexOf(FEED, at);
      const end = feed < 0 ? chunk.length : feed + 1;
      this.#take(chunk.subarray(at, end), feed >= 0);
      at = end;
    }
    return this.#flush();
  }

  /** The file has ended. @returns The last message, if there is one. */
  finish(): MboxMessage[] {
    if (this.#lineSize > 0) this.#endLine();
    this.#endMessage();
    return this.#flush();
  }

  #flush(): MboxMessage[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #take(piece: Uint8Array, complete: boolean): void {
    if (complete && this.#lineSize === 0) {
      this.#addLine(piece, false);
      return;
    }
    // A line of a gigabyte must not be collected; what is over the limit is dropped with the message's rest.
    if (this.#lineSize < this.#max) this.#line.push(piece.slice());
    this.#lineSize += piece.length;
    if (complete) this.#endLine();
  }

  #endLine(): void {
    const isCut = this.#lineSize > this.#max;
    const line = concat(this.#line);
    this.#line = [];
    this.#lineSize = 0;
    this.#addLine(line, isCut);
  }

  #addLine(line: Uint8Array, isCut: boolean): void {
    if (this.#afterBlank && isFromLine(line)) {
      this.#endMessage();
      this.#inMessage = true;
      this.#afterBlank = false;
      return;
    }
    const isBlank = line[0] === FEED || (line[0] === RETURN && line[1] === FEED);
    this.#afterBlank = isBlank;
    // Whatever stands before the first From line is a message, too, unless it is blank.
    if (!this.#inMessage && isBlank) return;
    this.#inMessage = true;
    this.#keep(unquoted(line), isCut);
  }

  #keep(line: Uint8Array, isCut: boolean): void {
    const room = this.#max - this.#size;
    if (isCut || line.length > room) this.#truncated = true;
    if (room <= 0) return;
    const kept = line.subarray(0, room);
    this.#kept.push(kept.slice());
    this.#size += kept.length;
  }

  #endMessage(): void {
    if (this.#inMessage && this.#size > 0) {
      this.#done.push({ bytes: concat(this.#kept), truncated: this.#truncated });
    }
    this.#kept = [];
    this.#size = 0;
    this.#truncated = false;
    this.#inMessage = false;
  }
}

/** `From somebody Tue Nov 17 10:11:12 2026`: the time tells it from a sentence that begins with "From". */
function isFromLine(line: Uint8Array): boolean {
  if (line[0] !== 70 || line[1] !== 114 || line[2] !== 111 || line[3] !== 109 || line[4] !== 32)
    return false;
  const text = String.fromCharCode(...line.subarray(0, 200));
  return (
    /^From \S.*\d:\d{2}/u.test(text) ||
    /^From (?:-|[^\s@]+@[^\s@]+|MAILER[-_]DAEMON)[ \t]*\r?\n?$/u.test(text)
  );
}

/** mboxrd: one `>` comes off `>From `, `>>From ` and so on. */
function unquoted(line: Uint8Array): Uint8Array {
  if (line[0] !== 62) return line;
  let at = 1;
  while (line[at] === 62) at += 1;
  const isFrom =
    line[at] === 70 &&
    line[at + 1] === 114 &&
    line[at + 2] === 111 &&
    line[at + 3] === 109 &&
    line[at + 4] === 32;
  return isFrom ? line.subarray(1) : line;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
