import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Contact } from '@peephole/core';
import { readContact, readMail, readRow } from '@peephole/intake';
import { readContacts, type OwnContact } from '@peephole/knowledge/authors';
import { ownMail, ownPage } from './own-source.ts';
import type { Split } from './split.ts';
import { splitOf } from './split.ts';

/** One contact of the project's own set. */
export interface OwnRow {
  /** `language/file/id`. */
  readonly id: string;
  readonly language: string;
  readonly channel: 'email' | 'sms' | 'chat' | 'call' | 'page';
  readonly label: 'scam' | 'honest';
  readonly brand: string | null;
  readonly type: string | null;
  /** `tune` is trained on and read while tuning; the other half stays unopened and is reported apart. */
  readonly split: Split;
  /** Staged calls: 0-based turn of the first harmful ask. */
  readonly firstAsk: number | null;
  readonly read: () => Contact;
}

/** Every contact of `packages/knowledge/contacts`, in the order of the files. */
export function ownRows(): readonly OwnRow[] {
  const root = dirname(createRequire(import.meta.url).resolve('@peephole/knowledge/package.json'));
  return readContacts(root).flatMap(({ name, data }) =>
    data.contacts.map((own): OwnRow => {
      const id = `${data.language}/${name}/${own.id}`;
      return {
        id,
        language: own.lang ?? data.language,
        channel: data.channel,
        label: data.label,
        brand: own.brand === 'none' ? null : own.brand,
        type: own.type === undefined || own.type === 'none' ? null : own.type,
        split: ownSplit(id, data.language),
        firstAsk: own.firstAsk ?? null,
        read: () => contactOf(own, data.channel, id),
      };
    }),
  );
}

/** English has so many that seven in ten are tuned on, as in the corpus; of other languages, half. */
function ownSplit(id: string, language: string): Split {
  if (language === 'en') return splitOf(id);
  return splitOf(`half ${id}`) === 'check' || splitOf(`other half ${id}`) === 'check'
    ? 'check'
    : 'tune';
}

function contactOf(own: OwnContact, channel: OwnRow['channel'], id: string): Contact {
  if (channel === 'email') return readMail(new TextEncoder().encode(ownMail(own)));
  if (channel === 'page') {
    return readContact({
      text: ownPage(own),
      as: 'page',
      ...(own.url === undefined ? {} : { address: own.url }),
    });
  }
  const row = readRow({
    id,
    channel,
    ...(own.turns === undefined ? { text: own.text ?? '' } : { turns: turnsOf(own.turns) }),
    ...(own.from === undefined ? {} : { from: own.from }),
    ...(own.startedBy === undefined ? {} : { startedBy: own.startedBy }),
  });
  if (row === null) throw new Error(`${id} has nothing to read`);
  return row.contact;
}

/** Lines `Caller: …` and `Me: …`; a line without a name goes on with the turn before it. */
function turnsOf(written: string): readonly { speaker: string; text: string }[] {
  const turns: { speaker: string; text: string }[] = [];
  for (const line of written.split('\n')) {
    const named = /^(?<speaker>Caller|Me): ?(?<text>.*)$/u.exec(line)?.groups;
    const last = turns.at(-1);
    if (named !== undefined)
      turns.push({ speaker: named['speaker'] ?? '', text: named['text'] ?? '' });
    else if (last !== undefined) last.text += ` ${line.trim()}`;
  }
  return turns;
}
