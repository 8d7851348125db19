import type { AdvisedRecipient } from '@peephole/core';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NothingYet } from '../answer/nothing-yet.tsx';
import { cardText, maskedPieces } from '../ask/mask.ts';
import { useApp, type Current } from '../shell/app-state.ts';
import { copyText } from '../shell/hand-over.ts';
import { Icon } from '../shell/icon.tsx';
import { saveBytes } from '../shell/save-file.ts';
import { useAdvice } from '../shell/use-advice.ts';
import { draftAddress, reportText, type ReportText } from './report-text.ts';

/** Who should know, and exactly what they would be told. We send nothing: the person does. */
export function ReportScreen(): JSX.Element {
  const { say, current } = useApp();
  useEffect(() => {
    document.title = `${say('answer.report')} · ${say('app.name')}`;
  }, [say]);
  return current === null ? <NothingYet /> : <Report current={current} />;
}

function Report({ current }: { readonly current: Current }): JSX.Element {
  const { say } = useApp();
  const { checked, input } = current;
  const advice = useAdvice(checked.assessment, []);
  const [uncovered, setUncovered] = useState(false);
  const pieces = useMemo(() => maskedPieces(checked.contact.parts, checked.outline), [checked]);
  const item = cardText(
    pieces,
    new Set(
      uncovered ? pieces.flatMap((piece) => (piece.kind === 'private' ? [piece.what.id] : [])) : [],
    ),
  );
  const made = useMemo(() => reportText(checked, item, say), [checked, item, say]);
  const recipients = advice?.report ?? [];
  const original = input.bytes;

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{say('report.title')}</h1>
        <p class="lead">{say('report.lead')}</p>
      </div>
      <label class="choice pick">
        <input
          type="checkbox"
          checked={uncovered}
          onChange={(event) => setUncovered(event.currentTarget.checked)}
        />
        <span>{say('report.uncover')}</span>
      </label>
      {original !== undefined && (
        <section class="card">
          <h2>{say('report.original')}</h2>
          <p>{say('report.original.more')}</p>
          <div class="actions">
            <button
              class="btn"
              type="button"
              onClick={() => saveBytes(input.name ?? 'message.eml', 'message/rfc822', original)}
            >
              <Icon name="file" />
              {say('report.original.save')}
            </button>
          </div>
        </section>
      )}
      <ul class="stack p">
        {recipients.map((recipient, at) => (
          <li key={recipient.id}>
            <details class="bolt-card" open={at === 0}>
              <summary class="recipient">
                <Icon name="flag" />
                <h2>{recipient.name}</h2>
                <Icon name="down" />
              </summary>
              <Payload recipient={recipient} made={made} />
            </details>
          </li>
        ))}
      </ul>
      {advice !== null && recipients.length === 0 && <p>{say('report.none')}</p>}
      <p>
        <a href="#/answer">{say('guide.back')}</a>
      </p>
    </div>
  );
}

function Payload({
  recipient,
  made,
}: {
  readonly recipient: AdvisedRecipient;
  readonly made: ReportText;
}): JSX.Element {
  const { say } = useApp();
  const [body, setBody] = useState(made.body);
  const [note, setNote] = useState('');
  const { id, text, how, verified } = recipient;

  // Uncovering private words makes other text; what was typed into the old one goes with it.
  useEffect(() => setBody(made.body), [made]);

  async function copy(): Promise<void> {
    const copied = (await copyText(body)) === 'copied';
    setNote(say(copied ? 'report.copied' : 'report.copy-by-hand'));
  }

  return (
    <div class="payload stack">
      <p>
        {text} {!verified && <span class="soft small">{say('recover.unconfirmed')}</span>}
      </p>
      <dl class="kv">
        {how.email !== undefined && (
          <>
            <dt>{say('report.to')}</dt>
            <dd class="addr">{how.email}</dd>
          </>
        )}
        {how.text !== undefined && (
          <>
            <dt>{say('report.forward')}</dt>
            <dd class="addr">{how.text}</dd>
          </>
        )}
        {how.phone !== undefined && (
          <>
            <dt>{say('answer.phone')}</dt>
            <dd class="addr">{how.phone}</dd>
          </>
        )}
        <dt>{say('answer.subject')}</dt>
        <dd>{made.subject}</dd>
      </dl>
      <label for={`body-${id}`}>
        <strong>{say('report.words')}</strong>
      </label>
      <textarea
        id={`body-${id}`}
        class="notes-box"
        rows={10}
        dir="auto"
        value={body}
        onInput={(event) => setBody(event.currentTarget.value)}
      />
      {how.note !== undefined && <p class="small">{how.note}</p>}
      <div class="actions">
        {how.email !== undefined && (
          <a
            class="btn btn-main"
            href={draftAddress(how.email, { ...made, body }, say('answer.cut'))}
          >
            <Icon name="mail" />
            {say('report.draft')}
          </a>
        )}
        <button class="btn" type="button" onClick={() => void copy()}>
          {say('report.copy')}
        </button>
        {how.url !== undefined && (
          <a class="btn" href={how.url} target="_blank" rel="noreferrer noopener">
            {say('report.open')}
          </a>
        )}
      </div>
      <p role="status">{note}</p>
    </div>
  );
}
