import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';
import { WRONG_WORDS } from './wrong-words.ts';
import measured from './figures.json' with { type: 'json' };

/** How often the answers go wrong, on real contacts that nobody tuned to. */
export function WrongScreen(): JSX.Element {
  const { say } = useApp();
  useEffect(() => {
    document.title = `${say('wrong.title')} · ${say('app.name')}`;
  }, [say]);
  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{say('wrong.title')}</h1>
        <p class="lead">{say('wrong.lead')}</p>
      </div>
      <div class="card scroll" tabIndex={0} role="region" aria-label={say('wrong.title')}>
        <table>
          <caption>{say('wrong.measured', { date: measured.date })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('wrong.what')}</th>
              <th scope="col" class="n">
                {say('wrong.times')}
              </th>
            </tr>
          </thead>
          <tbody>
            {measured.figures.map(({ id, hits, of }) => (
              <tr key={id}>
                <th scope="row">{say(WRONG_WORDS[id] ?? 'wrong.what')}</th>
                <td class="n">{say('wrong.of', { hits, of })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{say('wrong.means')}</p>
    </div>
  );
}
