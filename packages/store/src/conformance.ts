/** What every repository has to do: the same checks for each of them, wherever it runs. */
import { idOf, type Kept, type Original } from './kept.ts';
import type { Repository } from './repository.ts';

/** One check. It throws an `Error` with what went wrong. */
export interface Check {
  readonly name: string;
  readonly run: (empty: Repository) => Promise<void>;
}

export const CONFORMANCE: readonly Check[] = [
  {
    name: 'what is kept comes back, bytes and all',
    run: async (store) => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
      const one = await made({ bytes, name: 'a.eml' }, '2026-11-22T10:00:00.000Z');
      await store.put(one);
      const found = await store.get(one.id);
      same(found?.original.bytes?.length, bytes.length);
      same(
        found?.original.bytes?.every((byte, at) => byte === bytes[at]),
        true,
      );
      same(found?.original.name, 'a.eml');
      same(JSON.stringify(found?.summary), JSON.stringify(one.summary));
      same(await store.get('nothing'), null);
    },
  },
  {
    name: 'keeping twice is keeping once: the first time and original stay, answers and summary are the last',
    run: async (store) => {
      const first = await made({ text: 'hello' }, '2026-11-22T10:00:00.000Z');
      await store.put(first);
      await store.put({
        ...first,
        at: '2026-11-23T10:00:00.000Z',
        answers: ['not-in-account'],
        summary: { ...first.summary, verdict: 'impostor' },
      });
      same(await store.count(), 1);
      const found = await store.get(first.id);
      same(found?.at, '2026-11-22T10:00:00.000Z');
      same(found?.answers.join(), 'not-in-account');
      same(found?.summary.verdict, 'impostor');
    },
  },
  {
    name: 'lists are newest first, and go on from where they stopped',
    run: async (store) => {
      for (let at = 0; at < 25; at += 1)
        await store.put(await made({ text: `text ${String(at)}` }, time(at)));
      const first = await store.list({ limit: 10 });
      same(
        first.map(({ at }) => at).join(),
        [24, 23, 22, 21, 20, 19, 18, 17, 16, 15].map(time).join(),
      );
      const next = await store.list({ limit: 10, ...afterLast(first) });
      same(next[0]?.at, time(14));
      same((await store.list({ limit: 0 })).length, 1);
      same((await store.list()).length, 25);
    },
  },
  {
    name: 'contacts of one moment are listed once each, over several lists',
    run: async (store) => {
      for (let at = 0; at < 12; at += 1)
        await store.put(await made({ text: `same ${String(at)}` }, time(1)));
      const seen: string[] = [];
      let last: readonly Kept[] = [];
      do {
        last = await store.list({ limit: 5, ...afterLast(last) });
        seen.push(...last.map(({ id }) => id));
      } while (last.length > 0);
      same(seen.length, 12);
      same(new Set(seen).size, 12);
    },
  },
  {
    name: 'what is deleted is gone, and deleting it again is no fault',
    run: async (store) => {
      const one = await made({ text: 'one' }, time(1));
      const two = await made({ text: 'two' }, time(2));
      await store.put(one);
      await store.put(two);
      await store.delete(one.id);
      await store.delete(one.id);
      same(await store.get(one.id), null);
      same(await store.count(), 1);
      await store.deleteAll();
      same(await store.count(), 0);
      same((await store.list()).length, 0);
    },
  },
  {
    name: 'what is older than a time is deleted, and what is not stays',
    run: async (store) => {
      for (let at = 0; at < 10; at += 1)
        await store.put(await made({ text: String(at) }, time(at)));
      same(await store.deleteBefore(time(4)), 4);
      same((await store.list()).map(({ at }) => at).join(), [9, 8, 7, 6, 5, 4].map(time).join());
      same(await store.deleteBefore(time(0)), 0);
    },
  },
  {
    name: 'many at once are all kept',
    run: async (store) => {
      const all = await Promise.all(
        Array.from({ length: 200 }, (_, at) => made({ text: `many ${String(at)}` }, time(at % 60))),
      );
      await Promise.all(all.map((one) => store.put(one)));
      same(await store.count(), 200);
    },
  },
];

function afterLast(list: readonly Kept[]): { readonly after?: Kept } {
  const last = list.at(-1);
  return last === undefined ? {} : { after: last };
}

async function made(original: Original, at: string): Promise<Kept> {
  return {
    id: await idOf(original),
    at,
    original,
    answers: [],
    summary: { channel: 'sms', verdict: 'unproven', brand: 'Norvik', title: 'A parcel' },
  };
}

function time(minute: number): string {
  return `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;
}

function same(found: unknown, wanted: unknown): void {
  if (!Object.is(found, wanted))
    throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}
