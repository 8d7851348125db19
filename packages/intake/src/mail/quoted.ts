import { sliceLinked } from '../draft.ts';
import type { LinkedText } from '../draft.ts';
import { findOriginalMark } from './forward.ts';
import { readHeaderLines, senderLines } from './header-lines.ts';
import { findAttribution } from './mail-words.ts';

export interface SplitReply {
  /** The sender's own words. */
  readonly own: LinkedText;
  /** Words of the message that this one answers; empty when there are none. */
  readonly quoted: LinkedText;
}

/** Own words that make an answer an answer; with fewer, what looks quoted is what is said. */
const OWN_WORDS = 12;

/** Parts the words of an answer from those it quotes. Undone when hardly any words of its own remain. */
export function splitReply(body: LinkedText): SplitReply {
  const whole: SplitReply = { own: body, quoted: { text: '', links: [] } };
  const split = splitAtMark(body) ?? splitAtSigns(body);
  if (split === null || split.own.text.replace(/\s+/gu, '').length < OWN_WORDS) return whole;
  return split;
}

function splitAtMark(body: LinkedText): SplitReply | null {
  const { text } = body;
  const places = [findOriginalMark(text), findAttribution(text)];
  for (const line of senderLines(text)) {
    const header = readHeaderLines(text, line);
    if (header !== null && header.values.size >= 3) {
      places.push(line);
      break;
    }
  }
  const first = places.filter((at) => at > 0).sort((a, b) => a - b)[0];
  if (first === undefined) return null;
  const quoted = sliceLinked(body, first, text.length);
  const split = { own: sliceLinked(body, 0, first), quoted };
  if (!/^[ \t]*>/mu.test(quoted.text)) return split;
  // Answers between the quoted lines are the sender's words, too.
  const sign = quoted.text.search(/^[ \t]*>/mu);
  const between = splitAtSigns(sliceLinked(quoted, sign, quoted.text.length));
  if (between === null || between.own.text === '') return split;
  return {
    own: { text: `${split.own.text}\n${between.own.text}`, links: split.own.links },
    quoted: {
      text: `${quoted.text.slice(0, sign)}${between.quoted.text}`,
      links: [],
    },
  };
}

/** Lines that begin with `>`. Only plain text has them, so there are no links to move. */
function splitAtSigns(body: LinkedText): SplitReply | null {
  if (body.links.some((link) => link.end > link.start) || !/^[ \t]*>/mu.test(body.text))
    return null;
  const own: string[] = [];
  const quoted: string[] = [];
  for (const line of body.text.split('\n')) (/^[ \t]*>/u.test(line) ? quoted : own).push(line);
  return {
    own: {
      text: own.join('\n').trim(),
      links: body.links.map((link) => ({ ...link, start: 0, end: 0 })),
    },
    quoted: { text: quoted.join('\n').trim(), links: [] },
  };
}
