import type { AdvisedRecipient } from '@peephole/core';
import type { JSX } from 'preact';
import { useApp } from '../shell/app-state.ts';

/** Who can act on it, with ways that come from the registry alone. */
export function Recipients({
  recipients,
}: {
  readonly recipients: readonly AdvisedRecipient[];
}): JSX.Element {
  const { say } = useApp();
  return (
    <ul class="rows plain">
      {recipients.map(({ id, name, text, how, verified }) => (
        <li key={id}>
          <strong>{name}</strong>
          <span class="small">
            {text} {!verified && <span class="soft">{say('recover.unconfirmed')}</span>}
          </span>
          <span class="ways small">
            {how.phone !== undefined && (
              <span>
                {say('answer.phone')} <span class="addr">{how.phone}</span>
              </span>
            )}
            {how.email !== undefined && (
              <span>
                {say('answer.mail')} <span class="addr">{how.email}</span>
              </span>
            )}
            {how.text !== undefined && (
              <span>
                {say('answer.text')} <span class="addr">{how.text}</span>
              </span>
            )}
            {how.url !== undefined && (
              <a href={how.url} target="_blank" rel="noreferrer noopener">
                {hostOf(how.url)}
              </a>
            )}
            {how.note !== undefined && <span>{how.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
