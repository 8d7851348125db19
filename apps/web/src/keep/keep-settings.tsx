import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';
import { saveFile } from '../shell/save-file.ts';
import { everything, exportText } from './keeper.ts';

/** Days that a check may be kept; `null` for as long as the person wants. */
const DAYS = [30, 90, 365, null] as const;

/** What is kept, for how long, and how to be rid of it. */
export function KeepSettings(): JSX.Element {
  const { say, settings, change, keeper } = useApp();
  const [count, setCount] = useState<number | null>(null);
  const [note, setNote] = useState('');

  const recount = (): void => {
    keeper.with((store) => store.count()).then(setCount, () => setCount(null));
  };
  useEffect(recount, [keeper]);

  async function doing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      setNote(say('keep.unavailable'));
    }
    recount();
  }

  return (
    <div class="stack">
      <p role="status">
        {count === null ? say('keep.unavailable') : say('keep.count', { count })} {note}
      </p>
      <label class="choice pick">
        <input
          type="checkbox"
          checked={settings.keepAll}
          onChange={(event) => change({ keepAll: event.currentTarget.checked })}
        />
        <span>{say('keep.all')}</span>
      </label>
      <fieldset>
        <legend>
          <strong>{say('keep.long')}</strong>
        </legend>
        <div class="tabs-row">
          {DAYS.map((days) => (
            <button
              key={days ?? 0}
              class="seg"
              type="button"
              aria-pressed={days === settings.keepDays}
              onClick={() => change({ keepDays: days })}
            >
              {days === null ? say('keep.always') : say('keep.days', { days })}
            </button>
          ))}
        </div>
      </fieldset>
      <div class="actions">
        <button
          class="btn"
          type="button"
          onClick={() =>
            void doing(async () => {
              const all = await keeper.with(everything);
              saveFile('peephole.json', 'application/json', exportText(all));
            })
          }
        >
          {say('keep.export')}
        </button>
        <button
          class="btn"
          type="button"
          onClick={() =>
            void doing(async () => {
              await keeper.with((store) => store.deleteAll());
              setNote(say('keep.deleted'));
            })
          }
        >
          {say('keep.delete-all')}
        </button>
      </div>
    </div>
  );
}
