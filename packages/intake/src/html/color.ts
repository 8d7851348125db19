/** 24-bit RGB. */
export type Rgb = number;

/** `transparent` shows what lies behind; `null`: no colour that could be read. */
export type Color = Rgb | 'transparent' | null;

/** The names that mails use to hide text; another name is a colour that is not compared. */
const NAMES: ReadonlyMap<string, Rgb> = new Map([
  ['white', 0xffffff],
  ['black', 0x000000],
  ['snow', 0xfffafa],
  ['ivory', 0xfffff0],
  ['ghostwhite', 0xf8f8ff],
  ['whitesmoke', 0xf5f5f5],
  ['floralwhite', 0xfffaf0],
  ['azure', 0xf0ffff],
  ['mintcream', 0xf5fffa],
  ['aliceblue', 0xf0f8ff],
  ['seashell', 0xfff5ee],
  ['gainsboro', 0xdcdcdc],
  ['lightgray', 0xd3d3d3],
  ['lightgrey', 0xd3d3d3],
  ['silver', 0xc0c0c0],
  ['darkgray', 0xa9a9a9],
  ['darkgrey', 0xa9a9a9],
  ['gray', 0x808080],
  ['grey', 0x808080],
  ['red', 0xff0000],
  ['green', 0x008000],
  ['lime', 0x00ff00],
  ['blue', 0x0000ff],
  ['navy', 0x000080],
  ['yellow', 0xffff00],
  ['orange', 0xffa500],
  ['purple', 0x800080],
  ['maroon', 0x800000],
  ['teal', 0x008080],
  ['aqua', 0x00ffff],
  ['cyan', 0x00ffff],
  ['fuchsia', 0xff00ff],
  ['magenta', 0xff00ff],
  ['olive', 0x808000],
]);

/**
 * Reads a CSS or HTML colour.
 *
 * @param text Lower case, trimmed. Hexadecimal with or without `#` (HTML allows both), `rgb()`,
 *   `rgba()`, common names.
 */
export function readColor(text: string): Color {
  if (text === 'transparent') return 'transparent';
  const hex = /^#?([0-9a-f]{3,8})$/u.exec(text)?.[1];
  if (hex !== undefined) return readHex(hex);
  if (text.startsWith('rgb')) return readRgb(text);
  return NAMES.get(text) ?? null;
}

/**
 * Two colours that no eye tells apart. Twelve of 255 a channel is far below what reading needs and
 * above what mail programs' own rounding makes.
 */
export function looksSame(a: Rgb, b: Rgb): boolean {
  return (
    Math.abs((a >> 16) - (b >> 16)) <= 12 &&
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= 12 &&
    Math.abs((a & 255) - (b & 255)) <= 12
  );
}

function readHex(hex: string): Color {
  if (hex.length === 3 || hex.length === 4) {
    if (hex[3] === '0') return 'transparent';
    const [r = '0', g = '0', b = '0'] = hex;
    return Number.parseInt(r + r + g + g + b + b, 16);
  }
  if (hex.length === 8 && hex.endsWith('00')) return 'transparent';
  return hex.length === 6 || hex.length === 8 ? Number.parseInt(hex.slice(0, 6), 16) : null;
}

function readRgb(text: string): Color {
  const numbers = /^rgba?\(([^)]{1,80})/u
    .exec(text)?.[1]
    ?.split(/[\s,/]+/u)
    .filter((n) => n !== '');
  if (numbers === undefined || numbers.length < 3) return null;
  const [r, g, b] = numbers.map((n) => {
    const value = Number.parseFloat(n);
    return Math.max(0, Math.min(255, Math.round(n.endsWith('%') ? value * 2.55 : value)));
  });
  const alpha = numbers[3] === undefined ? 1 : Number.parseFloat(numbers[3]);
  if (alpha <= 0.02) return 'transparent';
  if (r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b)) return null;
  return (r << 16) | (g << 8) | b;
}
