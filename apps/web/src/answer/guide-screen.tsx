import type { AdvisedStep, Answer } from '@peephole/core';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { telling } from '../shell/telling.ts';
import { useAdvice } from '../shell/use-advice.ts';
import { NothingYet } from './nothing-yet.tsx';
import { isAlarm } from './verdict.ts';

/** The check that settles it, one question a screen; what is found is taken back into the answer. */
export function GuideScreen({ step }: { readonly step: number }): JSX.Element {
  const { say, current, engine, settings, show, go } = useApp();
  const advice = useAdvice(current?.checked.assessment ?? null, []);

  useEffect(() => {
    document.title = `${say('guide.title.account')} · ${say('app.name')}`;
  }, [say]);

  if (current === null) return <NothingYet />;
  const { input, checked } = current;
  const { assessment, outline } = checked;
  // After an alarm the answer is settled; the steps are what is left to do.
  const asks = assessment.verdict === 'unproven';
  const order = outline.values.find(
    ({ kind }) => kind === 'order-number' || kind === 'tracking-number',
  );

  async function found(answers: readonly Answer[], looked: 'same' | 'later' | null): Promise<void> {
    const again =
      answers.length === 0
        ? checked
        : await engine.ask('check', { input, telling: telling(settings), answers });
    show({
      input,
      checked: again,
      answers,
      looked: answers.length === 0 ? looked : null,
      language: settings.language,
    });
    go({ place: 'answer', id: null });
  }

  if (step > 1 && asks) {
    return (
      <section class="guide" aria-labelledby="gq">
        <Step step={2} />
        <h1 id="gq" tabIndex={-1}>
          {say('guide.title.same')}
        </h1>
        <div class="choices" role="group" aria-labelledby="gq">
          <Choice icon="yes" title={say('guide.same.yes')} choose={() => void found([], 'same')} />
          <Choice
            icon="no"
            title={say('guide.same.no')}
            choose={() => void found(['not-sent-by-them'], null)}
          />
        </div>
        <BackToAnswer />
      </section>
    );
  }

  return (
    <section class="guide" aria-labelledby="gq">
      {asks && <Step step={1} />}
      <h1 id="gq" tabIndex={-1}>
        {asks
          ? say('guide.title.account')
          : say(isAlarm(assessment.verdict) ? 'answer.do' : 'answer.verify.genuine')}
      </h1>
      {order !== undefined && asks && (
        <p class="order-no">
          <span class="sr">{say('guide.value')} </span>
          {order.value}
        </p>
      )}
      {advice?.verify != null && (
        <div class="stack">
          <p>{say('guide.how')}</p>
          <ol class="stack how">
            {advice.verify.steps.map((one) => (
              <Do key={one.id} step={one} />
            ))}
          </ol>
        </div>
      )}
      {asks && (
        <>
          <div class="choices" role="group" aria-labelledby="gq">
            <Choice
              icon="yes"
              title={say('guide.yes')}
              choose={() => go({ place: 'guide', step: 2 })}
            />
            <Choice
              icon="no"
              title={say('guide.no')}
              more={say('guide.no.more')}
              choose={() => void found(['not-in-account'], null)}
            />
            <Choice
              icon="clock"
              title={say('guide.later')}
              more={say('guide.later.more')}
              choose={() => void found([], 'later')}
            />
          </div>
          <p class="small soft">
            {say('guide.no-account')}{' '}
            <button
              class="btn btn-quiet btn-s"
              type="button"
              onClick={() => void found(['not-in-account'], null)}
            >
              {say('guide.no-account.go')}
            </button>
          </p>
        </>
      )}
      <BackToAnswer />
    </section>
  );
}

function Step({ step }: { readonly step: 1 | 2 }): JSX.Element {
  const { say } = useApp();
  return (
    <p class="steps-of">
      <span class="dots" aria-hidden="true">
        <i class="on" />
        <i class={step > 1 ? 'on' : ''} />
      </span>
      {say('guide.of', { step, count: 2 })}
    </p>
  );
}

function Do({ step }: { readonly step: AdvisedStep }): JSX.Element {
  return (
    <li>
      <p>{step.text}</p>
      {step.path !== undefined && (
        <ol class="path">
          {step.path.split(' › ').map((place) => (
            <li key={place}>
              <span>{place}</span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

function Choice({
  icon,
  title,
  more,
  choose,
}: {
  readonly icon: 'yes' | 'no' | 'clock';
  readonly title: string;
  readonly more?: string;
  readonly choose: () => void;
}): JSX.Element {
  return (
    <button class="choice" type="button" onClick={choose}>
      <Icon name={icon} />
      <span>
        {title}
        {more !== undefined && <span class="soft">{more}</span>}
      </span>
    </button>
  );
}

function BackToAnswer(): JSX.Element {
  const { say } = useApp();
  return (
    <p>
      <a href="#/answer">{say('guide.back')}</a>
    </p>
  );
}
