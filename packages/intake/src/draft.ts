import type { Gap, GapCode, Part, PartLink } from '@peephole/core';
import { LIMITS } from './limits.ts';
import type { LimitName } from './limits.ts';

/** Parts and gaps of a contact while it is being read; keeps the limits that all parts share. */
export class Draft {
  readonly parts: Part[] = [];
  readonly gaps: Gap[] = [];
  #chars = 0;

  /** Adds a part, cut to the limits. Blank text is no part. */
  addPart(part: Part): void {
    if (part.text.trim() === '') return;
    const most = part.kind === 'hidden' ? LIMITS.hiddenChars : LIMITS.partChars;
    const room = Math.max(0, Math.min(most, LIMITS.contactChars - this.#chars));
    if (part.text.length <= room) {
      this.parts.push(part);
      this.#chars += part.text.length;
      return;
    }
    this.addGap('part-truncated', part.id);
    if (room === 0) return;
    const { links, ...rest } = part;
    const kept = links?.filter((link) => link.end <= room);
    this.parts.push({
      ...rest,
      text: part.text.slice(0, room),
      ...(kept === undefined ? {} : { links: kept }),
    });
    this.#chars += room;
  }

  addGap(code: GapCode, part?: string, detail?: string): void {
    if (this.gaps.length >= LIMITS.gaps) return;
    const short = detail?.slice(0, LIMITS.gapDetailChars);
    const known = this.gaps.some(
      (gap) => gap.code === code && gap.part === part && gap.detail === short,
    );
    if (known) return;
    this.gaps.push({
      code,
      ...(part === undefined ? {} : { part }),
      ...(short === undefined || short === '' ? {} : { detail: short }),
    });
  }

  addLimits(limits: Iterable<LimitName>, part?: string): void {
    for (const limit of limits) this.addGap('limit-reached', part, limit);
  }
}

/** Text with its links, cut out of a longer one. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly PartLink[];
}

/** The piece from `start` to `end`, trimmed; links that lie in it move along. */
export function sliceLinked(whole: LinkedText, start: number, end: number): LinkedText {
  const raw = whole.text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  const from = start + lead;
  const links: PartLink[] = [];
  for (const link of whole.links) {
    if (link.start < start || link.end > end) continue;
    const clamp = (at: number): number => Math.max(0, Math.min(text.length, at - from));
    links.push({ ...link, start: clamp(link.start), end: clamp(link.end) });
  }
  return { text, links };
}

/** One text after the other, a blank line between. */
export function joinLinked(first: LinkedText, second: LinkedText): LinkedText {
  if (first.text === '' && first.links.length === 0) return second;
  const gap = first.text === '' || second.text === '' ? '' : '\n\n';
  const shift = first.text.length + gap.length;
  const moved = second.links.map((link) => ({
    ...link,
    start: link.start + shift,
    end: link.end + shift,
  }));
  return { text: first.text + gap + second.text, links: [...first.links, ...moved] };
}
