import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LookAlike, LookAlikeKind } from './host-type.ts';
import { decodePunycode } from './punycode.ts';
import { blurred, canonical, skeleton } from './skeleton.ts';

/**
 * Which brand a host imitates, and how.
 *
 * @param name Lower-case ASCII (punycode) host that no brand owns.
 * @param domain Its registrable domain.
 */
export function lookAlike(name: string, domain: string, knowledge: Knowledge): LookAlike | null {
  if (!mayImitate(name, name.length - suffixLength(domain), knowledge)) return null;
  if (knowledge.isDeliveryNetwork(name) || RESERVED.test(domain)) return null;
  const labels = name.slice(0, name.length - suffixLength(domain)).split('.');
  const main = labels[labels.length - 1] ?? '';
  const own = shown(main);
  const kinds = [
    byName(main, own, knowledge),
    byParts(own, domain, knowledge),
    byEdit(own, domain, knowledge),
  ];
  const whole =
    kinds.find((kind) => kind?.firm === true) ?? kinds.find((kind) => kind !== null) ?? null;
  if (whole?.firm === true) return whole;
  for (let index = labels.length - 2; index >= 0; index -= 1) {
    const label = shown(labels[index] ?? '');
    const brand =
      knowledge.imitable(label) ?? knowledge.imitable(skeleton(label, knowledge.confusables));
    if (brand !== null) {
      return {
        brand: brand.id,
        how: 'subdomain',
        shows: label,
        firm: !brand.common || followedByEnding(labels, index),
      };
    }
    const part = byParts(label, domain, knowledge);
    if (part?.firm === true) return { ...part, how: 'subdomain' };
  }
  return acrossDots(labels, knowledge) ?? whole;
}

/** False where the quick look at each label is enough: nothing below could find anything. */
function mayImitate(name: string, end: number, knowledge: Knowledge): boolean {
  if (!IN_PLAIN_LETTERS.test(name)) return true;
  const filter = knowledge.nameFilter();
  const dot = name.lastIndexOf('.', end - 1);
  if (filter.mayImitate(name, dot + 1, end)) return true;
  if (dot === -1) return false;
  const joined = name.lastIndexOf('.', dot - 1) + 1;
  if (filter.mayBeName(name, joined, end)) return true;
  for (let start = 0, stop = dot; start <= dot; start = stop + 1) {
    stop = name.indexOf('.', start);
    if (filter.mayHoldName(name, start, stop)) return true;
  }
  return false;
}

const IN_PLAIN_LETTERS = /^(?!.*xn--)[a-z0-9.-]+$/u;

/** Nobody can send or serve from these (RFC 2606): papers and tests write them for other names. */
const RESERVED = /^example\.(?:com|net|org)$/u;

/** `a.mazon.example`: the dot stands inside the name. */
function acrossDots(labels: readonly string[], knowledge: Knowledge): LookAlike | null {
  if (labels.length < 2) return null;
  const joined = labels.slice(-2).map(shown);
  const brand = knowledge.imitable(joined.join(''));
  if (brand === null || brand.common || brand.label.length < MIN_DISTINCT) return null;
  return { brand: brand.id, how: 'subdomain', shows: joined.join('.'), firm: true };
}

function suffixLength(domain: string): number {
  const dot = domain.indexOf('.');
  return dot === -1 ? 0 : domain.length - dot;
}

function shown(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label;
}

/** `amazon.com.account.example`: a brand's label and an ending, used as a name below another. */
function followedByEnding(labels: readonly string[], index: number): boolean {
  return ENDINGS.test(labels[index + 1] ?? '');
}
const ENDINGS = /^(?:com|net|org|co|de|fr|it|es|uk|jp|in|ca|au|br|mx)(?:$|-)/u;

/** The whole label reads as the brand's name: another ending, or letters that only look alike. */
function byName(label: string, unicode: string, knowledge: Knowledge): LookAlike | null {
  const same = knowledge.imitable(unicode);
  if (same !== null)
    return {
      brand: same.id,
      how: unicode.includes('-') && !same.label.includes('-') ? 'hyphenation' : 'other-ending',
      shows: unicode,
      firm: same.fully,
    };
  const bones = skeleton(unicode, knowledge.confusables);
  for (const form of [bones, canonical(bones)]) {
    const brand =
      form === unicode ? null : (knowledge.imitable(form) ?? knowledge.imitableCanonical(form));
    if (brand === null || brand.label === unicode) continue;
    // Two names that merely share a canonical form, such as an l for an i, in plain letters.
    const how = howOf(label, unicode, bones, brand.label);
    if (how === null) continue;
    return { brand: brand.id, how, shows: unicode, firm: brand.label.length >= MIN_SKELETON };
  }
  const guarded = knowledge.imitableBlurred(blurred(bones));
  if (guarded !== null && guarded.label !== unicode && editKind(unicode, guarded.label) === null) {
    return {
      brand: guarded.id,
      how: howOf(label, unicode, bones, guarded.label) ?? 'replacement',
      shows: unicode,
      firm: true,
    };
  }
  return null;
}

function howOf(label: string, unicode: string, bones: string, brand: string): LookAlikeKind | null {
  if (label.startsWith('xn--'))
    return ASCII.test(stripLatinMarks(unicode)) ? 'homoglyph' : 'other-script';
  if (bones !== unicode) return 'homoglyph';
  if (/\d/u.test(unicode) && !/\d/u.test(brand)) return 'digit-letter';
  if (unicode.length !== brand.length) return 'rn-m';
  return 'homoglyph';
}

const ASCII = /^[a-z0-9-]+$/u;

function stripLatinMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The name joined with other words: `amazon-login`, `verifyamazon`, `a-mazon`. */
function byParts(label: string, domain: string, knowledge: Knowledge): LookAlike | null {
  const plain = skeleton(label, knowledge.confusables);
  const pieces = plain.split('-');
  if (pieces.length > 1) {
    for (const [at, piece] of pieces.entries()) {
      const same = knowledge.imitable(piece);
      const brand = same ?? lookingLike(piece, knowledge);
      if (brand === null) continue;
      const how = (same === null && howOf(piece, piece, piece, brand.label)) || 'combined-word';
      const others = pieces.filter((_, other) => other !== at);
      const lured = others.some((other) => knowledge.isLure(other));
      const joined = others.some((other) => knowledge.isJoining(other));
      if (lured || brand.distinct) {
        const firm =
          (brand.fully && others.every((o) => isPlain(o, domain, knowledge))) ||
          (lured &&
            (!brand.common || brand.label.length >= MIN_SKELETON) &&
            !others.some((o) => knowledge.isEveryday(o))) ||
          (joined && brand.distinct && lured);
        return { brand: brand.id, how, shows: label, firm };
      }
    }
    const joined = knowledge.imitable(pieces.join(''));
    if (joined !== null && !joined.common && joined.label.length >= MIN_SKELETON) {
      return { brand: joined.id, how: 'hyphenation', shows: label, firm: true };
    }
  }
  return insideWord(plain, label, domain, knowledge);
}

/** `loginamazon`, `amazonverify123`: the name and lure words written as one word. */
function insideWord(
  plain: string,
  label: string,
  domain: string,
  knowledge: Knowledge,
): LookAlike | null {
  const word = plain.replaceAll('-', '');
  const last = Math.min(word.length, MAX_SCAN);
  const filter = knowledge.nameFilter();
  for (let start = 0; start + MIN_SKELETON <= last; start += 1) {
    if (!filter.mayBegin(word, start)) continue;
    for (
      let length = Math.min(MAX_BRAND_LABEL, last - start);
      length >= MIN_SKELETON;
      length -= 1
    ) {
      const brand = knowledge.imitable(word.slice(start, start + length));
      if (brand === null) continue;
      const before = word.slice(0, start);
      const after = word.slice(start + length);
      if (before === '' && after === '') continue;
      const lured = madeOfLures(before, knowledge) && madeOfLures(after, knowledge);
      // An everyday word inside another one is no brand: techtarget, applestore.
      if (!brand.fully && ownsLabel(brand.id, label, knowledge))
        return { brand: brand.id, how: 'other-ending', shows: label, firm: false };
      if (lured && !brand.common) {
        return { brand: brand.id, how: 'combined-word', shows: label, firm: true };
      }
      if (brand.fully && !knowledge.isContinuation(brand.label, word)) {
        const how = after.length <= 1 && before === '' ? 'addition' : 'combined-word';
        const plainWords = isPlain(before, domain, knowledge) && isPlain(after, domain, knowledge);
        return { brand: brand.id, how, shows: label, firm: plainWords };
      }
    }
  }
  return null;
}

/** The brand has this very name under another ending, and may well have it under this one. */
function ownsLabel(brand: string, label: string, knowledge: Knowledge): boolean {
  const domains = knowledge.brand(brand)?.domains ?? [];
  return domains.some(({ domain }) => domain.startsWith(`${label}.`));
}

/**
 * Nothing of its own: a letter, figures, a lure or a joining word. Two letters are somebody's
 * initials, but under .com, where such names are taken to deceive.
 */
function isPlain(rest: string, domain: string, knowledge: Knowledge): boolean {
  const short = domain.endsWith('.com') ? 2 : 1;
  return rest.length <= short || knowledge.isJoining(rest) || madeOfLures(rest, knowledge);
}

/** Everything around the name is lure words, figures or nothing. */
function madeOfLures(rest: string, knowledge: Knowledge): boolean {
  let left = withoutFigures(rest);
  for (let taken = 0; left !== '' && taken < 4; taken += 1) {
    let length = left.length;
    while (length > 1 && !knowledge.isLure(left.slice(0, length))) length -= 1;
    if (length <= 1) return false;
    left = left.slice(length).replace(/^\d+/u, '');
  }
  return left === '';
}

function withoutFigures(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isFigure(text.charCodeAt(start))) start += 1;
  while (end > start && isFigure(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A piece that only looks like a name: `paypa1`, `arnazon`. In plain letters a short name is chance. */
function lookingLike(piece: string, knowledge: Knowledge): ReturnType<Knowledge['imitable']> {
  if (!/[a-z]/u.test(piece)) return null;
  const brand = knowledge.imitableCanonical(canonical(piece));
  if (brand === null || brand.label === piece) return null;
  return /\d/u.test(piece) || (brand.label.length >= MIN_DISTINCT && !brand.common) ? brand : null;
}

/** One slip of the finger away from a name (dnstwist's insertion, omission, replacement, …). */
function byEdit(label: string, domain: string, knowledge: Knowledge): LookAlike | null {
  if (label.length < MIN_SKELETON - 1 || label.length > MAX_BRAND_LABEL + 1) return null;
  for (const brand of knowledge.nearNames(label)) {
    const how = editKind(label, brand.label);
    if (how === null) continue;
    if (knowledge.isEveryday(label)) continue;
    // A word of its own in some language; under .com a guarded name is too near all the same.
    if (knowledge.isContinuation(brand.label, label) && !(brand.fully && domain.endsWith('.com')))
      continue;
    // For most names an edit apart is only a hint: there are too many honest names that close.
    return { brand: brand.id, how, shows: domain, firm: brand.fully };
  }
  return null;
}

/** The single edit that makes `label` from `name`; `null` for none or more than one. */
export function editKind(label: string, name: string): LookAlikeKind | null {
  if (label === name) return null;
  let head = 0;
  while (head < label.length && head < name.length && label[head] === name[head]) head += 1;
  let tail = 0;
  while (
    tail < label.length - head &&
    tail < name.length - head &&
    label[label.length - 1 - tail] === name[name.length - 1 - tail]
  ) {
    tail += 1;
  }
  const put = label.slice(head, label.length - tail);
  const cut = name.slice(head, name.length - tail);
  // The plural in the middle of a name, which dnstwist makes: `amazeson`.
  if (put === 'es' && cut === '') return 'insertion';
  if (put.length === 1 && cut === '') {
    if (put === label[head - 1] || put === label[head + 1]) return 'repetition';
    return tail === 0 ? 'addition' : 'insertion';
  }
  if (put === '' && cut.length === 1) return 'omission';
  if (put.length === 1 && cut.length === 1) return 'replacement';
  const turned = put.length === 2 && `${put.charAt(1)}${put.charAt(0)}` === cut;
  return turned ? 'transposition' : null;
}

/** Names shorter than this are imitated only as whole words. */
const MIN_SKELETON = 5;
/** From here a name is long enough that nobody else has it by chance. */
const MIN_DISTINCT = 6;
/** Longest label of a brand that is looked for inside a word. */
const MAX_BRAND_LABEL = 20;
/** Characters of a label that are searched. */
const MAX_SCAN = 63;
