import type { Seen } from '../engine/protocol.ts';
import type { IconName } from '../shell/icon.tsx';
import type { Say } from '../words/words.ts';

/** One line of “We see”. */
export interface SeenLine {
  readonly icon: IconName;
  readonly text: string;
}

const ICON: Readonly<Record<Seen['channel'], IconName>> = {
  email: 'mail',
  sms: 'text',
  chat: 'text',
  call: 'phone',
  page: 'page',
  link: 'link',
  number: 'phone',
  letter: 'file',
};

/** What a paste holds, in words: its kind, who it says it is from, its links and numbers. */
export function seenLines({ channel, outline }: Seen, say: Say): readonly SeenLine[] {
  const lines: SeenLine[] = [{ icon: ICON[channel], text: say(`seen.${channel}`) }];
  if (outline.claims.length > 0) {
    lines.push({ icon: 'person', text: say('seen.claims', { brands: outline.claims.join(', ') }) });
  }
  const links = outline.links.filter(({ aside }) => !aside).length;
  const numbers = outline.values.filter(({ kind }) => kind === 'number').length;
  const counted = [count(links, 'links', say), count(numbers, 'numbers', say)].filter(
    (one) => one !== null,
  );
  if (counted.length > 0 && channel !== 'link' && channel !== 'number') {
    const text = `${counted.join(say('seen.and'))}. ${say('seen.unopened')}`;
    lines.push({ icon: 'link', text });
  }
  return lines;
}

function count(many: number, what: 'links' | 'numbers', say: Say): string | null {
  if (many === 0) return null;
  return many === 1 ? say(`seen.${what}.one`) : say(`seen.${what}.other`, { count: many });
}
