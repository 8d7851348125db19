import type { JSX } from 'preact';
import { useApp } from '../shell/app-state.ts';

/** Where an answer would stand when nothing was checked yet. */
export function NothingYet({
  words = 'answer.none',
}: {
  readonly words?: 'answer.none' | 'keep.gone';
}): JSX.Element {
  const { say } = useApp();
  return (
    <div class="stack">
      <h1 class="page" tabIndex={-1}>
        {say(words)}
      </h1>
      <p>
        <a class="btn btn-main" href="#/">
          {say('place.check')}
        </a>
      </p>
    </div>
  );
}
