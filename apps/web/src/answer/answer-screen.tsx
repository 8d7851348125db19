import type { Advice, Assessment, ExplainedFinding, Explanation, Finding } from '@peephole/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Checked } from '../engine/protocol.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { KeepButton } from '../keep/keep-button.tsx';
import { Lens, Mark } from '../shell/lens.tsx';
import { Recipients } from '../recover/recipients.tsx';
import { telling } from '../shell/telling.ts';
import { useAdvice } from '../shell/use-advice.ts';
import { changedLetters } from './letters.ts';
import { MarkedItem } from './marked-item.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { Pegs } from './pegs.tsx';
import { visible } from './marks.ts';
import { isAlarm, lineTones, LOOK, MAIN_BUTTON, PEGS, tagLine, type Tone } from './verdict.ts';

/** The answer: verdict, two lines, reasons, the person's own item with marks. */
export function AnswerScreen({ id }: { readonly id: string | null }): JSX.Element {
  const { say, current, settings, engine, show, keeper } = useApp();
  const [gone, setGone] = useState(false);

  // One that was kept is judged anew, by what is known today.
  useEffect(() => {
    setGone(false);
    if (id === null) return;
    const left = new AbortController();
    void (async () => {
      try {
        const kept = await keeper.with((store) => store.get(id));
        if (kept === null) throw new Error('not kept');
        const { original: input, answers } = kept;
        const checked = await engine.ask('check', { input, telling: telling(settings), answers });
        if (!left.signal.aborted)
          show({ input, checked, answers, looked: null, language: settings.language });
      } catch {
        if (!left.signal.aborted) setGone(true);
      }
    })();
    return () => left.abort();
  }, [id]);

  // Another language was chosen since: it is told again.
  useEffect(() => {
    if (current === null || current.language === settings.language) return;
    const { input, answers } = current;
    void engine
      .ask('check', { input, telling: telling(settings), answers })
      .then((checked) => show({ ...current, checked, language: settings.language }));
  }, [current, settings]);

  useEffect(() => {
    document.title = `${current?.checked.words.headline ?? say('place.check')} · ${say('app.name')}`;
  }, [current, say]);

  if (gone) return <NothingYet words="keep.gone" />;
  if (current === null)
    return id === null ? <NothingYet /> : <p role="status">{say('check.reading')}</p>;
  const { checked, answers, looked } = current;
  return (
    <div class="stack-l">
      <AnswerCard checked={checked} changed={answers.length > 0} looked={looked} />
      <p class="linklist">
        <a href="#/recover">{say('answer.did')}</a>
        {isAlarm(checked.assessment.verdict) && <a href="#/report">{say('answer.report')}</a>}
        <a href="#/">{say('answer.again')}</a>
      </p>
      <div class="two">
        <Reasons words={checked.words} assessment={checked.assessment} />
        <section class="stack" aria-labelledby="yours">
          <h2 id="yours">{say('answer.yours')}</h2>
          <MarkedItem checked={checked} />
          <Evidence words={checked.words} />
          {checked.words.gaps.map(({ code, text }) => (
            <div key={`${code} ${text}`} class="gap">
              <Icon name="warning" />
              <p>
                <strong>{say('answer.gaps')}:</strong> {text}
              </p>
            </div>
          ))}
        </section>
      </div>
      <aside class="remember on-solid" aria-label={say('answer.remember')}>
        <Mark />
        <p>
          <small>{say('answer.remember')}</small>
          {checked.words.remember}
        </p>
      </aside>
      {isAlarm(checked.assessment.verdict) && <Report checked={checked} />}
      <KeepButton current={current} />
    </div>
  );
}

function AnswerCard({
  checked,
  changed,
  looked,
}: {
  readonly checked: Checked;
  readonly changed: boolean;
  readonly looked: 'same' | 'later' | null;
}): JSX.Element {
  const { say, current, engine, settings, show } = useApp();
  const { assessment, words, outline } = checked;
  const { verdict } = assessment;
  const look = LOOK[verdict];
  const brand = outline.claims[0] ?? null;
  const [who, what] = lineTones(assessment);
  const main = verdict === 'nothing-found' ? '#/' : '#/guide/1';

  async function undo(): Promise<void> {
    if (current === null) return;
    const { input } = current;
    const before = await engine.ask('check', {
      input,
      telling: telling(settings),
      answers: [],
    });
    show({ input, checked: before, answers: [], looked: null, language: settings.language });
  }

  return (
    <section class={`answer v-${look.tone}`} aria-labelledby="verdict">
      <div class="answer-say on-solid">
        <Lens kind={look.lens} />
        <p class="tag">
          <Icon name={look.icon} />
          <span>
            {words.word}
            <small>
              {changed
                ? say('answer.changed')
                : tagLine(assessment, brand, words.scam?.name ?? null, say)}
            </small>
          </span>
        </p>
        <div class="say">
          <h1 id="verdict" tabIndex={-1}>
            {words.headline}
          </h1>
          <p class="do">
            {looked === 'same'
              ? say('answer.looked')
              : looked === 'later'
                ? say('answer.later')
                : words.action}
          </p>
          <div class="actions">
            <a class="btn btn-main" href={main}>
              {say(MAIN_BUTTON[verdict])}
            </a>
            <a class="btn" href="#/ask">
              <Icon name="person" />
              {say('answer.ask')}
            </a>
            {(changed || looked !== null) && (
              <button class="btn btn-quiet" type="button" onClick={() => void undo()}>
                {say('answer.undo')}
              </button>
            )}
          </div>
        </div>
      </div>
      <dl class="twolines">
        <TwoLine tone={who} name={say('answer.who')} text={words.who} />
        <TwoLine tone={what} name={say('answer.what')} text={words.what} />
      </dl>
    </section>
  );
}

const TONE_ICON = { good: 'yes', bad: 'no', open: 'question' } as const;

function TwoLine({
  tone,
  name,
  text,
}: {
  readonly tone: Tone;
  readonly name: string;
  readonly text: string;
}): JSX.Element {
  return (
    <div class={tone}>
      <Icon name={TONE_ICON[tone]} />
      <dt>{name}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

function Reasons({
  words,
  assessment,
}: {
  readonly words: Explanation;
  readonly assessment: Assessment;
}): JSX.Element {
  const { say } = useApp();
  const { verdict } = assessment;
  const title =
    verdict === 'unproven'
      ? 'answer.would'
      : verdict === 'genuine'
        ? 'answer.proof'
        : isAlarm(verdict)
          ? 'answer.why'
          : 'answer.what-we-saw';
  const rest = words.findings.filter(({ text }) => text !== '');
  return (
    <section class="stack" aria-labelledby="why">
      <h2 id="why">{say(title)}</h2>
      {words.would !== null && <p class="card">{words.would}</p>}
      {words.reasons.length > 0 && (
        <ol class="reasons">
          {words.reasons.map((reason, at) => (
            <li key={reason.rule} class={`reason speaks-${reason.speaks}`}>
              <span class="num" aria-hidden="true">
                {at + 1}
              </span>
              {words.rule !== null && reason.rule === words.rule.id ? (
                <>
                  <h3>
                    {words.rule.brand === null
                      ? say('answer.breaks')
                      : say('answer.breaks-of', { brand: words.rule.brand })}
                  </h3>
                  <Rule rule={words.rule} />
                </>
              ) : (
                <>
                  <Spelled finding={assessment.findings.find(({ rule }) => rule === reason.rule)} />
                  <p dir="auto">{reason.text}</p>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {words.rule !== null && !words.reasons.some(({ rule }) => rule === words.rule?.id) && (
        <Rule rule={words.rule} />
      )}
      {words.scam !== null && (
        <div class="card">
          <h3>{say('answer.trick')}</h3>
          <p>{`${words.scam.name}. ${words.scam.truth}`.replace('”. ', '” ')}</p>
        </div>
      )}
      {rest.length > 0 && (
        <details class="more-info">
          <summary>{say('answer.all', { count: rest.length })}</summary>
          <div>
            <ul class="facts">
              {rest.map((finding, at) => (
                <li key={at}>
                  <Icon name={SPEAKS[finding.speaks]} />
                  <span dir="auto">{finding.text}</span>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  );
}

/** An imitating name in large letters, the changed ones marked. */
function Spelled({ finding }: { readonly finding: Finding | undefined }): JSX.Element {
  const { say } = useApp();
  const { shows = '', brandHost = '' } = finding?.params ?? {};
  const imitates = finding?.rule === 'link.look-alike' || finding?.rule === 'sender.look-alike';
  const letters = changedLetters(visible(shows), brandHost.split('.')[0] ?? '');
  if (!imitates || !letters.some(({ changed }) => changed)) return <></>;
  return (
    <p class="letters">
      <span class="sr">{say('answer.spelled', { letters: [...shows].join(', ') })}</span>
      <span aria-hidden="true">
        {letters.map(({ text, changed }, at) => (changed ? <b key={at}>{text}</b> : text))}
      </span>
    </p>
  );
}

const SPEAKS: Readonly<Record<ExplainedFinding['speaks'], 'no' | 'yes' | 'nothing'>> = {
  against: 'no',
  for: 'yes',
  neither: 'nothing',
};

/** The brand's own rule in its words, with where it stands and when it was read there. */
function Rule({ rule }: { readonly rule: NonNullable<Explanation['rule']> }): JSX.Element {
  const { say } = useApp();
  const { brand, statement, verified, source } = rule;
  const name = brand === null ? say('answer.rule') : say('answer.rule-of', { brand });
  const read = source?.read === undefined ? '' : `, ${say('answer.read', { date: source.read })}`;
  return (
    <div class="rule">
      <q>{statement}</q>
      <span class="src">
        {verified ? `${name}${read}. ` : `${name}. ${say('answer.unconfirmed')} `}
        {source !== null && (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {say('answer.source')}
          </a>
        )}
      </span>
    </div>
  );
}

function Evidence({ words }: { readonly words: Explanation }): JSX.Element {
  const { say } = useApp();
  const level = PEGS[words.evidence.level];
  return (
    <div class="evidence">
      <Pegs level={level} />
      <strong>
        {say('answer.evidence')} <span class="soft of">{say('answer.of-five', { level })}</span>
      </strong>
      <span class="small">{words.evidence.text}</span>
    </div>
  );
}

/** Recipients named before one asks for all. */
const FIRST = 3;

function Report({ checked }: { readonly checked: Checked }): JSX.Element {
  const { say } = useApp();
  const advice: Advice | null = useAdvice(checked.assessment, []);
  if (advice === null || advice.report.length === 0) return <></>;
  return (
    <section class="card" aria-labelledby="report">
      <h2 id="report">{say('answer.report')}</h2>
      <p>{say('answer.report.more')}</p>
      <Recipients recipients={advice.report.slice(0, FIRST)} />
      <div class="actions">
        <a class="btn" href="#/report">
          <Icon name="flag" />
          {say('answer.report.all', { count: advice.report.length })}
        </a>
      </div>
    </section>
  );
}
