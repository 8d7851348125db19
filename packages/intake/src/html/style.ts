import { readColor } from './color.ts';
import type { Color } from './color.ts';

/** A CSS length, as far as hiding text needs it. */
export interface Length {
  readonly value: number;
  readonly unit: string;
}

/** What a declaration block says about whether text can be seen. Absent: says nothing. */
export interface Style {
  display?: 'none' | 'shown';
  visibility?: 'hidden' | 'visible';
  opacity?: number;
  fontSize?: Length;
  color?: Color;
  /** `'picture'`: an image or gradient, whose colour is not known. */
  background?: Color | 'picture';
  width?: Length;
  height?: Length;
  maxWidth?: Length;
  maxHeight?: Length;
  overflow?: 'hidden' | 'shown';
  /** Moved out of the window. */
  offScreen?: boolean;
  position?: 'absolute' | 'static';
  clipped?: boolean;
  /** Names that were marked `!important`. */
  important?: Set<keyof Style>;
}

const EMPTY: Style = Object.freeze({});

/** Reads a declaration block (`color: red; display: none`). Linear; never throws. */
export function readStyle(text: string): Style {
  if (!text.includes(':')) return EMPTY;
  const style: Style = {};
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf(';', at);
    if (end < 0) end = text.length;
    const colon = text.indexOf(':', at);
    if (colon > at && colon < end) {
      const read = READERS.get(text.slice(at, colon).trim().toLowerCase());
      if (read !== undefined) {
        let value = text
          .slice(colon + 1, end)
          .trim()
          .toLowerCase();
        const mark = value.indexOf('!');
        if (mark >= 0) value = value.slice(0, mark).trimEnd();
        const name = read(style, value);
        if (mark >= 0 && name !== null) (style.important ??= new Set()).add(name);
      }
    } else if (colon < 0) break;
    at = end + 1;
  }
  return style;
}

/** Lays `over` on `under`, as the cascade does for blocks of rising rank. */
export function cascade(under: Style, over: Style): Style {
  if (under === EMPTY) return over;
  if (over === EMPTY) return under;
  const out: Style = { ...under };
  for (const key of Object.keys(over) as (keyof Style)[]) {
    if (key === 'important') continue;
    if (under.important?.has(key) === true && over.important?.has(key) !== true) continue;
    // The key comes from `over` itself, so both sides hold the same type.
    (out as Record<string, unknown>)[key] = over[key];
  }
  if (under.important !== undefined || over.important !== undefined) {
    out.important = new Set([...(under.important ?? []), ...(over.important ?? [])]);
  }
  return out;
}

type Reader = (style: Style, value: string) => keyof Style | null;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['display', (style, value) => ((style.display = value === 'none' ? 'none' : 'shown'), 'display')],
  [
    'visibility',
    (style, value) => (
      (style.visibility = value === 'hidden' || value === 'collapse' ? 'hidden' : 'visible'),
      'visibility'
    ),
  ],
  ['opacity', (style, value) => number(value, (n) => (style.opacity = n), 'opacity')],
  ['font-size', (style, value) => length(value, (l) => (style.fontSize = l), 'fontSize')],
  ['font', readFont],
  ['color', (style, value) => ((style.color = readColor(value)), 'color')],
  ['background', readBackground],
  ['background-color', (style, value) => ((style.background = readColor(value)), 'background')],
  [
    'background-image',
    (style, value) => {
      if (value === 'none' || value === '') return null;
      style.background = 'picture';
      return 'background';
    },
  ],
  ['width', (style, value) => length(value, (l) => (style.width = l), 'width')],
  ['height', (style, value) => length(value, (l) => (style.height = l), 'height')],
  ['max-width', (style, value) => length(value, (l) => (style.maxWidth = l), 'maxWidth')],
  ['max-height', (style, value) => length(value, (l) => (style.maxHeight = l), 'maxHeight')],
  [
    'overflow',
    (style, value) => (
      (style.overflow = value.includes('hidden') ? 'hidden' : 'shown'),
      'overflow'
    ),
  ],
  ['position', readPosition],
  ['left', farAway],
  ['top', farAway],
  ['right', farAway],
  ['text-indent', farAway],
  ['margin-left', farAway],
  ['margin-top', farAway],
  [
    'clip',
    (style, value) => {
      if (!/^rect\((?:[01](?:px)?[\s,]*){4}\)/u.test(value)) return null;
      style.clipped = true;
      return 'clipped';
    },
  ],
  [
    'transform',
    (style, value) => {
      if (!/scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/u.test(value)) return null;
      style.clipped = true;
      return 'clipped';
    },
  ],
]);

function readPosition(style: Style, value: string): keyof Style {
  style.position = value === 'absolute' || value === 'fixed' ? 'absolute' : 'static';
  return 'position';
}

/** A negative distance beyond any window. */
function farAway(style: Style, value: string): keyof Style | null {
  const far = readLength(value);
  if (far === null || far.value > (far.unit === 'em' || far.unit === 'rem' ? -60 : -900))
    return null;
  style.offScreen = true;
  return 'offScreen';
}

function readFont(style: Style, value: string): keyof Style | null {
  // "italic bold 12px/30px Georgia": the size is the first length, before a slash.
  const size =
    /(?:^|\s)((?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})(?:px|pt|em|rem|%|ex)?)(?=[\s/]|$)/u.exec(
      value.slice(0, 120),
    )?.[1];
  // A bare number above 9 is a weight.
  if (size === undefined || /^\d{3}$/u.test(size)) return null;
  return length(size, (l) => (style.fontSize = l), 'fontSize');
}

function readBackground(style: Style, value: string): keyof Style {
  const plain = readColor(value);
  if (plain !== null) {
    style.background = plain;
    return 'background';
  }
  if (/url\(|gradient/u.test(value)) {
    style.background = 'picture';
    return 'background';
  }
  style.background = value === 'none' ? 'transparent' : null;
  for (const word of value.slice(0, 200).replace(/, */gu, ',').split(' ')) {
    const color = readColor(word);
    // "0 0" and the like would pass for hexadecimal: a colour inside a shorthand has its mark.
    if (color !== null && !/^[0-9.]/u.test(word)) style.background = color;
  }
  return 'background';
}

function length(
  value: string,
  set: (length: Length) => void,
  name: keyof Style,
): keyof Style | null {
  const read = readLength(value);
  if (read === null) return null;
  set(read);
  return name;
}

function number(value: string, set: (n: number) => void, name: keyof Style): keyof Style | null {
  const read = Number.parseFloat(value);
  if (Number.isNaN(read)) return null;
  set(value.endsWith('%') ? read / 100 : read);
  return name;
}

const KEYWORD_SIZES: ReadonlyMap<string, number> = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', 16],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
  ['smaller', 13],
  ['larger', 19],
  ['initial', 16],
]);

/** `12px`, `0`, `.5em`, `small`; `null` for `auto`, `inherit` and everything else. */
export function readLength(text: string): Length | null {
  const match = /^(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|em|rem|ex|ch|%|vw|vh|in|cm|mm)?/u.exec(text);
  if (match !== null) return { value: Number(match[1]), unit: match[2] ?? '' };
  const keyword = KEYWORD_SIZES.get(text);
  return keyword === undefined ? null : { value: keyword, unit: 'px' };
}

/**
 * A font size in pixels.
 *
 * @param inherited Size of the parent in pixels, for relative units.
 */
export function fontPixels(size: Length, inherited: number): number {
  switch (size.unit) {
    case 'pt':
      return (size.value * 4) / 3;
    case 'em':
      return size.value * inherited;
    case '%':
      return (size.value / 100) * inherited;
    case 'ex':
    case 'ch':
      return (size.value / 2) * inherited;
    case 'rem':
      return size.value * 16;
    case 'pc':
    case 'in':
    case 'cm':
    case 'mm':
    case 'vw':
    case 'vh':
      return size.value === 0 ? 0 : 16;
    default:
      return size.value;
  }
}
