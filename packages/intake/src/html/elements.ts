/** How an element shapes the text around it. */
export interface ElementTraits {
  /** Line breaks before and after: 0 inline, 1 a line of its own, 2 a paragraph. */
  readonly breaks: 0 | 1 | 2;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** A table cell: a gap, not a line. */
  readonly isCell: boolean;
  /** Nothing in it is ever shown: neither visible nor hidden text. */
  readonly isSilent: boolean;
  /** Its content is shown only where scripts do not run, or in a window's title. */
  readonly isAside: boolean;
  /** End tags inside it do not reach elements outside it (HTML, 13.2.4.2). */
  readonly isScope: boolean;
  /** Open elements that its start tag closes, up to the next scope. */
  readonly closes: readonly string[];
}

const INLINE: ElementTraits = {
  breaks: 0,
  isVoid: false,
  isCell: false,
  isSilent: false,
  isAside: false,
  isScope: false,
  closes: [],
};

const line = (closes: readonly string[] = ['p']): ElementTraits => ({
  ...INLINE,
  breaks: 1,
  closes,
});
const paragraph = (closes: readonly string[] = ['p']): ElementTraits => ({
  ...INLINE,
  breaks: 2,
  closes,
});
const isVoid: ElementTraits = { ...INLINE, isVoid: true };
const silent: ElementTraits = { ...INLINE, isSilent: true };

const TRAITS: ReadonlyMap<string, ElementTraits> = new Map([
  ...[
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'nav',
    'aside',
    'address',
    'center',
    'form',
    'fieldset',
    'figure',
    'figcaption',
    'details',
    'summary',
    'dialog',
    'legend',
    'dl',
    'hgroup',
    'search',
    'dir',
    'menu',
  ].map((name) => [name, line()] as const),
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'blockquote',
    'pre',
    'xmp',
    'plaintext',
    'listing',
  ].map((name) => [name, paragraph()] as const),
  ...[
    'img',
    'input',
    'meta',
    'link',
    'area',
    'base',
    'col',
    'embed',
    'source',
    'track',
    'wbr',
    'param',
    'basefont',
    'bgsound',
    'frame',
    'keygen',
  ].map((name) => [name, isVoid] as const),
  ...[
    'script',
    'style',
    'template',
    'iframe',
    'noembed',
    'noframes',
    'datalist',
    'audio',
    'video',
    'canvas',
  ].map((name) => [name, silent] as const),
  ['br', isVoid],
  ['hr', { ...isVoid, breaks: 2, closes: ['p'] }],
  ['noscript', { ...INLINE, isAside: true }],
  ['li', line(['li', 'p'])],
  ['dt', line(['dt', 'dd', 'p'])],
  ['dd', line(['dt', 'dd', 'p'])],
  ['option', line(['option'])],
  ['table', { ...paragraph(), isScope: true }],
  ['caption', { ...line([]), isScope: true }],
  ['thead', line([])],
  ['tbody', line(['td', 'th', 'tr', 'thead', 'tbody'])],
  ['tfoot', line(['td', 'th', 'tr', 'thead', 'tbody'])],
  ['tr', line(['td', 'th', 'tr'])],
  ['td', { ...INLINE, isCell: true, isScope: true, closes: ['td', 'th'] }],
  ['th', { ...INLINE, isCell: true, isScope: true, closes: ['td', 'th'] }],
  ['button', { ...INLINE, isCell: true, isScope: true }],
  ['select', { ...INLINE, isCell: true }],
  ['textarea', { ...INLINE, isCell: true }],
  ['a', { ...INLINE, closes: ['a'] }],
  ['title', { ...INLINE, isAside: true }],
]);

/** Traits of an element by its lower-case name; unknown elements are inline, as in browsers. */
export function traitsOf(name: string): ElementTraits {
  return TRAITS.get(name) ?? INLINE;
}
