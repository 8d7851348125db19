import { idOf, StoreError } from '@peephole/store';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp, type Current } from '../shell/app-state.ts';
import { keptOf, originalOf } from './keeper.ts';

/** Keeps the contact on the table, or deletes it again; says which of the two holds. */
export function KeepButton({ current }: { readonly current: Current }): JSX.Element {
  const { say, keeper, settings } = useApp();
  const [kept, setKept] = useState(false);
  const [note, setNote] = useState('');
  const { input, checked, answers } = current;

  async function keep(): Promise<void> {
    try {
      const one = await keptOf(input, checked, answers, new Date().toISOString());
      await keeper.with((store) => store.put(one));
      setKept(true);
      setNote('');
    } catch (error) {
      const full = error instanceof StoreError && error.reason === 'full';
      setNote(say(full ? 'keep.full' : 'keep.unavailable'));
    }
  }

  async function remove(): Promise<void> {
    try {
      const id = await idOf(originalOf(input));
      await keeper.with((store) => store.delete(id));
      setKept(false);
      setNote(say('keep.deleted'));
    } catch {
      setNote(say('keep.unavailable'));
    }
  }

  // What is kept already is kept up to date; with the habit, everything is.
  useEffect(() => {
    const left = new AbortController();
    void (async () => {
      try {
        const id = await idOf(originalOf(input));
        const known = await keeper.with((store) => store.get(id));
        if (left.signal.aborted) return;
        setKept(known !== null);
        if (known !== null || settings.keepAll) await keep();
      } catch {
        if (!left.signal.aborted) setKept(false);
      }
    })();
    return () => left.abort();
  }, [current, keeper, settings.keepAll]);

  return (
    <p class="small">
      {kept ? (
        <>
          {say('keep.kept')}{' '}
          <button class="btn btn-quiet btn-s" type="button" onClick={() => void remove()}>
            {say('keep.delete')}
          </button>
        </>
      ) : (
        <>
          <span class="soft">{say('answer.kept')}</span>{' '}
          <button class="btn btn-quiet btn-s" type="button" onClick={() => void keep()}>
            {say('keep.keep')}
          </button>
        </>
      )}{' '}
      <span role="status">{note}</span>
    </p>
  );
}
