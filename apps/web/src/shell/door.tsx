import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { writeRoute, type Place, type Route } from '../route.ts';
import type { WordKey } from '../words/words.ts';
import { useApp } from './app-state.ts';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './lens.tsx';

interface Entry {
  readonly place: Place;
  readonly to: Route;
  readonly icon: IconName;
  readonly words: WordKey;
}

const FIRST: readonly Entry[] = [
  { place: 'check', to: { place: 'check' }, icon: 'check', words: 'place.check' },
  { place: 'call', to: { place: 'call' }, icon: 'phone', words: 'place.call' },
  {
    place: 'recover',
    to: { place: 'recover', did: [], done: [] },
    icon: 'clock',
    words: 'place.recover',
  },
];

const MORE: readonly Entry[] = [
  { place: 'protect', to: { place: 'protect' }, icon: 'bolt', words: 'place.protect' },
  { place: 'cases', to: { place: 'cases' }, icon: 'cases', words: 'place.cases' },
  { place: 'learn', to: { place: 'learn' }, icon: 'page', words: 'place.learn' },
  { place: 'settings', to: { place: 'settings' }, icon: 'settings', words: 'place.settings' },
];

/** Where in the app one is: an answer belongs to the check it came from. */
const HOME: Partial<Record<Place, Place>> = {
  answer: 'check',
  guide: 'check',
  ask: 'check',
  report: 'check',
};

/** The front door: name, places, help. */
export function Door({ place }: { readonly place: Place }): JSX.Element {
  const { say } = useApp();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const nav = useRef<HTMLElement>(null);
  const here = HOME[place] ?? place;

  useEffect(() => setOpen(false), [place]);
  useEffect(() => {
    if (!open) return;
    const closeOnKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const closeOutside = (event: MouseEvent): void => {
      if (event.target instanceof Node && nav.current?.contains(event.target) !== true)
        setOpen(false);
    };
    document.addEventListener('keydown', closeOnKey);
    document.addEventListener('click', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnKey);
      document.removeEventListener('click', closeOutside);
    };
  }, [open]);

  return (
    <header class="door">
      <div class="door-top">
        <a class="brand" href="#/">
          <Mark />
          <span>{say('app.name')}</span>
        </a>
        <a class="help" href="#/settings">
          <Icon name="question" />
          <span>{say('app.help')}</span>
        </a>
      </div>
      <nav class="places" aria-label={say('app.places')} ref={nav}>
        <ul class="p">
          {FIRST.map((entry) => (
            <PlaceLink key={entry.place} entry={entry} current={entry.place === here} />
          ))}
          <li>
            <button
              ref={button}
              class="more-btn"
              type="button"
              aria-expanded={open}
              aria-controls="more"
              onClick={() => setOpen(!open)}
            >
              <Icon name="more" />
              <span>{say('app.more')}</span>
            </button>
            <ul class={open ? 'more open' : 'more'} id="more">
              {MORE.map((entry) => (
                <PlaceLink key={entry.place} entry={entry} current={entry.place === here} />
              ))}
            </ul>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function PlaceLink({
  entry,
  current,
}: {
  readonly entry: Entry;
  readonly current: boolean;
}): JSX.Element {
  const { say } = useApp();
  return (
    <li>
      <a href={writeRoute(entry.to)} aria-current={current ? 'page' : undefined}>
        <Icon name={entry.icon} />
        {entry.words === 'place.recover' ? (
          <>
            <span class="long">{say('place.recover')}</span>
            <span class="short">{say('place.recover.short')}</span>
          </>
        ) : (
          <span>{say(entry.words)}</span>
        )}
      </a>
    </li>
  );
}
