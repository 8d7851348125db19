import type { PartLink } from '@peephole/core';
import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { LIMITS } from '../limits.ts';
import type { LimitName } from '../limits.ts';
import { traitsOf } from './elements.ts';
import type { ElementTraits } from './elements.ts';
import { asLink, lookIn, PLAIN } from './look.ts';
import type { Look, Presentation } from './look.ts';
import { cascade, readStyle } from './style.ts';
import type { Style } from './style.ts';
import { Stylesheet } from './stylesheet.ts';
import { TextSink } from './text-sink.ts';

/** What an HTML document shows and what it keeps from view. */
export interface HtmlText {
  /** Visible text; texts of pictures (`alt`) and labels of fields included. */
  readonly text: string;
  /** Ranges lie in `text`. */
  readonly links: readonly PartLink[];
  /** Text that is in the markup but cannot be seen. Comments and scripts are in neither. */
  readonly hidden: string;
  readonly hiddenLinks: readonly PartLink[];
  readonly title: string;
  /** `<base href>`, if there is one. */
  readonly base: string;
  /** A picture without a text of its own is shown. */
  readonly hasPicture: boolean;
  readonly limits: readonly LimitName[];
}

/**
 * Reads visible and hidden text of an HTML document in one linear pass. Never throws, runs nothing,
 * fetches nothing.
 *
 * @param address Address of the page, against which relative links are resolved. Mails have none.
 */
export function readHtml(html: string, address = ''): HtmlText {
  const sheet = new Stylesheet();
  const first = new HtmlReader(html, address, sheet);
  const result = first.read();
  // Rules that stand after the text they hide: once more, now with all rules known.
  return first.hasLateStyle ? new HtmlReader(html, address, sheet).read() : result;
}

interface OpenElement {
  readonly name: string;
  readonly traits: ElementTraits;
  readonly look: Look;
}

interface OpenLink {
  readonly target: string;
  readonly isHidden: boolean;
  /** -1 until its first text. */
  start: number;
}

/** Attributes that are read; all others are skipped without being copied. */
const WANTED = new Set([
  'style',
  'class',
  'id',
  'href',
  'alt',
  'hidden',
  'action',
  'formaction',
  'bgcolor',
  'background',
  'color',
  'text',
  'size',
  'width',
  'height',
  'type',
  'value',
  'placeholder',
  'aria-label',
  'content',
  'http-equiv',
  'srcdoc',
]);

class HtmlReader implements TokenizerCallbacks {
  hasLateStyle = false;
  readonly #html: string;
  readonly #address: string;
  readonly #sheet: Stylesheet;
  readonly #visible = new TextSink(LIMITS.partChars);
  readonly #hidden = new TextSink(LIMITS.hiddenChars);
  readonly #title = new TextSink(1_000);
  readonly #links: PartLink[] = [];
  readonly #hiddenLinks: PartLink[] = [];
  readonly #stack: OpenElement[] = [];
  /** How often an element is open, so that a stray end tag costs nothing. */
  readonly #openCount = new Map<string, number>();
  /** Documents repeat a few inline styles many times. */
  readonly #styles = new Map<string, Style>();
  readonly #limits = new Set<LimitName>();
  #look: Look = PLAIN;
  /** Innermost open elements that change what happens to text. */
  #silent = 0;
  #aside = 0;
  #inTitle = 0;
  #inSvg = 0;
  #preformatted = 0;
  #styleText: string | null = null;
  #link: OpenLink | null = null;
  #base = '';
  #hasPicture = false;
  #name = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();

  constructor(html: string, address: string, sheet: Stylesheet) {
    this.#html = html.length > LIMITS.htmlChars ? html.slice(0, LIMITS.htmlChars) : html;
    if (html.length > LIMITS.htmlChars) this.#limits.add('htmlChars');
    this.#address = address;
    this.#sheet = sheet;
  }

  read(): HtmlText {
    const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
    tokenizer.write(this.#html);
    tokenizer.end();
    while (this.#stack.length > 0) this.#pop();
    if (this.#visible.isFull) this.#limits.add('partChars');
    if (this.#hidden.isFull) this.#limits.add('hiddenChars');
    return {
      text: this.#visible.text,
      links: this.#links,
      hidden: this.#hidden.text,
      hiddenLinks: this.#hiddenLinks,
      title: this.#title.text,
      base: this.#base,
      hasPicture: this.#hasPicture,
      limits: [...this.#limits],
    };
  }

  // — Tokenizer callbacks —

  ontext(start: number, end: number): void {
    if (this.#styleText !== null) this.#styleText += this.#html.slice(start, end);
    else if (this.#silent === 0) this.#addText(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    if (this.#silent === 0) this.#addText(fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    if (this.#attributes.size > 0) this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#attribute = WANTED.has(name) ? name : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== '') this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== '') this.#value += fromCodePoint(codepoint);
  }

  onattribend(): void {
    // The first of two equal attributes counts (HTML, 13.2.5.33).
    if (this.#attribute !== '' && !this.#attributes.has(this.#attribute)) {
      this.#attributes.set(this.#attribute, this.#value);
    }
    this.#attribute = '';
  }

  onopentagend(): void {
    this.#open(this.#name, this.#attributes);
  }

  onselfclosingtag(): void {
    // HTML ignores the slash, except in SVG.
    this.#open(this.#name, this.#attributes);
    if (this.#inSvg > 0) this.#close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'br') this.#visible.lineBreak();
    // Text after </body> and </html> is shown like text before it.
    else if (name !== 'body' && name !== 'html') this.#close(name);
  }

  // Not shown, by any program.
  readonly oncomment = ignore;
  readonly oncdata = ignore;
  readonly ondeclaration = ignore;
  readonly onprocessinginstruction = ignore;
  readonly onend = ignore;

  // — Elements —

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    const traits = traitsOf(name);
    if (traits.closes.length > 0) this.#closeImplied(traits.closes);
    this.#breakAround(traits);
    const look =
      attributes.size === 0 && this.#sheet.isEmpty ? this.#look : this.#lookOf(name, attributes);
    if (traits.isVoid) {
      this.#atVoid(name, attributes, look);
      return;
    }
    this.#atOpen(name, attributes, look);
    if (this.#stack.length >= LIMITS.htmlDepth) {
      this.#limits.add('htmlDepth');
      return;
    }
    this.#stack.push({ name, traits, look });
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
    this.#look = look;
    this.#count(name, traits, 1);
  }

  #count(name: string, traits: ElementTraits, step: 1 | -1): void {
    if (traits.isSilent) this.#silent += step;
    if (name === 'svg') this.#inSvg += step;
    if (name === 'pre' || name === 'textarea' || name === 'xmp' || name === 'plaintext')
      this.#preformatted += step;
    if (name === 'title') this.#inTitle += step;
    else if (traits.isAside) this.#aside += step;
    if (name === 'style') {
      if (step === 1) this.#styleText = '';
      else this.#endStyle();
    }
  }

  #endStyle(): void {
    const css = this.#styleText ?? '';
    this.#styleText = null;
    if (css === '') return;
    this.#sheet.add(css);
    if (this.#visible.text !== '') this.hasLateStyle = true;
  }

  #close(name: string): void {
    const open = this.#openCount.get(name) ?? 0;
    if (open === 0) return;
    const isTablePart = TABLE_PARTS.has(name);
    // An end tag in a cell does not reach what is open around the table.
    for (let i = this.#stack.length - 1; i >= 0; i -= 1) {
      const element = this.#stack[i];
      if (element === undefined) return;
      if (element.name === name) {
        while (this.#stack.length > i) this.#pop();
        return;
      }
      if (element.traits.isScope && !isTablePart) return;
    }
  }

  #closeImplied(names: readonly string[]): void {
    if (!names.some((name) => (this.#openCount.get(name) ?? 0) > 0)) return;
    let found = -1;
    for (let i = this.#stack.length - 1; i >= 0; i -= 1) {
      const element = this.#stack[i];
      if (element === undefined) break;
      if (names.includes(element.name)) found = i;
      if (
        element.name === 'table' ||
        element.name === 'ul' ||
        element.name === 'ol' ||
        element.name === 'body'
      )
        break;
      // A cell ends the search for everything but rows and cells.
      if (element.traits.isScope && !names.includes(element.name) && !names.includes('tr')) break;
      if (element.name === 'div' && names.includes('li')) break;
    }
    if (found >= 0) while (this.#stack.length > found) this.#pop();
  }

  #pop(): void {
    const element = this.#stack.pop();
    if (element === undefined) return;
    const { name, traits } = element;
    this.#openCount.set(name, (this.#openCount.get(name) ?? 1) - 1);
    this.#count(name, traits, -1);
    if (name === 'a') this.#endLink();
    this.#look = this.#stack[this.#stack.length - 1]?.look ?? PLAIN;
    this.#breakAround(traits);
  }

  #breakAround(traits: ElementTraits): void {
    if (traits.breaks > 0) {
      this.#visible.block(traits.breaks);
      this.#hidden.block(1);
    } else if (traits.isCell) {
      this.#visible.space();
      this.#hidden.space();
    }
  }

  #lookOf(name: string, attributes: ReadonlyMap<string, string>): Look {
    const inline = attributes.get('style');
    let style: Style | null = this.#sheet.styleOf(
      name,
      attributes.get('id') ?? '',
      attributes.get('class') ?? '',
    );
    if (inline !== undefined) {
      const read = this.#inlineStyle(inline);
      style = style === null ? read : cascade(style, read);
    }
    const presentation = presentationOf(name, attributes);
    const isLink = name === 'a' && attributes.has('href');
    if (style === null && presentation === null) return isLink ? asLink(this.#look) : this.#look;
    const parent = isLink ? asLink(this.#look) : this.#look;
    return lookIn(parent, style ?? {}, presentation ?? {});
  }

  #inlineStyle(text: string): Style {
    const known = this.#styles.get(text);
    if (known !== undefined) return known;
    const style = readStyle(text.slice(0, LIMITS.inlineStyleChars));
    if (this.#styles.size < LIMITS.styleRules) this.#styles.set(text, style);
    return style;
  }

  #atVoid(name: string, attributes: ReadonlyMap<string, string>, look: Look): void {
    switch (name) {
      case 'br':
        this.#visible.lineBreak();
        this.#hidden.lineBreak();
        break;
      case 'img':
        this.#atPicture(attributes, look);
        break;
      case 'input':
        this.#atInput(attributes, look);
        break;
      case 'area':
        this.#addEmptyLink(attributes.get('href'), 'anchor', look);
        break;
      case 'base':
        if (this.#base === '')
          this.#base = (attributes.get('href') ?? '').trim().slice(0, LIMITS.linkChars);
        break;
      case 'meta':
        this.#atMeta(attributes, look);
        break;
      default:
    }
  }

  #atOpen(name: string, attributes: ReadonlyMap<string, string>, look: Look): void {
    if (name === 'a') {
      this.#endLink();
      const target = this.#targetOf(attributes.get('href'));
      if (target !== '') this.#link = { target, isHidden: !this.#isShown(look), start: -1 };
    } else if (name === 'form') this.#addEmptyLink(attributes.get('action'), 'form', look);
    else if (name === 'button') this.#addEmptyLink(attributes.get('formaction'), 'form', look);
    else if (name === 'textarea') this.#label(attributes.get('placeholder'), look);
  }

  #atPicture(attributes: ReadonlyMap<string, string>, look: Look): void {
    if (isTiny(attributes.get('width')) || isTiny(attributes.get('height'))) return;
    const alt = attributes.get('alt')?.trim() ?? '';
    if (alt === '') {
      if (this.#isShown(look)) this.#hasPicture = true;
      return;
    }
    this.#label(alt, look);
  }

  #atInput(attributes: ReadonlyMap<string, string>, look: Look): void {
    const type = attributes.get('type')?.trim().toLowerCase() ?? 'text';
    if (type === 'hidden') return;
    if (type === 'submit' || type === 'image')
      this.#addEmptyLink(attributes.get('formaction'), 'form', look);
    const shown = type === 'image' ? attributes.get('alt') : (attributes.get('value') ?? '');
    this.#label(
      shown === '' ? (attributes.get('placeholder') ?? attributes.get('aria-label')) : shown,
      look,
    );
  }

  /** `<meta http-equiv="refresh" content="0; url=…">`: a link that follows itself. */
  #atMeta(attributes: ReadonlyMap<string, string>, look: Look): void {
    if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'refresh') return;
    const target = /url\s{0,9}=\s{0,9}['"]?([^'"]+)/iu.exec(
      attributes.get('content')?.slice(0, 5_000) ?? '',
    )?.[1];
    this.#addEmptyLink(target, 'anchor', look);
  }

  // — Text and links —

  #isShown(look: Look): boolean {
    return look.isShown && this.#aside === 0 && this.#silent === 0;
  }

  #addText(text: string): void {
    if (this.#inTitle > 0) {
      if (this.#inSvg === 0) this.#title.add(text);
      return;
    }
    this.#emit(text, this.#look);
  }

  #emit(text: string, look: Look): void {
    const isShown = this.#isShown(look);
    const sink = isShown ? this.#visible : this.#hidden;
    const at = this.#preformatted > 0 ? sink.addPreformatted(text) : sink.add(text);
    const link = this.#link;
    if (link !== null && at >= 0 && link.start < 0 && link.isHidden !== isShown) link.start = at;
  }

  /** Text that is drawn by an attribute. */
  #label(text: string | undefined, look: Look): void {
    if (text === undefined || text.trim() === '' || this.#silent > 0) return;
    const sink = this.#isShown(look) ? this.#visible : this.#hidden;
    sink.space();
    this.#emit(text.slice(0, 2_000), look);
    sink.space();
  }

  #endLink(): void {
    const link = this.#link;
    if (link === null) return;
    this.#link = null;
    const sink = link.isHidden ? this.#hidden : this.#visible;
    const end = sink.text.length;
    this.#pushLink(link.isHidden, {
      start: link.start < 0 ? end : link.start,
      end,
      target: link.target,
      kind: 'anchor',
    });
  }

  #addEmptyLink(href: string | undefined, kind: PartLink['kind'], look: Look): void {
    const target = this.#targetOf(href);
    if (target === '') return;
    const isHidden = !this.#isShown(look);
    const at = (isHidden ? this.#hidden : this.#visible).text.length;
    this.#pushLink(isHidden, { start: at, end: at, target, kind });
  }

  #pushLink(isHidden: boolean, link: PartLink): void {
    const list = isHidden ? this.#hiddenLinks : this.#links;
    if (list.length >= LIMITS.links) this.#limits.add('links');
    else list.push(link);
  }

  /** The address as written; relative ones resolved where something says against what. */
  #targetOf(href: string | undefined): string {
    const target = href?.trim().slice(0, LIMITS.linkChars) ?? '';
    // A jump inside the document leads nowhere else.
    if (target === '' || target.startsWith('#')) return '';
    const base = this.#base === '' ? this.#address : this.#base;
    if (base === '' || /^[a-z][a-z0-9+.-]*:/iu.test(target)) return target;
    try {
      return new URL(target, base).href.slice(0, LIMITS.linkChars);
    } catch {
      return target;
    }
  }
}

function ignore(): void {
  // The tokenizer wants somebody to tell.
}

const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption']);

function presentationOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
): Presentation | null {
  const color =
    name === 'font'
      ? attributes.get('color')
      : name === 'body'
        ? attributes.get('text')
        : undefined;
  const background = attributes.get('bgcolor');
  const hasPicture = (attributes.get('background') ?? '').trim() !== '';
  const hasSize = name === 'font' && attributes.has('size');
  const isHidden = attributes.has('hidden');
  if (color === undefined && background === undefined && !hasPicture && !hasSize && !isHidden)
    return null;
  return {
    ...(color === undefined ? {} : { color }),
    ...(background === undefined ? {} : { background }),
    hasPicture,
    hasSize,
    isHidden,
  };
}

/** A tracking pixel or a spacer. */
function isTiny(size: string | undefined): boolean {
  return size !== undefined && /^\s*[0-2](?:px)?\s*$/u.test(size);
}

function fromCodePoint(codepoint: number): string {
  // The tokenizer maps surrogates and values beyond Unicode to U+FFFD already.
  return codepoint <= 0x10ffff ? String.fromCodePoint(codepoint) : '\ufffd';
}
