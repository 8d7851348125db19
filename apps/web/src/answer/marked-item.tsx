import type { Contact, Part } from '@peephole/core';
import type { JSX } from 'preact';
import type { Checked } from '../engine/protocol.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon } from '../shell/icon.tsx';
import { isAlarm } from './verdict.ts';
import { MAX_SHOWN, pieces, visible, type Marking, type Piece } from './marks.ts';

/** A copy of the person's own item: nothing in it is live, the reasons' numbers sit on its words. */
export function MarkedItem({ checked }: { readonly checked: Checked }): JSX.Element {
  const { say } = useApp();
  const { contact, outline, assessment, words } = checked;
  const marking: Marking = { outline, alarms: isAlarm(assessment.verdict), reasons: words.reasons };
  const brand = outline.claims[0] ?? null;
  const head = contact.parts.filter(({ kind }) => HEAD.has(kind));
  const body = contact.parts.filter(({ kind }) => !HEAD.has(kind));
  const bubbles =
    contact.channel === 'sms' || contact.channel === 'chat' || contact.channel === 'call';
  const sender = shownSender(contact, head);
  return (
    <article class="item" dir="auto">
      {(head.length > 0 || sender !== null) && (
        <div class="item-head">
          <dl>
            {sender !== null && (
              <>
                <dt>{say('answer.from')}</dt>
                <dd>{visible(sender)}</dd>
              </>
            )}
            {head.map((part) => (
              <HeadLine key={part.id} part={part} marking={marking} brand={brand} />
            ))}
          </dl>
        </div>
      )}
      <div class="item-body">
        {body
          .filter(({ text }) => text.trim() !== '')
          .map((part) => (
            <div
              key={part.id}
              class={bubbles ? (part.speaker === 'person' ? 'bubble mine' : 'bubble') : 'words'}
            >
              {part.kind === 'hidden' && <p class="small soft">{say('answer.hidden')}</p>}
              {part.kind === 'attachment' && <p class="small soft">{say('answer.file')}</p>}
              <Pieces part={part} marking={marking} brand={brand} />
              {part.text.length > MAX_SHOWN && <p class="small soft">{say('answer.cut')}</p>}
            </div>
          ))}
      </div>
    </article>
  );
}

const HEAD: ReadonlySet<Part['kind']> = new Set(['sender', 'reply-to', 'subject', 'title']);

/** A text's or call's number or name, which is no part of what it says. */
function shownSender(contact: Contact, head: readonly Part[]): string | null {
  if (head.some(({ kind }) => kind === 'sender')) return null;
  return 'sender' in contact ? contact.sender : null;
}

interface PartProps {
  readonly part: Part;
  readonly marking: Marking;
  readonly brand: string | null;
}

function HeadLine({ part, marking, brand }: PartProps): JSX.Element {
  const { say } = useApp();
  const name =
    part.kind === 'sender'
      ? say('answer.from')
      : part.kind === 'reply-to'
        ? say('answer.replies')
        : say('answer.subject');
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Pieces part={part} marking={marking} brand={brand} />
      </dd>
    </>
  );
}

function Pieces({ part, marking, brand }: PartProps): JSX.Element {
  return (
    <>
      {pieces(part, marking).map((piece, at) => (
        <PieceView key={at} piece={piece} brand={brand} />
      ))}
    </>
  );
}

function PieceView({
  piece,
  brand,
}: {
  readonly piece: Piece;
  readonly brand: string | null;
}): JSX.Element {
  const { say } = useApp();
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'link':
      return (
        <span>
          {piece.text}
          <span class="small soft goes">
            {' '}
            ({say('answer.goes', { host: visible(piece.host) })})
          </span>
        </span>
      );
    case 'mark':
      return (
        <mark class={piece.speaks === 'for' ? 'ok' : piece.speaks === 'neither' ? 'ask' : ''}>
          <span class="sr">{say('answer.marked', { number: piece.number })} </span>
          {piece.text}
          <span class="num" aria-hidden="true">
            {piece.number}
          </span>
        </mark>
      );
    case 'off': {
      const host = piece.host === null ? '' : visible(piece.host);
      const why =
        piece.host === null
          ? say('answer.off.number')
          : brand === null
            ? say('answer.off.stranger', { host })
            : say('answer.off.not-theirs', { host, brand });
      return (
        <span class="off">
          {piece.number !== null && (
            <span class="sr">{say('answer.marked', { number: piece.number })} </span>
          )}
          <s>{piece.text}</s>
          {piece.number !== null && (
            <span class="num" aria-hidden="true">
              {piece.number}
            </span>
          )}
          <span class="why">
            <Icon name="off" />
            {why}
          </span>
        </span>
      );
    }
  }
}
