import type { RawInput } from '@peephole/intake';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EngineError } from '../engine/engine.ts';
import type { Seen } from '../engine/protocol.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { Lens } from '../shell/lens.tsx';
import { telling } from '../shell/telling.ts';
import { Pegs } from '../answer/pegs.tsx';
import { KeptList } from '../keep/kept-list.tsx';
import { MAX_FILE, readFile } from './file.ts';
import { seenLines } from './seen.ts';

/** Quiet time after the last key before we look at what was typed, ms. */
const PAUSE_MS = 200;

/** The first screen: one contact in, one answer out. */
export function CheckScreen(): JSX.Element {
  const { say, settings, engine, draft, write, show, go } = useApp();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [dragged, setDragged] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.title = `${say('place.check')} · ${say('app.name')}`;
  }, [say]);

  // Shared from a phone: the system puts the text into the address.
  useEffect(() => {
    const shared = new URLSearchParams(location.search);
    const parts = ['title', 'text', 'url'].flatMap((name) => shared.get(name) ?? []);
    if (parts.length === 0) return;
    write(parts.join('\n'));
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
    // Once, at the start.
  }, []);

  useEffect(() => {
    if (draft.trim() === '') {
      setSeen(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      engine.ask('see', { input: { text: draft } }).then(
        (found) => {
          if (current) setSeen(found);
        },
        // Looking ahead is a courtesy; the check itself says what went wrong.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [draft, engine]);

  async function check(input: RawInput): Promise<void> {
    setBusy(true);
    setNote(null);
    try {
      const checked = await engine.ask('check', { input, telling: telling(settings), answers: [] });
      show({ input, checked, answers: [], looked: null, language: settings.language });
      go({ place: 'answer', id: null });
    } catch (error) {
      const slow = error instanceof EngineError && error.reason === 'slow';
      setNote(say(slow ? 'check.slow' : 'check.broken'));
    } finally {
      setBusy(false);
    }
  }

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await readFile(file);
    if ('input' in read) return check(read.input);
    setNote(
      read.problem === 'too-big'
        ? say('check.too-big', { limit: MAX_FILE / 1024 / 1024 })
        : say('check.unreadable', { name: read.name }),
    );
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (draft.trim() === '') {
      setNote(say('check.empty'));
      box.current?.focus();
      return;
    }
    void check({ text: draft });
  }

  return (
    <>
      <section
        class={dragged ? 'letterbox on-solid dragged' : 'letterbox on-solid'}
        aria-labelledby="h"
        onDragOver={(event) => {
          event.preventDefault();
          setDragged(true);
        }}
        onDragLeave={() => setDragged(false)}
        onDrop={(event) => {
          event.preventDefault();
          setDragged(false);
          const text = event.dataTransfer?.getData('text/plain') ?? '';
          const file = event.dataTransfer?.files[0];
          if (file === undefined && text !== '') write(text);
          else void take(file);
        }}
      >
        <div class="lb-head">
          <h1 id="h" tabIndex={-1}>
            {say('check.title')}
          </h1>
          <p class="lead">{say('check.lead')}</p>
        </div>
        <Lens kind="hello" />
        <form onSubmit={submit} noValidate>
          <div class="flap">
            <label for="t">{say(dragged ? 'check.drop' : 'check.label')}</label>
            <textarea
              id="t"
              ref={box}
              rows={5}
              dir="auto"
              spellcheck={false}
              autocomplete="off"
              aria-describedby="stays"
              placeholder={say('check.hint')}
              value={draft}
              onInput={(event) => {
                setNote(null);
                write(event.currentTarget.value);
              }}
              onPaste={(event) => {
                const file = event.clipboardData?.files[0];
                if (file === undefined) return;
                event.preventDefault();
                void take(file);
              }}
            />
          </div>
          <div class="seen" role="status" hidden={seen === null && note === null && !busy}>
            <SeenNote seen={seen} note={busy ? say('check.reading') : note} />
          </div>
          <div class="actions">
            <button class="btn btn-main" disabled={busy}>
              <Icon name="eye" />
              {say('check.go')}
            </button>
            <button class="btn" type="button" onClick={() => chooser.current?.click()}>
              <Icon name="file" />
              {say('check.file')}
            </button>
            <input
              ref={chooser}
              type="file"
              hidden
              onChange={(event) => {
                void take(event.currentTarget.files?.[0]);
                // The same file chosen again is a change, too.
                event.currentTarget.value = '';
              }}
            />
          </div>
        </form>
        <p class="stays" id="stays">
          <Icon name="home" />
          <span>{say('check.stays')}</span>
        </p>
      </section>
      <div class="stack-l below">
        <div class="doors">
          <Doorway
            to="#/call"
            icon="phone"
            title={say('check.call')}
            more={say('check.call.more')}
          />
          <Doorway
            to="#/recover"
            icon="clock"
            title={say('check.recover')}
            more={say('check.recover.more')}
          />
        </div>
        <div class="two even">
          <section aria-labelledby="best" class="stack">
            <h2 id="best">{say('check.best')}</h2>
            <ul class="rows kinds">
              {BEST.map(({ level, what }) => (
                <li key={what}>
                  <Pegs level={level} />
                  <span>
                    <strong>{say(`check.best.${what}`)}</strong>
                    <span class="soft small">{say(`check.best.${what}.more`)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <KeptList />
        </div>
      </div>
    </>
  );
}

const BEST = [
  { level: 5, what: 'mail' },
  { level: 3, what: 'whole' },
  { level: 1, what: 'words' },
] as const;

function SeenNote({
  seen,
  note,
}: {
  readonly seen: Seen | null;
  readonly note: string | null;
}): JSX.Element {
  const { say } = useApp();
  if (note !== null) return <p>{note}</p>;
  if (seen === null) return <></>;
  return (
    <>
      <strong>{say('seen.title')}</strong>
      <ul class="p">
        {seenLines(seen, say).map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Doorway({
  to,
  icon,
  title,
  more,
}: {
  readonly to: string;
  readonly icon: 'phone' | 'clock';
  readonly title: string;
  readonly more: string;
}): JSX.Element {
  return (
    <a class="doorway" href={to}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        <span class="soft">{more}</span>
      </span>
      <Icon name="forward" />
    </a>
  );
}
