import type { Lessons } from '@peephole/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';

/** The brand that scams borrow most; its rules are the ones we know best. */
const BRAND = 'amazon';

/** What a brand never does, with its pages, and how the tricks go: to be read before anything comes. */
export function LearnScreen(): JSX.Element {
  const { say, engine, settings } = useApp();
  const [lessons, setLessons] = useState<Lessons | null>(null);
  const { language } = settings;

  useEffect(() => {
    document.title = `${say('learn.title')} · ${say('app.name')}`;
  }, [say]);

  useEffect(() => {
    let wanted = true;
    engine.ask('learn', { brand: BRAND, language }).then(
      (found) => {
        if (wanted) setLessons(found);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [engine, language]);

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{say('learn.title')}</h1>
        <p class="lead">{say('learn.lead')}</p>
      </div>
      <p class="linklist">
        <a href="#/wrong">{say('wrong.title')}</a>
      </p>
      {lessons === null ? (
        <p role="status">{say('check.reading')}</p>
      ) : (
        <div class="two even">
          <section class="stack" aria-labelledby="never">
            <h2 id="never">{say('learn.never')}</h2>
            <ul class="stack p">
              {lessons.never.map(({ id, statement, source }) => (
                <li key={id} class="rule">
                  <q>{statement}</q>
                  {source !== null && (
                    <span class="src">
                      {source.read !== undefined &&
                        `${say('answer.read', { date: source.read })}. `}
                      <a href={source.url} target="_blank" rel="noreferrer noopener">
                        {say('answer.source')}
                      </a>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section class="stack" aria-labelledby="tricks">
            <h2 id="tricks">{say('learn.tricks')}</h2>
            <ul class="stack p">
              {lessons.tricks.map(({ id, name, truth }) => (
                <li key={id} class="card">
                  <h3>{name}</h3>
                  <p>{truth}</p>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
      <div class="actions no-print">
        <button class="btn" type="button" onClick={() => print()}>
          <Icon name="print" />
          {say('learn.print')}
        </button>
      </div>
    </div>
  );
}
