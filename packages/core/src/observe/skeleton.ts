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
    .replace(/rn|nn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/cl/gu, 'd')
    .replace(/[1il|]/gu, 'l')
    .replace(/[0o]/gu, 'o')
    .replace(/5/gu, 's')
    .replace(/2/gu, 'z')
    .replace(/3/gu, 'e')
    .replace(/4/gu, 'a')
    .replace(/8/gu, 'b')
    .replace(/[69q]/gu, 'g')
    .replace(/7/gu, 't');
}

/**
 * A form in which m, n and r fall together too: what a hurried eye makes of `anazor`. Only names that
 * are imitated enough to be guarded are held against it.
 */
export function blurred(label: string): string {
  return canonical(label).replace(/[mnr]+/gu, 'n');
}
