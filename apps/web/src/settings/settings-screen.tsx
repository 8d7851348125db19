import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../engine/protocol.ts';
import { KeepSettings } from '../keep/keep-settings.tsx';
import { countryName } from '../recover/recover-screen.tsx';
import { useApp } from '../shell/app-state.ts';
import { forgetSettings, readSettings } from '../shell/setting.ts';
import { COUNTRIES } from './countries.ts';

const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
];

export function SettingsScreen(): JSX.Element {
  const { say, settings, change } = useApp();
  const [forgotten, setForgotten] = useState(false);
  const { language, country } = settings;

  useEffect(() => {
    document.title = `${say('settings.title')} · ${say('app.name')}`;
  }, [say]);

  const known =
    country !== null && !COUNTRIES.includes(country) ? [country, ...COUNTRIES] : COUNTRIES;
  const countries = known
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div class="stack-l">
      <h1 class="page" tabIndex={-1}>
        {say('settings.title')}
      </h1>
      <section class="card fields">
        <label for="country">
          <strong>{say('settings.country')}</strong>
          <span class="soft small"> {say('settings.country.more')}</span>
        </label>
        <select
          id="country"
          value={country ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ country: value === '' ? null : value })
          }
        >
          <option value="">{say('settings.country.none')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>
            <strong>{say('settings.language')}</strong>
          </legend>
          <div class="tabs-row">
            {LANGUAGES.map(({ id, name }) => (
              <button
                key={id}
                class="seg"
                type="button"
                lang={id}
                aria-pressed={id === language}
                onClick={() => change({ language: id })}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      </section>
      <section class="stack" aria-labelledby="help">
        <h2 id="help">{say('settings.help')}</h2>
        {(['mail', 'leave', 'sure'] as const).map((topic) => (
          <div key={topic} class="card">
            <h3>{say(`settings.help.${topic}`)}</h3>
            <p>{say(`settings.help.${topic}.more`)}</p>
          </div>
        ))}
      </section>
      <section class="card" aria-labelledby="kept">
        <h2 id="kept">{say('settings.kept')}</h2>
        <p>{say('settings.kept.more')}</p>
        <KeepSettings />
        <div class="actions">
          <button
            class="btn"
            type="button"
            onClick={() => {
              forgetSettings(localStorage);
              change(readSettings({ ...NOTHING_KEPT }, navigator.languages));
              forgetSettings(localStorage);
              setForgotten(true);
            }}
          >
            {say('settings.forget')}
          </button>
        </div>
        <p role="status">{forgotten ? say('settings.forgotten') : ''}</p>
      </section>
    </div>
  );
}

/** A store in which nothing was ever put: what one begins with. */
const NOTHING_KEPT = {
  getItem: (): null => null,
  setItem: (): void => undefined,
  removeItem: (): void => undefined,
};
