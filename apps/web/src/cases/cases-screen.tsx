import type { IndicatorKind, LinkedCase, Tie } from '@peephole/core';
import type { Kept } from '@peephole/store';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { visible } from '../answer/marks.ts';
import { LOOK } from '../answer/verdict.ts';
import { everything } from '../keep/keeper.ts';
import { useApp } from '../shell/app-state.ts';
import { Icon, type IconName } from '../shell/icon.tsx';
import type { WordKey } from '../words/words.ts';

interface Found {
  readonly kept: ReadonlyMap<string, Kept>;
  readonly cases: readonly LinkedCase[];
}

/** Kept checks that belong together: one attempt over several channels, and what ties it. */
export function CasesScreen(): JSX.Element {
  const { say, keeper, engine } = useApp();
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    document.title = `${say('cases.title')} · ${say('app.name')}`;
  }, [say]);

  useEffect(() => {
    const left = new AbortController();
    void (async () => {
      try {
        const all = await keeper.with(everything);
        const kept = new Map(all.map((one) => [one.id, one]));
        const cases = await engine.ask('link', {
          contacts: all.map(({ id, original }) => ({ id, input: original })),
        });
        if (!left.signal.aborted) setFound({ kept, cases });
      } catch {
        if (!left.signal.aborted) setFound({ kept: new Map(), cases: [] });
      }
    })();
    return () => left.abort();
  }, [keeper, engine]);

  return (
    <div class="stack-l">
      <div class="top-say">
        <h1 tabIndex={-1}>{say('cases.title')}</h1>
        <p class="lead">{say('cases.lead')}</p>
      </div>
      {found === null && <p role="status">{say('check.reading')}</p>}
      {found?.cases.length === 0 && <p class="soft">{say('cases.none')}</p>}
      {found?.cases.map((one) => (
        <CaseCard key={one.contacts[0] ?? ''} one={one} kept={found.kept} />
      ))}
    </div>
  );
}

function CaseCard({
  one,
  kept,
}: {
  readonly one: LinkedCase;
  readonly kept: ReadonlyMap<string, Kept>;
}): JSX.Element {
  const { say, settings } = useApp();
  const contacts = one.contacts
    .flatMap((id) => kept.get(id) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const brand = contacts.find(({ summary }) => summary.brand !== null)?.summary.brand ?? null;
  const day = new Intl.DateTimeFormat(settings.language, { dateStyle: 'medium' });
  return (
    <section class="card">
      <h2>
        {brand === null
          ? say('cases.one', { count: contacts.length })
          : say('cases.one-of', { count: contacts.length, brand: visible(brand) })}
      </h2>
      <ol class="timeline p">
        {contacts.map(({ id, at, summary: { verdict, title, channel } }) => (
          <li key={id} class="event">
            <span class="dot">
              <Icon name={CHANNEL_ICON[channel] ?? 'text'} />
            </span>
            <p class="meta">
              <span>{day.format(new Date(at))}</span>
              <span class={`chip ${LOOK[verdict].tone}`}>
                <Icon name={LOOK[verdict].icon} />
                {say(`verdict.word.${verdict}`)}
              </span>
            </p>
            <a href={`#/answer/${id}`} dir="auto">
              {title === '' ? say(`seen.${channel}`) : title}
            </a>
          </li>
        ))}
      </ol>
      <h3>{say('cases.ties')}</h3>
      <ul class="facts">
        {tiesInWords(one.ties).map(({ kind, value, count }) => (
          <li key={`${kind} ${value}`}>
            <Icon name="link" />
            <span>
              {say(TIE_WORDS[kind], { count })}
              {kind !== 'wording' && (
                <>
                  {' '}
                  <span class="ind">{visible(value)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const CHANNEL_ICON: Partial<Record<Kept['summary']['channel'], IconName>> = {
  email: 'mail',
  call: 'phone',
  number: 'phone',
  page: 'page',
  link: 'link',
};

const TIE_WORDS: Readonly<Record<IndicatorKind, WordKey>> = {
  'order-number': 'cases.tie.order',
  'tracking-number': 'cases.tie.tracking',
  phone: 'cases.tie.phone',
  domain: 'cases.tie.domain',
  address: 'cases.tie.address',
  amount: 'cases.tie.amount',
  wording: 'cases.tie.wording',
};

/** Each tie once; the several fingerprints of one wording are one tie. */
function tiesInWords(
  ties: readonly Tie[],
): readonly { readonly kind: IndicatorKind; readonly value: string; readonly count: number }[] {
  const seen = new Set<string>();
  return ties.flatMap(({ indicator: { kind, value }, contacts }) => {
    const key = kind === 'wording' ? kind : `${kind} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind, value, count: contacts.length }];
  });
}
