import { sliceLinked } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Leaf } from '../mime/entity.ts';
import { readTextLeaf } from './body.ts';

/** Signatures and reports that programs read; a person never opens them. */
const SILENT = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-encrypted',
  'application/pgp-keys',
]);

const READABLE_TYPE =
  /^(?:text\/|application\/(?:xhtml\+xml|ics|json|xml)$|image\/svg\+xml$|message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report)$)/u;
const READABLE_NAME = /\.(?:x?html?|shtml|svg|txt|text|csv|ics|md|log|vcf|json|xml)$/iu;

/** Adds an attachment: its file name, its text where that can be read, a gap where it cannot. */
export function addAttachment(leaf: Leaf, number: number, draft: Draft): void {
  const { mediaType, fileName } = leaf;
  if (SILENT.has(mediaType)) return;
  const isPicture = mediaType.startsWith('image/') && mediaType !== 'image/svg+xml';
  const id = `attachment-${String(number)}`;
  if (isPicture) {
    draft.addGap('picture-unread', id, fileName === '' ? mediaType : fileName);
    if (leaf.disposition !== 'attachment') return;
  }
  draft.addPart({
    id,
    kind: 'attachment',
    text: fileName === '' ? mediaType : fileName,
    mediaType,
  });
  if (isPicture) return;
  if (isEncrypted(leaf)) {
    draft.addGap('encrypted', id, fileName);
  } else if (READABLE_TYPE.test(mediaType) || READABLE_NAME.test(fileName)) {
    addText(leaf, id, draft);
  } else {
    draft.addGap('attachment-unread', id, fileName === '' ? mediaType : fileName);
  }
}

/** S/MIME that hides its content; a signed-only message (`signed-data`) is merely not read. */
export function isEncrypted(leaf: Leaf): boolean {
  return (
    /^application\/(?:x-)?pkcs7-mime$/u.test(leaf.mediaType) &&
    leaf.params.get('smime-type')?.toLowerCase() !== 'signed-data'
  );
}

function addText(leaf: Leaf, id: string, draft: Draft): void {
  const read = readTextLeaf(leaf, draft);
  const isCalendar = leaf.mediaType === 'text/calendar' || /\.ics$/iu.test(leaf.fileName);
  const { text, links } = isCalendar
    ? { text: unfoldCalendar(read.text), links: [] }
    : sliceLinked(read, 0, read.text.length);
  draft.addPart({
    id: `${id}-text`,
    kind: 'attachment',
    text,
    mediaType: leaf.mediaType,
    ...(links.length === 0 ? {} : { links }),
  });
}

/** RFC 5545, 3.1 and 3.3.11: folded lines joined, escapes undone. */
function unfoldCalendar(text: string): string {
  return text
    .replace(/\n[ \t]/gu, '')
    .replace(/\\n/giu, '\n')
    .replace(/\\([,;\\])/gu, '$1');
}
