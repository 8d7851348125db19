import type { JSX } from 'preact';
import { useApp } from '../shell/app-state.ts';

/** Where an answer would stand when nothing was checked yet. */
export function NothingYet(): JSX.Element {
  const { say } = useApp();
  return (
    <div class="stack">
      <h1 class="page" tabIndex={-1}>
        {say('answer.none')}
      </h1>
      <p>
        <a class="btn btn-main" href="#/">
          {say('place.check')}
        </a>
      </p>
    </div>
  );
}
