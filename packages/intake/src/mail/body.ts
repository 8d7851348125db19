import type { PartLink } from '@peephole/core';
import { joinLinked } from '../draft.ts';
import type { Draft, LinkedText } from '../draft.ts';
import { readHtml } from '../html/visible-text.ts';
import { LIMITS } from '../limits.ts';
import { decodeText } from '../mime/charset.ts';
import type { Leaf } from '../mime/entity.ts';
import { readPlainText } from './plain-text.ts';

/** What the person sees of a mail's body, and what is kept from view. */
export interface MailBody extends LinkedText {
  readonly hidden: LinkedText;
  /** A picture without words of its own is shown. */
  readonly hasPicture: boolean;
  /** A text/plain twin that names hosts which the visible text does not; empty otherwise. */
  readonly plainTwin: string;
}

interface TextLeaf extends LinkedText {
  readonly isHtml: boolean;
  readonly alternative: number;
  readonly hidden: LinkedText;
  readonly hasPicture: boolean;
}

const NOTHING: LinkedText = { text: '', links: [] };

/** Reads the text leaves of a mail and picks what a mail program shows. */
export function readBody(leaves: readonly Leaf[], draft: Draft): MailBody {
  const texts = leaves.map((leaf) => readTextLeaf(leaf, draft));
  const chosen = chooseShown(texts);
  let body: LinkedText = NOTHING;
  let hidden: LinkedText = NOTHING;
  for (const text of chosen) {
    body = joinLinked(body, text);
    hidden = joinLinked(hidden, text.hidden);
  }
  const twins = texts.filter((text) => !chosen.includes(text) && text.text !== '');
  return {
    ...body,
    hidden,
    hasPicture: chosen.some((text) => text.hasPicture),
    plainTwin: twins.find((twin) => namesOtherHosts(twin, body))?.text ?? '',
  };
}

/** Text of one leaf of type text/*. Also used for attachments. */
export function readTextLeaf(leaf: Leaf, draft: Draft): TextLeaf {
  const bytes = leaf.bytes();
  const isMarkup =
    /html|svg/u.test(leaf.mediaType) || /\.(?:x?html?|shtml|svg)$/iu.test(leaf.fileName);
  const charset = leaf.charset === '' && isMarkup ? metaCharset(bytes) : leaf.charset;
  const decoded = decodeText(bytes, charset);
  if (decoded.undecodable) draft.addGap('undecodable', 'body', charset);
  // HTML under the name of plain text, or of nothing, is still meant to be seen as HTML.
  if (
    !isMarkup &&
    !/^\s{0,200}<(?:!doctype html|html[\s>]|body[\s>])/iu.test(decoded.text.slice(0, 400))
  ) {
    const text = readPlainText(decoded.text, leaf.params);
    return {
      text,
      links: [],
      isHtml: false,
      alternative: leaf.alternative,
      hidden: NOTHING,
      hasPicture: false,
    };
  }
  const html = readHtml(decoded.text);
  draft.addLimits(html.limits, 'body');
  return {
    text: html.text,
    links: html.links,
    isHtml: true,
    alternative: leaf.alternative,
    hidden: { text: html.hidden, links: html.hiddenLinks },
    hasPicture: html.hasPicture,
  };
}

/** `<meta charset>` counts where the header names none, as in mail programs. */
function metaCharset(bytes: Uint8Array): string {
  const head = decodeText(bytes.subarray(0, 1_024), 'windows-1252').text;
  return (
    /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/iu.exec(head)?.[1] ?? ''
  );
}

/** All texts in order, but one of each multipart/alternative: its last HTML with text, or its text. */
function chooseShown(texts: readonly TextLeaf[]): TextLeaf[] {
  const chosen: TextLeaf[] = [];
  const done = new Set<number>();
  for (const text of texts) {
    if (text.alternative < 0) {
      if (!repeats(text, chosen)) chosen.push(text);
      continue;
    }
    if (done.has(text.alternative)) continue;
    done.add(text.alternative);
    const group = texts.filter((other) => other.alternative === text.alternative);
    const best = bestOf(group);
    if (best !== null) chosen.push(best);
  }
  return chosen;
}

function bestOf(group: readonly TextLeaf[]): TextLeaf | null {
  const html = group.filter((text) => text.isHtml);
  const withText = html.filter((text) => text.text !== '').at(-1);
  if (withText !== undefined) return withText;
  const plain = group.find((text) => !text.isHtml && text.text !== '') ?? null;
  const picture = html.at(-1);
  if (picture === undefined) return plain;
  if (plain === null) return picture;
  // HTML of pictures only: the words come from the plain text, the links from the pictures.
  return {
    ...picture,
    text: plain.text,
    links: picture.links.map((link) => ({ ...link, start: 0, end: 0 })),
  };
}

/** Senders that put the same words into multipart/mixed twice. */
function repeats(text: TextLeaf, chosen: readonly TextLeaf[]): boolean {
  if (!chosen.some((other) => other.isHtml !== text.isHtml)) return false;
  const beginning = squeeze(text.text).slice(0, 120);
  if (beginning.length < 20) return false;
  return chosen.some(
    (other) => other.isHtml !== text.isHtml && squeeze(other.text).includes(beginning),
  );
}

function squeeze(text: string): string {
  return text.slice(0, 20_000).replace(/\s+/gu, '').toLowerCase();
}

const HOST = /\bhttps?:\/\/([^\s/<>"'()?#\\]{3,255})/giu;

function namesOtherHosts(twin: TextLeaf, shown: LinkedText): boolean {
  if (twin.isHtml) return false;
  const known = new Set<string>();
  for (const host of hostsOf(shown.text)) known.add(host);
  for (const link of shown.links) for (const host of hostsOf(link.target)) known.add(host);
  // Programs that make plain text from HTML put the addresses of pictures in brackets.
  for (const host of hostsOf(twin.text.replace(/\[https?:[^\]\s]{0,2000}\]/giu, ' ')))
    if (!known.has(host)) return true;
  return false;
}

function* hostsOf(text: string): Generator<string> {
  for (const match of text.matchAll(HOST)) yield (match[1] ?? '').toLowerCase();
}

/** Links that a mail program offers outside the text: List-Unsubscribe (RFC 2369). */
export function unsubscribeLinks(field: string): PartLink[] {
  const links: PartLink[] = [];
  for (const match of field.matchAll(/<([^<>]{1,4096})>/gu)) {
    if (links.length >= 2) break;
    const target = (match[1] ?? '').trim().slice(0, LIMITS.linkChars);
    if (target !== '') links.push({ start: 0, end: 0, target, kind: 'unsubscribe' });
  }
  return links;
}
