import { LIMITS } from '../limits.ts';
import { cascade, readStyle } from './style.ts';
import type { Style } from './style.ts';

interface SheetRule {
  /** Element name, or `''`. */
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** CSS specificity, ids before classes before names. */
  readonly rank: number;
  readonly style: Style;
  /** The selector has more to it (ancestors, attributes, states) than is read here. */
  readonly isPartial: boolean;
}

/**
 * The rules of `<style>` elements that can hide text: simple selectors of name, class and id.
 *
 * Media queries are left out, since what is shown must not depend on a screen nobody knows. A selector
 * with ancestors or states hides nothing here; it only makes colours uncertain and sizes readable, so
 * that white text on a button is never called invisible because of a rule that was not understood.
 */
export class Stylesheet {
  readonly #byTag = new Map<string, SheetRule[]>();
  readonly #byClass = new Map<string, SheetRule[]>();
  readonly #byId = new Map<string, SheetRule[]>();
  readonly #known = new Map<string, Style | null>();
  #count = 0;
  #chars = 0;
  #tried = 0;

  /** Adds the text of one `<style>` element. */
  add(css: string): void {
    const room = LIMITS.styleChars - this.#chars;
    if (room <= 0) return;
    this.#chars += css.length;
    this.#known.clear();
    this.#addBlock(stripComments(css.slice(0, room)));
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Style that the rules give an element, lowest rank first; `null` when none fits. */
  styleOf(tag: string, id: string, classes: string): Style | null {
    if (this.#count === 0) return null;
    // A mail repeats few combinations many times.
    const key = `${tag} ${id} ${classes}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const style = this.#find(tag, id, classes);
    if (this.#known.size < LIMITS.styleRules) this.#known.set(key, style);
    return style;
  }

  #find(tag: string, id: string, classes: string): Style | null {
    if (this.#tried > LIMITS.styleTries) return null;
    const fitting: SheetRule[] = [];
    const words = classes === '' ? [] : classes.trim().split(/\s+/u, 30);
    const consider = (rules: readonly SheetRule[] | undefined): void => {
      for (const rule of rules ?? []) {
        this.#tried += 1;
        if (rule.tag !== '' && rule.tag !== tag) continue;
        if (rule.id !== '' && rule.id !== id) continue;
        if (!rule.classes.every((name) => words.includes(name))) continue;
        fitting.push(rule);
      }
    };
    consider(this.#byTag.get(tag));
    for (const word of words) consider(this.#byClass.get(word));
    if (id !== '') consider(this.#byId.get(id));
    return fitting.length === 0 ? null : combine(fitting);
  }

  #addBlock(css: string): void {
    let at = 0;
    while (at < css.length && this.#count < LIMITS.styleRules) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const selector = css.slice(at, open).trim();
      // "@import …;" and "@charset …;" stand before the selector of the next rule.
      const lastStatement = selector.lastIndexOf(';');
      const prelude = lastStatement < 0 ? selector : selector.slice(lastStatement + 1).trim();
      if (prelude.startsWith('@')) {
        at = afterBlock(css, open);
        continue;
      }
      const close = css.indexOf('}', open);
      const end = close < 0 ? css.length : close;
      this.#addRules(prelude, css.slice(open + 1, end));
      at = end + 1;
    }
  }

  #addRules(selectors: string, body: string): void {
    const style = readStyle(body);
    if (Object.keys(style).length === 0) return;
    for (const text of selectors.slice(0, 4_096).split(',')) {
      if (this.#count >= LIMITS.styleRules) return;
      const rule = readSelector(text.trim(), style);
      if (rule === null) continue;
      this.#count += 1;
      const firstClass = rule.classes[0];
      if (rule.id !== '') push(this.#byId, rule.id, rule);
      else if (firstClass !== undefined) push(this.#byClass, firstClass, rule);
      else push(this.#byTag, rule.tag, rule);
    }
  }
}

function combine(rules: SheetRule[]): Style {
  rules.sort((a, b) => a.rank - b.rank);
  let style: Style = {};
  for (const rule of rules) {
    style = cascade(style, rule.isPartial ? uncertain(rule.style) : rule.style);
  }
  return style;
}

/** What remains of a rule whose selector may or may not fit: only what speaks for being seen. */
function uncertain(style: Style): Style {
  const left: Style = {};
  if (style.fontSize !== undefined && style.fontSize.value > 0)
    left.fontSize = { value: 16, unit: 'px' };
  if (style.display === 'shown') left.display = 'shown';
  if (style.visibility === 'visible') left.visibility = 'visible';
  if (style.background !== undefined) left.background = 'picture';
  if (style.color !== undefined) left.color = null;
  return left;
}

// One compound: a name, then classes and ids.
const COMPOUND = /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]{1,100}){0,8})$/iu;

function readSelector(text: string, style: Style): SheetRule | null {
  if (text === '' || text.length > 300) return null;
  const simple = COMPOUND.exec(text);
  // The subject of "table.main td.button > a:hover" is its last compound, without the state.
  const subject =
    simple ?? COMPOUND.exec((text.split(/[\s>+~]/u).at(-1) ?? '').split(/[:[]/u, 1)[0] ?? '');
  if (subject === null) return null;
  const marks = subject[2] ?? '';
  const classes = [...marks.matchAll(/\.([\w-]+)/gu)].map((match) => match[1] ?? '');
  const id = /#([\w-]+)/u.exec(marks)?.[1] ?? '';
  const tag = (subject[1] ?? '').toLowerCase().replace('*', '');
  // "*" would have to be looked up for each element; hiding everything hides nothing.
  if (tag === '' && id === '' && classes.length === 0) return null;
  return {
    tag,
    id,
    classes,
    rank: (id === '' ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1),
    style,
    isPartial: simple === null,
  };
}

function push(map: Map<string, SheetRule[]>, key: string, rule: SheetRule): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [rule]);
  else list.push(rule);
}

/** Position after the block that opens at `open`, nested blocks included. */
function afterBlock(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    const unit = css.charCodeAt(i);
    if (unit === 123) depth += 1;
    else if (unit === 125) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return css.length;
}

function stripComments(css: string): string {
  if (!css.includes('/*') && !css.includes('<!--')) return css;
  let out = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('/*', at);
    if (open < 0) break;
    out += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return (out + css.slice(at)).replaceAll('<!--', ' ').replaceAll('-->', ' ');
}
