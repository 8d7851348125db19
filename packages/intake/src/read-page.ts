import type { PageContact } from '@peephole/core';
import { Draft } from './draft.ts';
import { readHtml } from './html/visible-text.ts';
import { LIMITS } from './limits.ts';
import { decodeText } from './mime/charset.ts';
import { readEntity } from './mime/entity.ts';
import { headerValue } from './mime/header-block.ts';
import { countryField } from './raw-input.ts';
import type { Known } from './raw-input.ts';

/**
 * A page as HTML.
 *
 * @param address Address it was open at, from whoever had it open. Without one, the address that the
 *   file itself claims is used and noted as `sender-unverified`: anybody can write it there.
 */
export function readPage(html: string, address?: string, known: Known = {}): PageContact {
  const claimed = address === undefined || address.trim() === '' ? addressInFile(html) : '';
  return build(html, address?.trim() ?? '', claimed, known);
}

/** A page saved as MHTML (RFC 2557); `null` when there is no HTML in it. */
export function readMhtml(bytes: Uint8Array, known: Known = {}): PageContact | null {
  const { fields, leaves } = readEntity(bytes);
  const leaf = leaves.find((candidate) => candidate.mediaType.includes('html'));
  if (leaf === undefined) return null;
  const claimed =
    headerValue(fields, 'snapshot-content-location') || headerValue(fields, 'content-location');
  const html = decodeText(leaf.bytes(), leaf.charset).text;
  return build(html, '', claimed.trim() || addressInFile(html), known);
}

function build(html: string, address: string, claimed: string, known: Known): PageContact {
  const shownAddress = (address === '' ? claimed : address).slice(0, LIMITS.linkChars);
  const page = readHtml(html, shownAddress);
  const draft = new Draft();
  if (shownAddress !== '') draft.addPart({ id: 'address', kind: 'value', text: shownAddress });
  draft.addPart({ id: 'title', kind: 'title', text: page.title });
  const text = page.text === '' && page.links.length > 0 ? '' : page.text;
  if (text === '' && page.links.length > 0)
    draft.parts.push({ id: 'body', kind: 'body', text, links: page.links });
  else draft.addPart({ id: 'body', kind: 'body', text, links: page.links });
  draft.addPart({ id: 'hidden', kind: 'hidden', text: page.hidden, links: page.hiddenLinks });
  draft.addLimits(page.limits, 'body');
  if (address === '') {
    draft.addGap(claimed === '' ? 'target-unknown' : 'sender-unverified', undefined, claimed);
  }
  if (page.text === '') draft.addGap('empty', 'body');
  if (page.text.length < 200 && page.hasPicture) draft.addGap('picture-unread', 'body');
  return {
    channel: 'page',
    parts: draft.parts,
    gaps: draft.gaps,
    evidence: 'original',
    ...countryField(known.country),
    ...(shownAddress === '' ? {} : { address: shownAddress }),
  };
}

/**
 * The browsers' own note `<!-- saved from url=(0023)https://… -->`, or `<base href>`. A canonical link is
 * not one: it says where the page would like to be counted.
 */
function addressInFile(html: string): string {
  const head = html.slice(0, 20_000);
  const saved = /<!--\s{0,9}saved from url=\(\d{1,6}\)\s{0,9}([^\s>]{4,2000})\s{0,9}-->/iu.exec(
    head,
  )?.[1];
  if (saved !== undefined && /^https?:/iu.test(saved)) return saved;
  const base = /<base\s[^>]{0,200}?href\s{0,9}=\s{0,9}["']?(https?:[^"'\s>]{4,2000})/iu.exec(
    head,
  )?.[1];
  return base ?? '';
}
