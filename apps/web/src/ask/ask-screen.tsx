import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NothingYet } from '../answer/nothing-yet.tsx';
import { useApp } from '../shell/app-state.ts';
import { handOver } from '../shell/hand-over.ts';
import { Icon } from '../shell/icon.tsx';
import { cardText, DOTS, maskedPieces } from './mask.ts';
import { writeCard } from './card.ts';
import { cardWords } from './card-words.ts';

const HOUR = 3_600_000;

/** How long a card is shown after it was made. */
const LASTING = [
  { words: 'ask.hour', ms: HOUR },
  { words: 'ask.today', ms: 24 * HOUR },
  { words: 'ask.days', ms: 72 * HOUR },
] as const;

/** A card for somebody one trusts: what goes onto it is seen before it goes anywhere. */
export function AskScreen(): JSX.Element {
  const { say, current, settings } = useApp();
  const [uncovered, setUncovered] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState('');
  const [lasting, setLasting] = useState(1);
  const [link, setLink] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const checked = current?.checked ?? null;
  const pieces = useMemo(
    () => (checked === null ? [] : maskedPieces(checked.contact.parts, checked.outline)),
    [checked],
  );

  useEffect(() => {
    document.title = `${say('answer.ask')} · ${say('app.name')}`;
  }, [say]);

  // Whatever is changed after a link was made needs another link.
  useEffect(() => {
    setLink(null);
    setNote('');
  }, [uncovered, from, lasting, checked]);

  if (checked === null) return <NothingYet />;
  const { assessment } = checked;

  async function make(): Promise<void> {
    const card = await writeCard({
      verdict: assessment.verdict,
      language: settings.language,
      item: cardText(pieces, uncovered),
      from: from.trim().slice(0, 40),
      until: Date.now() + (LASTING[lasting]?.ms ?? HOUR),
    });
    const address = `${location.origin}${location.pathname}#/a/${card}`;
    setLink(address);
    const handed = await handOver(say('ask.message'), address);
    if (handed !== 'shared') setNote(say(handed === 'copied' ? 'ask.copied' : 'ask.copy'));
  }

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{say('answer.ask')}</h1>
        <p class="lead">{say('ask.lead')}</p>
      </div>
      <section class="stack" aria-labelledby="sees">
        <h2 id="sees">{say('ask.sees')}</h2>
        <article class="item" dir="auto">
          <div class="item-head">
            <strong>{say(cardWords(assessment.verdict))}</strong>
          </div>
          <div class="item-body">
            {pieces.map((piece, at) =>
              piece.kind === 'text' ? (
                piece.text
              ) : (
                <button
                  key={at}
                  type="button"
                  class="mask"
                  aria-pressed={uncovered.has(piece.what.id)}
                  aria-label={say('ask.uncover', { words: piece.what.text })}
                  onClick={() => {
                    const next = new Set(uncovered);
                    if (!next.delete(piece.what.id)) next.add(piece.what.id);
                    setUncovered(next);
                  }}
                >
                  {uncovered.has(piece.what.id) ? piece.what.text : DOTS}
                </button>
              ),
            )}
          </div>
        </article>
        <p class="small soft">{say('ask.masked')}</p>
      </section>
      <section class="card fields">
        <label for="from">
          <strong>{say('ask.name')}</strong>
          <input
            id="from"
            type="text"
            autocomplete="off"
            maxLength={40}
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>
            <strong>{say('ask.long')}</strong>
          </legend>
          <div class="tabs-row">
            {LASTING.map(({ words: name }, at) => (
              <button
                key={name}
                class="seg"
                type="button"
                aria-pressed={at === lasting}
                onClick={() => setLasting(at)}
              >
                {say(name)}
              </button>
            ))}
          </div>
        </fieldset>
        <p class="small">{say('ask.no-return')}</p>
        <div class="actions">
          <button class="btn btn-main" type="button" onClick={() => void make()}>
            <Icon name="person" />
            {say('ask.make')}
          </button>
        </div>
        <p role="status">{note}</p>
        {link !== null && (
          <label for="link">
            {say('ask.link')}
            <textarea
              id="link"
              class="notes-box addr"
              rows={4}
              readOnly
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
      </section>
      <p>
        <a href="#/answer">{say('guide.back')}</a>
      </p>
    </div>
  );
}
