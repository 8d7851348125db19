import type { AdvisedStep } from '@peephole/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useAdvice } from '../shell/use-advice.ts';
import { calendarFile, dayAfter } from './calendar.ts';
import { HAPPENED } from './happened.ts';
import { Recipients } from './recipients.tsx';

interface Props {
  readonly did: readonly string[];
  readonly done: readonly string[];
}

/** First the question, then the clock. What happened and what is done stand in the address. */
export function RecoverScreen({ did, done }: Props): JSX.Element {
  const { say } = useApp();
  useEffect(() => {
    document.title = `${say('place.recover')} · ${say('app.name')}`;
  }, [say]);
  return did.length === 0 ? <WhatHappened /> : <Clock did={did} done={done} />;
}

function WhatHappened(): JSX.Element {
  const { say, go } = useApp();
  // Without a plan all names are asked for: each plan has its own, in the person's language.
  const advice = useAdvice(null, HAPPENED);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [note, setNote] = useState(false);
  return (
    <form
      class="stack-l"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length === 0) setNote(true);
        else go({ place: 'recover', did: picked, done: [] });
      }}
    >
      <div class="top-say">
        <h1 tabIndex={-1}>{say('recover.title')}</h1>
        <p class="lead">{say('recover.lead')}</p>
      </div>
      <fieldset>
        <legend class="sr">{say('recover.title')}</legend>
        <div class="choices picks">
          {HAPPENED.flatMap(
            (id) => advice?.recover?.plans.filter((plan) => plan.id === id) ?? [],
          ).map(({ id, name }) => (
            <label key={id} class="choice pick">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                onChange={(event) => {
                  setNote(false);
                  setPicked(
                    event.currentTarget.checked
                      ? [...picked, id]
                      : picked.filter((one) => one !== id),
                  );
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p role="status">{note ? say('recover.pick') : ''}</p>
      <div class="actions">
        <button class="btn btn-main">{say('recover.show')}</button>
      </div>
    </form>
  );
}

const PHASES = ['now', 'today', 'this-week', 'later'] as const;
/** Days after which a step of that phase is put into the calendar. */
const DAYS: Readonly<Record<(typeof PHASES)[number], number>> = {
  now: 0,
  today: 0,
  'this-week': 2,
  later: 14,
};

function Clock({ did, done }: Props): JSX.Element {
  const { say, go, settings } = useApp();
  const advice = useAdvice(null, did);
  const recover = advice?.recover ?? null;
  if (recover === null || advice === null) return <p role="status">{say('check.reading')}</p>;
  const { steps, plans, headline, calm, otherDevice } = recover;
  const open = steps.find(({ id }) => !done.includes(id)) ?? null;
  const windows = steps.flatMap((step) => step.window ?? []);
  const eachWindow = windows.filter(
    (one, at) => windows.findIndex(({ id }) => id === one.id) === at,
  );
  const tick = (id: string): void =>
    go({
      place: 'recover',
      did,
      done: done.includes(id) ? done.filter((one) => one !== id) : [...done, id],
    });

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{headline}</h1>
        <p class="lead">{calm}</p>
      </div>
      <p class="given">
        {plans.map(({ id, name }) => (
          <span key={id} class="chip plain">
            {name}
          </span>
        ))}
        <a href="#/recover">{say('recover.change')}</a>
      </p>
      {otherDevice !== null && (
        <div class="second">
          <Icon name="smartphone" />
          <strong>{say('recover.second')}</strong>
          <p>{otherDevice}</p>
        </div>
      )}
      <div class="with-side">
        <div class="clock stack-l">
          <p role="status" class="soft">
            {say('recover.done.count', { done: done.length, count: steps.length })}
          </p>
          {PHASES.map((phase) => {
            const own = steps.filter(({ when }) => when === phase);
            if (own.length === 0) return null;
            return (
              <section key={phase} aria-labelledby={`phase-${phase}`}>
                <h2 class="phase" id={`phase-${phase}`}>
                  {say(`recover.${phase}`)}
                </h2>
                <ol class="steps">
                  {own.map((step) => (
                    <StepCard
                      key={step.id}
                      step={step}
                      done={done.includes(step.id)}
                      now={step === open}
                      tick={() => tick(step.id)}
                    />
                  ))}
                </ol>
              </section>
            );
          })}
          <p class="lead">
            <strong>{say('recover.end')}</strong>
          </p>
        </div>
        <div class="side">
          {eachWindow.length > 0 && (
            <section class="card" aria-labelledby="windows">
              <h2 id="windows">{say('recover.windows')}</h2>
              <ul class="facts">
                {eachWindow.map(({ id, text }) => (
                  <li key={id}>
                    <Icon name="clock" />
                    {text}
                  </li>
                ))}
              </ul>
              <p class="soft">{say('recover.late')}</p>
            </section>
          )}
          <div class="actions no-print">
            <button class="btn" type="button" onClick={() => print()}>
              <Icon name="print" />
              {say('recover.print')}
            </button>
            <button class="btn" type="button" onClick={() => saveCalendar(steps, done)}>
              <Icon name="calendar" />
              {say('recover.calendar')}
            </button>
          </div>
          <p class="small soft">
            {settings.country === null
              ? say('recover.no-country')
              : say('recover.country', {
                  country: countryName(settings.country, settings.language),
                })}
          </p>
          {advice.report.length > 0 && (
            <section class="card" aria-labelledby="who-to-tell">
              <h2 id="who-to-tell">{say('recover.report')}</h2>
              <Recipients recipients={advice.report.slice(0, 4)} />
            </section>
          )}
          <section class="card print-only">
            <h2>{say('recover.notes')}</h2>
            <div class="notes" />
            <div class="notes" />
            <div class="notes" />
          </section>
        </div>
      </div>
    </div>
  );
}

function StepCard({
  step,
  done,
  now,
  tick,
}: {
  readonly step: AdvisedStep;
  readonly done: boolean;
  readonly now: boolean;
  readonly tick: () => void;
}): JSX.Element {
  const { say } = useApp();
  return (
    <li class={`step${done ? ' done' : ''}${now ? ' now' : ''}`}>
      <input
        class="tick"
        type="checkbox"
        checked={done}
        aria-label={say('recover.done', { step: step.text })}
        onChange={tick}
      />
      <div>
        <h3>{step.text}</h3>
        <div class="body stack">
          {step.path !== undefined && <p class="soft">{step.path}</p>}
          {step.why !== undefined && <p class="soft">{step.why}</p>}
          {step.window !== undefined && (
            <p>
              <span class="chip unp">
                <Icon name="clock" />
                {step.window.text}
              </span>
            </p>
          )}
          {!step.verified && <p class="small soft">{say('recover.unconfirmed')}</p>}
        </div>
      </div>
    </li>
  );
}

function saveCalendar(steps: readonly AdvisedStep[], done: readonly string[]): void {
  const now = new Date();
  const entries = steps
    .filter(({ id }) => !done.includes(id))
    .map(({ id, text, when }) => ({ id, title: text, day: dayAfter(now, DAYS[when]) }));
  saveFile('peephole.ics', 'text/calendar', calendarFile(entries, now));
}

/** A country in the person's language; the knowledge writes the United Kingdom as `uk`. */
export function countryName(code: string, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return names.of((code === 'uk' ? 'gb' : code).toUpperCase()) ?? code;
}
