import type { Kept } from '@peephole/store';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LOOK } from '../answer/verdict.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';

/** Checks shown on the first screen. */
const SHOWN = 5;

/** The person's last checks, as far as they were kept. */
export function KeptList(): JSX.Element {
  const { say, keeper, settings } = useApp();
  const [list, setList] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let wanted = true;
    keeper
      .with((store) => store.list({ limit: SHOWN }))
      .then(
        (found) => {
          if (wanted) setList(found);
        },
        // A browser that keeps nothing has nothing to list.
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [keeper]);

  const day = new Intl.DateTimeFormat(settings.language, { dateStyle: 'medium' });
  return (
    <section aria-labelledby="recent" class="stack">
      <h2 id="recent">{say('keep.last')}</h2>
      {list.length === 0 ? (
        <p class="soft">{say('keep.none')}</p>
      ) : (
        <ul class="rows">
          {list.map(({ id, at, summary: { verdict, title, channel } }) => (
            <li key={id}>
              <a href={`#/answer/${id}`}>
                <span class={`chip ${LOOK[verdict].tone}`}>
                  <Icon name={LOOK[verdict].icon} />
                  {say(`verdict.word.${verdict}`)}
                </span>
                <span dir="auto">
                  <strong>{title === '' ? say(`seen.${channel}`) : title}</strong>
                  <span class="soft small">{day.format(new Date(at))}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="small soft">{say('keep.here')}</p>
    </section>
  );
}
