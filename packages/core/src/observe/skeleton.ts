const ASCII = /^[a-z0-9-]+$/u;

/**
 * The letters a reader sees (UTS #39, without its last fold of Latin pairs): accents dropped,
 * look-alike letters of other scripts replaced.
 */
export function skeleton(text: string, confusables: ReadonlyMap<string, string>): string {
  if (ASCII.test(text)) return text;
  let out = '';
  for (const character of text) {
    if (character <= '\u007f') {
      out += character;
      continue;
    }
    const direct = confusables.get(character);
    if (direct !== undefined) {
      out += direct;
      continue;
    }
    for (const base of character.normalize('NFKD').toLowerCase()) {
      if (!/\p{M}/u.test(base)) out += base <= '\u007f' ? base : (confusables.get(base) ?? base);
    }
  }
  return out;
}

/**
 * One form for all spellings in plain characters that look alike in a sans-serif face: rn and m,
 * 1 and l, 0 and o. Brand and candidate are both brought to it, so its letters mean nothing.
 */
export function canonical(label: string): string {
  return label
    .replaceAll('-', '')
    .replace(/rn|nn|vv|cl|[0-9iq|]/gu, (seen) => SEEN_AS[seen] ?? seen);
}

const SEEN_AS: Readonly<Record<string, string>> = {
  rn: 'm',
  nn: 'm',
  vv: 'w',
  cl: 'd',
  1: 'l',
  i: 'l',
  '|': 'l',
  0: 'o',
  5: 's',
  2: 'z',
  3: 'e',
  4: 'a',
  8: 'b',
  6: 'g',
  9: 'g',
  q: 'g',
  7: 't',
};

/**
 * A form in which m, n and r fall together too: what a hurried eye makes of `anazor`. Only names that
 * are imitated enough to be guarded are held against it.
 */
export function blurred(label: string): string {
  return canonical(label).replace(/[mnr]+/gu, 'n');
}
