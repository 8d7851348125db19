import { extname } from 'node:path';
import { CliError } from './errors.ts';

/** How a file holds its contacts. What a single contact is, intake finds out. */
export type Format = 'contact' | 'mbox' | 'jsonl';

/** Kinds that are known and not read yet: what to do instead. */
const NOT_YET: Readonly<Record<string, string>> = {
  '.msg':
    'Outlook files are not read yet. In Outlook, save the mail as .eml, or forward it as an attachment and save that.',
  '.pdf': 'PDF files are not read yet. Open it, select the text, copy it, and check the text.',
  '.doc': 'Word files are not read yet. Copy the text out of it and check the text.',
  '.docx': 'Word files are not read yet. Copy the text out of it and check the text.',
  '.zip': 'Archives are not opened. Unpack it first, and open nothing that is in it.',
};

const PICTURES: ReadonlySet<string> = new Set([
  '.png',
  '.jpg',
  '.jpeg',
  '.gif',
  '.webp',
  '.heic',
  '.heif',
  '.bmp',
  '.tif',
  '.tiff',
]);
const PICTURE_HINT =
  'Pictures are not read yet. Type the words that are in it into a text file, with the sender, and check that.';

const SOUNDS: ReadonlySet<string> = new Set([
  '.mp3',
  '.m4a',
  '.wav',
  '.ogg',
  '.opus',
  '.amr',
  '.mp4',
  '.mov',
]);
const SOUND_HINT =
  'Recordings are not read yet. Write down what was said, a line for each speaker, and check that.';

/** Bytes with which such files begin, whatever they are called. */
const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], '.pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], '.msg'],
  [[0x89, 0x50, 0x4e, 0x47], '.png'],
  [[0xff, 0xd8, 0xff], '.jpg'],
  [[0x47, 0x49, 0x46, 0x38], '.gif'],
  [[0x50, 0x4b, 0x03, 0x04], '.zip'],
];

/**
 * Tells from the name and the first bytes how a file is to be read.
 *
 * @param head The first bytes of the file, a few hundred at least if it has them.
 * @throws CliError `kind-not-read-yet` or `input-empty`, with what to do instead.
 */
export function formatOf(path: string, head: Uint8Array): Format {
  if (head.length === 0) {
    throw new CliError('input-empty', 'The file is empty. Save the message again and check that.');
  }
  const extension = extname(path).toLowerCase();
  const magic = MAGIC.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))?.[1];
  const kind = magic ?? extension;
  const hint = PICTURES.has(kind) ? PICTURE_HINT : SOUNDS.has(kind) ? SOUND_HINT : NOT_YET[kind];
  if (hint !== undefined) throw new CliError('kind-not-read-yet', hint);
  if (extension === '.jsonl' || extension === '.ndjson') return 'jsonl';
  if (extension === '.mbox' || extension === '.mbx') return 'mbox';
  // A single mail saved out of an mbox keeps its first line.
  if (extension !== '.eml' && beginsLikeMbox(head)) return 'mbox';
  if (isBinary(head)) {
    throw new CliError(
      'input-not-recognized',
      'This is not text, a mail or a page. Save the message as .eml or copy its text into a .txt file.',
    );
  }
  return 'contact';
}

/** `From sender Sun Nov 22 10:00:00 2026`: the line between the mails of an mbox (RFC 4155). */
function beginsLikeMbox(head: Uint8Array): boolean {
  const line = Buffer.from(head.subarray(0, 200)).toString('latin1').split('\n', 1)[0] ?? '';
  return /^From \S+ .*\d{4}/u.test(line);
}

/** A zero byte, and not the kind that UTF-16 text is full of. */
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return false;
  return head.includes(0);
}
