import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isAlarm, LOOK } from '../answer/verdict.ts';
import { useApp } from '../shell/app-state.ts';
import { handOver } from '../shell/hand-over.ts';
import { Icon } from '../shell/icon.tsx';
import { Lens } from '../shell/lens.tsx';
import { visible } from '../answer/marks.ts';
import { wordsIn } from '../words/words.ts';
import { readCard, type Card } from './card.ts';
import { cardWords } from './card-words.ts';

const ANSWERS = [
  { id: 'stop', icon: 'hand' },
  { id: 'fine', icon: 'yes' },
  { id: 'call', icon: 'phone' },
] as const;

/** What somebody sees who was asked: one card, three answers, no account. */
export function CardScreen({ data }: { readonly data: string }): JSX.Element {
  const { say } = useApp();
  const [card, setCard] = useState<Card | null | 'reading'>('reading');
  const [reply, setReply] = useState<string | null>(null);
  const [note, setNote] = useState('');

  useEffect(() => {
    setReply(null);
    void readCard(data).then((read) =>
      setCard(read !== null && read.until > Date.now() ? read : null),
    );
  }, [data]);

  useEffect(() => {
    document.title = `${say('card.title')} · ${say('app.name')}`;
  }, [say]);

  if (card === 'reading') return <p role="status">{say('check.reading')}</p>;
  if (card === null) {
    return (
      <div class="stack">
        <h1 class="page" tabIndex={-1}>
          {say('card.gone')}
        </h1>
        <p>{say('card.gone.more')}</p>
      </div>
    );
  }
  const look = LOOK[isAlarm(card.verdict) ? card.verdict : 'unproven'];
  const name = visible(card.from);
  // The answer goes back to the person who asked, so it is in their language.
  const theirs = wordsIn(card.language);

  async function answer(id: (typeof ANSWERS)[number]['id']): Promise<void> {
    const text = theirs(`card.${id}.reply`);
    setReply(text);
    const handed = await handOver(text);
    if (handed !== 'shared') setNote(say(handed === 'copied' ? 'card.copied' : 'card.copy'));
  }

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{name === '' ? say('card.asks.someone') : say('card.asks', { name })}</h1>
        <p class="lead">{say('card.lead')}</p>
      </div>
      <section class={`answer v-${look.tone}`}>
        <div class="answer-say on-solid">
          <Lens kind={look.lens} />
          <p class="tag">
            <Icon name={look.icon} />
            <span>{say(cardWords(card.verdict))}</span>
          </p>
        </div>
      </section>
      <article class="item" dir="auto">
        <div class="item-body">{visible(card.item)}</div>
      </article>
      <section class="stack" aria-labelledby="would">
        <h2 id="would">{say('card.question')}</h2>
        <div class="choices">
          {ANSWERS.map(({ id, icon }) => (
            <button key={id} class="choice" type="button" onClick={() => void answer(id)}>
              <Icon name={icon} />
              <span>{say(`card.${id}`)}</span>
            </button>
          ))}
        </div>
        <p role="status">{note}</p>
        {reply !== null && <p class="tellthem">{reply}</p>}
        <p class="small soft">{say('card.unsure')}</p>
      </section>
    </div>
  );
}
