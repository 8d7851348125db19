import type { JSX } from 'preact';

export type IconName =
  | 'cases'
  | 'question'
  | 'check'
  | 'phone'
  | 'clock'
  | 'more'
  | 'bolt'
  | 'settings'
  | 'eye'
  | 'file'
  | 'home'
  | 'forward'
  | 'down'
  | 'mask'
  | 'seal'
  | 'stop'
  | 'nothing'
  | 'warning'
  | 'mail'
  | 'text'
  | 'page'
  | 'link'
  | 'person'
  | 'yes'
  | 'no'
  | 'off'
  | 'flag'
  | 'code'
  | 'screen'
  | 'smartphone'
  | 'print'
  | 'calendar'
  | 'bag'
  | 'key1'
  | 'install'
  | 'gift'
  | 'card'
  | 'bank'
  | 'secret'
  | 'hand';

/** Paths on a 24 × 24 ground, drawn as lines. */
const PATHS: Readonly<Record<IconName, readonly string[]>> = {
  cases: [
    'M3 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 9a3 3 0 1 0 6 0a3 3 0 1 0-6 0M6 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    'm8.8 7 6.4 1.4M7 9l1.3 6M11 15.8l5-4.6',
  ],
  question: [
    'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0',
    'M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17h.01',
  ],
  check: ['M4 5h16v14H4z', 'M8 9.5h8', 'm9 14 2 2 4-4'],
  phone: [
    'M6 3h3l2 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  ],
  clock: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0', 'M12 7v5l3.5 2'],
  more: ['M5 12h.01M12 12h.01M19 12h.01'],
  bolt: [
    'M5 8h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2z',
    'M7 12h8M18 6v12',
  ],
  settings: [
    'M4 7h9M19 7h1M4 17h1M11 17h9',
    'M13 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    'M5 17a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  ],
  eye: [
    'M2 12c3-5 6.3-7.5 10-7.5S19 7 22 12c-3 5-6.3 7.5-10 7.5S5 17 2 12z',
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  ],
  file: ['M6 2.5h8l5 5V21.5H6z', 'M14 2.5v5h5'],
  home: ['M4 11 12 4l8 7M6 9.5V20h12V9.5'],
  forward: ['M9 5l7 7-7 7'],
  down: ['m5 9 7 7 7-7'],
  mask: ['M4 5c5 2 11 2 16 0v6c0 5-3.5 9-8 9s-8-4-8-9z', 'M8 11h2M14 11h2M9 15c2 1.5 4 1.5 6 0'],
  seal: [
    'M5.5 9a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0',
    'm9.2 9 2 2 3.6-3.6M8.5 14.5 7 21.5l5-2.5 5 2.5-1.5-7',
  ],
  stop: ['M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z', 'M12 7v6M12 16.5h.01'],
  nothing: ['M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0', 'M7.5 12h9'],
  warning: ['M12 3 2.5 20.5h19z', 'M12 10v4.5M12 17.5h.01'],
  mail: [
    'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
    'm3.5 7 8.5 6.5L20.5 7',
  ],
  text: ['M4 4h16v12H11l-5 4.5V16H4z'],
  page: [
    'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    'M3 9h18M6.5 6.5h.01',
  ],
  link: [
    'M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5',
    'M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  ],
  person: ['M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0', 'M4 21c.6-4.4 3.9-7 8-7s7.4 2.6 8 7'],
  yes: ['m4 12.5 5.5 5.5L20 6.5'],
  no: ['M5 5l14 14M19 5 5 19'],
  off: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0', 'm6 6 12 12'],
  flag: ['M5 21V4M5 4h12l-2.5 4.5L17 13H5'],
  code: [
    'M4.5 7h15a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z',
    'M7 12h.01M12 12h.01M17 12h.01',
  ],
  screen: [
    'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    'M8 20.5h8M12 16v4.5',
  ],
  smartphone: [
    'M9.5 2.5h5A2.5 2.5 0 0 1 17 5v14a2.5 2.5 0 0 1-2.5 2.5h-5A2.5 2.5 0 0 1 7 19V5a2.5 2.5 0 0 1 2.5-2.5z',
    'M11 18.5h2',
  ],
  print: ['M7 8V3h10v5M7 17H4V8h16v9h-3', 'M7 13.5h10V21H7z'],
  calendar: [
    'M5.5 5h13a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
    'M3.5 10h17M8 2.5V6M16 2.5V6',
  ],
  bag: ['M5 8h14l1 13H4zM8.5 8a3.5 3.5 0 0 1 7 0'],
  key1: [
    'M8 3h8a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
    'm10.5 8.5 2-1.5v10',
  ],
  install: ['M12 3v11M7.5 10l4.5 4.5L16.5 10M4 18v3h16v-3'],
  gift: [
    'M4.5 9h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1z',
    'M12 9v12M3.5 13h17M12 9c-5 0-6-5.5-3-5.5 2 0 3 3 3 5.5 0-2.5 1-5.5 3-5.5 3 0 2 5.5-3 5.5',
  ],
  card: [
    'M4.5 5h15a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
    'M2.5 10h19M6 15h4',
  ],
  bank: ['M3 9.5 12 4l9 5.5zM5 10v8M10 10v8M14 10v8M19 10v8M3 20.5h18'],
  secret: ['M4 4h16v12H11l-5 4.5V16H4z', 'm9 8 6 4M15 8l-6 4'],
  hand: [
    'M7 12V6.5a1.5 1.5 0 0 1 3 0V4.5a1.5 1.5 0 0 1 3 0v1a1.5 1.5 0 0 1 3 0V8a1.5 1.5 0 0 1 3 0v6c0 5-2.5 7.5-6.5 7.5-3 0-4.5-1-6-3.5L4 14c-.5-1.5 1.3-2.5 2.2-1.3z',
  ],
};

/** Decoration beside words that say the same. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={name === 'more' ? 'i dots-i' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      {PATHS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
