// White space that HTML collapses. Not `\s`: a no-break space stays, and so do zero-width characters,
// which the engine wants to see where somebody spliced a word with them.
const COLLAPSIBLE = /[\t\n\f\r ]+/gu;
const NEEDS_COLLAPSING = /[\t\n\f\r]| {2}/u;

/** Text as it comes out of markup: white space collapsed, blocks on lines of their own. */
export class TextSink {
  text = '';
  isFull = false;
  readonly #max: number;
  #space = false;
  #breaks = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** Asks for a gap before the next text. */
  space(): void {
    this.#space = true;
  }

  /** Asks for at least `count` line breaks before the next text. */
  block(count: number): void {
    if (count > this.#breaks) this.#breaks = count;
  }

  /** `<br>`: one more line break; two at most, since empty lines mean nothing. */
  lineBreak(): void {
    if (this.#breaks < 2) this.#breaks += 1;
  }

  /** Appends text. @returns Where it begins, or -1 when nothing was to be seen in it. */
  add(raw: string): number {
    const text = NEEDS_COLLAPSING.test(raw) ? raw.replace(COLLAPSIBLE, ' ') : raw;
    const from = text.charCodeAt(0) === 32 ? 1 : 0;
    if (from === 1) this.#space = true;
    const trails = text.length > from && text.charCodeAt(text.length - 1) === 32;
    const to = trails ? text.length - 1 : text.length;
    if (to <= from) return -1;
    const at = this.#append(from === 0 && !trails ? text : text.slice(from, to));
    this.#space = trails;
    return at;
  }

  /** Appends preformatted text, line breaks kept. */
  addPreformatted(raw: string): number {
    const text = raw.replace(/\r\n?/gu, '\n');
    if (text === '') return -1;
    const at = this.#append(text);
    this.#space = false;
    return at;
  }

  #append(text: string): number {
    if (this.isFull) return -1;
    if (this.text !== '') {
      if (this.#breaks > 0) this.text += this.#breaks === 1 ? '\n' : '\n\n';
      else if (this.#space) this.text += ' ';
    }
    this.#breaks = 0;
    this.#space = false;
    const at = this.text.length;
    const room = this.#max - at;
    if (text.length > room) {
      this.isFull = true;
      this.text += text.slice(0, Math.max(0, room));
      return at < this.text.length ? at : -1;
    }
    this.text += text;
    return at;
  }
}
