import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { calendarFile, dayAfter } from '../recover/calendar.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useAdvice } from '../shell/use-advice.ts';

/** Before anything happens: five lists, one next step. */
export function ProtectScreen(): JSX.Element {
  const { say, settings, change } = useApp();
  const advice = useAdvice(null, [], { harden: true });
  const { ticked } = settings;

  useEffect(() => {
    document.title = `${say('protect.title')} · ${say('app.name')}`;
  }, [say]);

  const lists = advice?.harden ?? [];
  const steps = lists.flatMap((list) => list.steps);
  const done = steps.filter(({ id }) => ticked.includes(id)).length;
  const next = steps.find(({ id }) => !ticked.includes(id));
  return (
    <div class="stack-l">
      <section class="door-plate on-solid">
        <div>
          <h1 tabIndex={-1}>{say('protect.title')}</h1>
          <p class="lead">{say('protect.lead')}</p>
        </div>
        {steps.length > 0 && (
          <div class="stack">
            <p role="status">{say('protect.done', { done, count: steps.length })}</p>
            <div class="meter" aria-hidden="true">
              {lists.map(({ id, steps: own }) => (
                <i key={id} class={own.every((s) => ticked.includes(s.id)) ? 'on' : ''} />
              ))}
            </div>
            <p>
              {next === undefined
                ? say('protect.all-done')
                : say('protect.next', { step: next.text })}
            </p>
          </div>
        )}
      </section>
      <div class="bolts">
        {lists.map(({ id, name, steps: own }, at) => {
          const count = own.filter((step) => ticked.includes(step.id)).length;
          return (
            <details key={id} class="bolt-card" open={at === 0}>
              <summary>
                <Bolt share={own.length === 0 ? 0 : count / own.length} />
                <h2>
                  {name}{' '}
                  <span class="soft small">
                    {say('protect.done', { done: count, count: own.length })}
                  </span>
                </h2>
                <Icon name="down" />
              </summary>
              <ul class="todo">
                {own.map((step) => (
                  <li key={step.id}>
                    <input
                      class="tick"
                      type="checkbox"
                      id={`todo-${step.id}`}
                      checked={ticked.includes(step.id)}
                      onChange={(event) =>
                        change({
                          ticked: event.currentTarget.checked
                            ? [...ticked, step.id]
                            : ticked.filter((one) => one !== step.id),
                        })
                      }
                    />
                    <div>
                      <label for={`todo-${step.id}`}>{step.text}</label>
                      {step.why !== undefined && <p class="soft">{step.why}</p>}
                      {step.path !== undefined && <p class="soft">{step.path}</p>}
                    </div>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </div>
      <section class="card">
        <h2>{say('protect.month')}</h2>
        <p>{say('protect.month.more')}</p>
        <div class="actions">
          <button
            class="btn"
            type="button"
            onClick={() => {
              const now = new Date();
              const entry = {
                id: 'monthly-review',
                title: `${say('protect.month')}: ${say('app.name')}`,
                day: dayAfter(now, 30),
                repeat: 'monthly' as const,
              };
              saveFile('peephole-monthly.ics', 'text/calendar', calendarFile([entry], now));
            }}
          >
            <Icon name="calendar" />
            {say('recover.calendar')}
          </button>
          <button class="btn" type="button" onClick={() => print()}>
            <Icon name="print" />
            {say('recover.print')}
          </button>
        </div>
      </section>
    </div>
  );
}

/** How far the bolt slid shut: 0 to 1. Decoration: the count beside it says the same. */
function Bolt({ share }: { readonly share: number }): JSX.Element {
  const shift = Math.round(share * 24);
  return (
    <svg class="bolt" viewBox="0 0 84 40" aria-hidden="true">
      <rect class="bolt-plate" x="1" y="6" width="50" height="28" rx="6" />
      <rect class="bolt-keep" x="66" y="4" width="16" height="32" rx="4" />
      <g transform={`translate(${String(shift)} 0)`}>
        <rect class="bolt-bar" x="8" y="14" width="44" height="12" rx="6" />
        <rect class="bolt-knob" x="20" y="9" width="8" height="22" rx="4" />
      </g>
    </svg>
  );
}
