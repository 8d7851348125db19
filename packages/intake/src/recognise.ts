import { isCallNotes } from './read-call.ts';
import { isSubtitles } from './call/subtitles.ts';
import { readLabelledTurns } from './call/turns.ts';
import { readHeaderLines } from './mail/header-lines.ts';

/** What a text turned out to be. */
export type Recognised =
  | 'number'
  | 'address'
  | 'link'
  | 'mail-source'
  | 'mhtml'
  | 'pasted-mail'
  | 'page'
  | 'json'
  | 'call'
  | 'sms'
  | 'long-text';

/** Fields that only a mail's source has; a paste from a screen shows From, To, Date and Subject at most. */
const MACHINE_FIELDS =
  /^(?:received|message-id|mime-version|content-type|content-transfer-encoding|return-path|dkim-signature|authentication-results|delivered-to|x-[a-z0-9-]+|references|in-reply-to|list-[a-z]+|envelope-to|arc-[a-z-]+|reply-to|snapshot-content-location)[ \t]*:/iu;
const ANY_FIELD = /^[A-Za-z][A-Za-z0-9-]{1,60}[ \t]*:/u;

/** Text of a message that somebody received on a phone is rarely longer, in UTF-16 units. */
const LONG_TEXT = 1_200;

/**
 * Recognises what a text is.
 *
 * @param name File name, if there is one; its ending decides where it is unmistakable.
 */
export function recognise(text: string, name = ''): Recognised {
  const ending = /\.([a-z0-9]{1,6})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'eml') return 'mail-source';
  if (ending === 'mht' || ending === 'mhtml') return 'mhtml';
  if (ending === 'srt' || ending === 'vtt') return 'call';
  const start = text.slice(0, 4_000).trimStart();
  const source = mailSource(start);
  if (source !== null) return source;
  if (
    /^(?:html?|xhtml)$/u.test(ending) ||
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(
      start,
    )
  )
    return 'page';
  if (/^[[{]/u.test(start) && parses(text)) return 'json';
  if (isSubtitles(text)) return 'call';
  const bare = text.trim();
  if (!/\s/u.test(bare) || isNumber(bare)) {
    const value = bareValue(bare);
    if (value !== null) return value;
  }
  const header = readHeaderLines(text.trimStart(), 0);
  if (header !== null || /^(?:Subject|Betreff)[ \t]*:[^\n]{1,300}\n/iu.test(start))
    return 'pasted-mail';
  if (readLabelledTurns(text) !== null || isCallNotes(text)) return 'call';
  return bare.length > LONG_TEXT ? 'long-text' : 'sms';
}

function mailSource(start: string): 'mail-source' | 'mhtml' | null {
  const lines = start.split(/\r\n|\r|\n/u, 60);
  let fields = 0;
  let machine = 0;
  for (const [i, line] of lines.entries()) {
    if (line === '') break;
    if (i === 0 && line.startsWith('From ')) {
      fields += 1;
      continue;
    }
    if (line.startsWith(' ') || line.startsWith('\t')) continue;
    if (/^snapshot-content-location:/iu.test(line)) return 'mhtml';
    if (MACHINE_FIELDS.test(line)) machine += 1;
    if (ANY_FIELD.test(line)) fields += 1;
    else if (fields < 2) return null;
  }
  return machine >= 1 && fields >= 2 ? 'mail-source' : null;
}

function bareValue(text: string): Recognised | null {
  if (text === '' || text.length > 4_096) return null;
  if (isNumber(text)) return 'number';
  if (/^(?:mailto:)?[^\s@<>/]{1,128}@[^\s@<>/]{1,255}\.[\p{L}\p{N}-]{2,63}$/iu.test(text))
    return 'address';
  if (/^(?:https?|hxxps?|ftp):\/\/\S+$/iu.test(text)) return 'link';
  // A host name: labels and an ending of letters, a defanged dot included; a port or path may follow.
  if (
    /^(?:[\p{L}\p{N}_-]{1,63}(?:\.|\[\.\])){1,12}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
      text,
    )
  )
    return 'link';
  return /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\/\S*$/u.test(text) ? 'link' : null;
}

function isNumber(text: string): boolean {
  if (text.length > 40 || !/^(?:tel:)?[+\d\s()./–-]+(?:(?:ext|x)[.\s]{0,3}\d{1,6})?$/iu.test(text))
    return false;
  const digits = text.replace(/\D/gu, '').length;
  return digits >= 3 && digits <= 15;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
