import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isAlarm } from '../answer/verdict.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { telling } from '../shell/telling.ts';
import { PauseRing } from './pause-ring.tsx';
import { callState, TILES, type Tile, type TileId } from './tiles.ts';

/** Quiet time after the last key before typed notes are judged, ms. */
const PAUSE_MS = 400;

const GROUPS = [
  { group: 'began', words: 'call.began', columns: 'n4' },
  { group: 'want', words: 'call.want', columns: 'n6' },
  { group: 'talk', words: 'call.talk', columns: 'n2' },
] as const;

/** During a call: a second screen that is silent and does not listen. */
export function CallScreen(): JSX.Element {
  const { say, settings, engine } = useApp();
  const [tapped, setTapped] = useState<readonly TileId[]>([]);
  const [notes, setNotes] = useState('');
  /** What typed notes gave away, in a sentence. */
  const [heard, setHeard] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const { state, because } = callState(tapped);
  const stop = state === 'hang-up' || heard !== null;

  useEffect(() => {
    document.title = `${stop ? say('call.hang') : say('call.title')} · ${say('app.name')}`;
  }, [say, stop]);

  useEffect(() => {
    if (!stop) return;
    setRound((before) => before + 1);
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [stop]);

  useEffect(() => {
    if (notes.trim() === '') {
      setHeard(null);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      const input = { text: notes, as: 'call' as const };
      engine.ask('check', { input, telling: telling(settings), answers: [] }).then(
        ({ assessment, words }) => {
          if (wanted) setHeard(isAlarm(assessment.verdict) ? words.what : null);
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [notes, settings, engine]);

  function tap(id: TileId): void {
    setTapped(tapped.includes(id) ? tapped.filter((one) => one !== id) : [...tapped, id]);
  }

  const why = because === null ? (heard ?? '') : say(`tile.${because}.why`);
  return (
    <div class="stack-l call">
      {stop ? (
        <section
          class="hang on-solid"
          role="alertdialog"
          aria-labelledby="hh"
          aria-describedby="hw"
        >
          <div>
            <h1 id="hh" ref={title} tabIndex={-1}>
              {say('call.hang')}
            </h1>
            <p class="why" id="hw">
              {why}
            </p>
          </div>
          <div class="h-side">
            <p class="quote">
              <small>{say('call.say')}</small>
              {say('call.say.words')}
            </p>
            <PauseRing round={round} />
          </div>
          <div class="actions">
            <a class="btn btn-main" href="#/recover">
              {say('call.hung')}
            </a>
            <button class="btn btn-quiet" type="button" onClick={() => setRound(round + 1)}>
              {say('call.again')}
            </button>
            <button
              class="btn btn-quiet"
              type="button"
              onClick={() => {
                setTapped([]);
                setNotes('');
                setHeard(null);
              }}
            >
              {say('call.back')}
            </button>
          </div>
        </section>
      ) : (
        <>
          <div class="call-head">
            <h1 tabIndex={-1}>{say('call.title')}</h1>
            <p class="lead">{say('call.lead')}</p>
          </div>
          <div class={state === 'careful' ? 'live mid' : 'live'} role="status">
            <Icon name="phone" />
            <p>
              <strong>{say(state === 'careful' ? 'call.careful' : 'call.calm')}</strong>{' '}
              {state === 'careful' ? `${why} ${say('call.next')}` : say('call.calm.more')}
            </p>
          </div>
        </>
      )}
      {GROUPS.map(({ group, words, columns }) => (
        <section key={group} aria-label={say(words)}>
          <h2 class="tiles-h">{say(words)}</h2>
          <div class={`tiles ${columns}`}>
            {TILES.filter((tile) => tile.group === group).map((tile) => (
              <TileButton
                key={tile.id}
                tile={tile}
                on={tapped.includes(tile.id)}
                tap={() => tap(tile.id)}
              />
            ))}
          </div>
        </section>
      ))}
      <section class="card">
        <label for="notes">
          <strong>{say('call.notes')}</strong>
        </label>
        <textarea
          id="notes"
          class="notes-box"
          rows={3}
          dir="auto"
          autocomplete="off"
          placeholder={say('call.notes.hint')}
          value={notes}
          onInput={(event) => setNotes(event.currentTarget.value)}
        />
      </section>
      <section class="two even">
        <div class="card">
          <h2>{say('call.number')}</h2>
          <p>{say('call.number.more')}</p>
        </div>
        <div class="card">
          <h2>{say('call.sure')}</h2>
          <p>{say('call.sure.more')}</p>
        </div>
      </section>
    </div>
  );
}

function TileButton({
  tile,
  on,
  tap,
}: {
  readonly tile: Tile;
  readonly on: boolean;
  readonly tap: () => void;
}): JSX.Element {
  const { say } = useApp();
  return (
    <button class="tile" type="button" aria-pressed={on} onClick={tap}>
      <Icon name={tile.icon} />
      <span>{say(`tile.${tile.id}`)}</span>
      {on && <span class="tapped">{say('call.tapped')}</span>}
    </button>
  );
}
