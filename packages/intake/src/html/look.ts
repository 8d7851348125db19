import { looksSame, readColor } from './color.ts';
import type { Color, Rgb } from './color.ts';
import { fontPixels } from './style.ts';
import type { Length, Style } from './style.ts';

/** What decides whether the text of an element can be seen. Shared by all elements that change nothing. */
export interface Look {
  /** Nothing below can be seen, whatever it says. */
  readonly isGone: boolean;
  /** `visibility: hidden`: a descendant may say `visible` again. */
  readonly isInvisible: boolean;
  readonly fontPixels: number;
  /** `null`: not known. */
  readonly color: Rgb | null;
  /** Colour behind the text; `null`: a picture, a gradient, or not known. */
  readonly background: Rgb | null;
  /** Text here can be seen. */
  readonly isShown: boolean;
}

export const PLAIN: Look = {
  isGone: false,
  isInvisible: false,
  fontPixels: 16,
  color: 0x000000,
  background: 0xffffff,
  isShown: true,
};

/** Presentational attributes that count like the weakest style. */
export interface Presentation {
  readonly color?: string;
  readonly background?: string;
  /** `background="picture.png"`. */
  readonly hasPicture?: boolean;
  /** `<font size>`. */
  readonly hasSize?: boolean;
  readonly isHidden?: boolean;
}

/** Look of an element in its parent. */
export function lookIn(parent: Look, style: Style, attributes: Presentation): Look {
  const pixels =
    attributes.hasSize === true && style.fontSize === undefined ? 16 : sizeIn(parent, style);
  const color = pickColor(parent.color, attributes.color, style.color);
  const background = pickBackground(parent.background, attributes, style.background);
  const isGone =
    parent.isGone || vanishes(style) || (attributes.isHidden === true && style.display !== 'shown');
  const isInvisible =
    style.visibility === undefined ? parent.isInvisible : style.visibility === 'hidden';
  return {
    isGone,
    isInvisible,
    fontPixels: pixels,
    color,
    background,
    // One pixel is what hidden preview lines use; nobody reads below two.
    isShown:
      !isGone &&
      !isInvisible &&
      pixels >= 2 &&
      !(color !== null && background !== null && looksSame(color, background)),
  };
}

/** Link text has a colour of its own unless a style says otherwise. */
export function asLink(look: Look): Look {
  return {
    ...look,
    color: null,
    isShown: !look.isGone && !look.isInvisible && look.fontPixels >= 2,
  };
}

function sizeIn(parent: Look, style: Style): number {
  return style.fontSize === undefined
    ? parent.fontPixels
    : fontPixels(style.fontSize, parent.fontPixels);
}

// `mso-hide: all` is left out on purpose: it hides from one mail program only, and honest mails put it
// on the button that all the others show.
function vanishes(style: Style): boolean {
  if (style.display === 'none' || style.offScreen === true || style.clipped === true) return true;
  if (style.opacity !== undefined && style.opacity <= 0.05) return true;
  return (
    style.overflow === 'hidden' &&
    (isNothing(style.height) ||
      isNothing(style.maxHeight) ||
      isNothing(style.width) ||
      isNothing(style.maxWidth))
  );
}

function isNothing(length: Length | undefined): boolean {
  return (
    length !== undefined &&
    length.value <= 1 &&
    (length.value <= 0 || length.unit === 'px' || length.unit === '')
  );
}

function pickColor(
  parent: Rgb | null,
  attribute: string | undefined,
  style: Color | undefined,
): Rgb | null {
  if (style === 'transparent') return null;
  if (style !== undefined) return style;
  if (attribute === undefined) return parent;
  const color = readColor(attribute.trim().toLowerCase());
  return color === 'transparent' ? null : color;
}

function pickBackground(
  parent: Rgb | null,
  attributes: Presentation,
  style: Style['background'],
): Rgb | null {
  if (style === 'picture' || style === null) return null;
  if (typeof style === 'number') return style;
  if (attributes.hasPicture === true) return null;
  if (attributes.background === undefined) return parent;
  const color = readColor(attributes.background.trim().toLowerCase());
  return color === 'transparent' ? parent : color;
}
