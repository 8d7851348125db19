import type { Count, PeerFigures } from '#evaluation/peers';
import type { Scored } from './filter.ts';
import type { Mail } from './mails.ts';

/** What the answers on the scored mails amount to. A mail without an answer was not flagged. */
export function figuresOf(mails: readonly Mail[], { answers, cpuSeconds }: Scored): PeerFigures {
  const scams = mails.filter(({ label }) => label === 'scam');
  const honest = mails.filter(({ label }) => label === 'honest');
  const branded = scams.filter(({ group }) => group !== 'none');
  const genuine = honest.filter(({ group }) => group !== 'none');
  const flagged = ({ file }: Mail): boolean => answers.get(file)?.flagged ?? false;
  const score = ({ file }: Mail): number => answers.get(file)?.score ?? Number.NEGATIVE_INFINITY;
  const worst = Math.max(Number.NEGATIVE_INFINITY, ...genuine.map(score));
  return {
    brands: count(branded, flagged),
    amazon: count(
      branded.filter(({ group }) => group === 'amazon'),
      flagged,
    ),
    genuine: count(genuine, flagged),
    honest: count(honest, flagged),
    // The threshold just above every genuine mail of a brand, chosen in hindsight.
    unaccusing: count(branded, (mail) => score(mail) > worst),
    unanswered: mails.filter(({ file }) => !answers.has(file)).length,
    cpuSecondsPer1000: (1000 * cpuSeconds) / mails.length,
  };
}

function count(mails: readonly Mail[], hit: (mail: Mail) => boolean): Count {
  return { hits: mails.filter(hit).length, of: mails.length };
}
