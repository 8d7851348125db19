import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AnswerScreen } from './answer/answer-screen.tsx';
import { GuideScreen } from './answer/guide-screen.tsx';
import { AskScreen } from './ask/ask-screen.tsx';
import { CardScreen } from './ask/card-screen.tsx';
import { CallScreen } from './call/call-screen.tsx';
import { CasesScreen } from './cases/cases-screen.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import type { Engine } from './engine/engine.ts';
import type { Keeper } from './keep/keeper.ts';
import { LearnScreen } from './learn/learn-screen.tsx';
import { WrongScreen } from './learn/wrong-screen.tsx';
import { ProtectScreen } from './protect/protect-screen.tsx';
import { RecoverScreen } from './recover/recover-screen.tsx';
import { ReportScreen } from './report/report-screen.tsx';
import { readRoute, writeRoute, type Route } from './route.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { AppStateProvider, type AppState, type Current } from './shell/app-state.ts';
import { Door } from './shell/door.tsx';
import { keepSettings, readSettings, type Settings } from './shell/setting.ts';
import { wordsIn } from './words/words.ts';

const DAY_MS = 86_400_000;

export function App({
  engine,
  keeper,
}: {
  readonly engine: Engine;
  readonly keeper: Keeper;
}): JSX.Element {
  const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
  const [settings, setSettings] = useState<Settings>(() =>
    readSettings(localStorage, navigator.languages),
  );
  const [current, setCurrent] = useState<Current | null>(null);
  const [draft, setDraft] = useState('');
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    const follow = (): void => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);

  // What was kept longer than the person wants is deleted when the app is opened.
  useEffect(() => {
    if (settings.keepDays === null) return;
    const oldest = new Date(Date.now() - settings.keepDays * DAY_MS).toISOString();
    keeper
      .with((store) => store.deleteBefore(oldest))
      .catch(() => {
        // A browser that keeps nothing has nothing to delete.
      });
  }, [keeper, settings.keepDays]);

  // A new place begins at its top, and a screen reader begins there too. Not at the start: the
  // browser has put the focus where the person wants it.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    const title = main.current?.querySelector<HTMLElement>('h1[tabindex]');
    (title ?? main.current)?.focus({ preventScroll: true });
  }, [route.place]);

  const state = useMemo<AppState>(
    () => ({
      say: wordsIn(settings.language),
      settings,
      change: (changed) => {
        const next = { ...settings, ...changed };
        setSettings(next);
        keepSettings(localStorage, next);
      },
      engine,
      keeper,
      current,
      show: setCurrent,
      draft,
      write: setDraft,
      go: (to) => {
        location.hash = writeRoute(to);
      },
    }),
    [settings, engine, keeper, current, draft],
  );

  return (
    <AppStateProvider value={state}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The fragment is the app's own address: the link only moves the focus.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {state.say('app.skip')}
      </a>
      <div class="hall">
        <Door place={route.place} />
        <main id="main" tabIndex={-1} ref={main}>
          <Screen route={route} />
          <footer class="colophon">
            <p>{state.say('app.colophon')}</p>
            <p class="no-print">
              <a href="#/wrong">{state.say('wrong.title')}</a>
            </p>
          </footer>
        </main>
      </div>
    </AppStateProvider>
  );
}

function Screen({ route }: { readonly route: Route }): JSX.Element {
  switch (route.place) {
    case 'check':
      return <CheckScreen />;
    case 'answer':
      return <AnswerScreen id={route.id} />;
    case 'guide':
      return <GuideScreen step={route.step} />;
    case 'ask':
      return <AskScreen />;
    case 'report':
      return <ReportScreen />;
    case 'a':
      return <CardScreen data={route.data} />;
    case 'call':
      return <CallScreen />;
    case 'recover':
      return <RecoverScreen did={route.did} done={route.done} />;
    case 'protect':
      return <ProtectScreen />;
    case 'cases':
      return <CasesScreen />;
    case 'learn':
      return <LearnScreen />;
    case 'wrong':
      return <WrongScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
