import type { Advice, Assessment, Situation } from '@peephole/core';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from './app-state.ts';

/** What to do; `null` until the steps are there. */
export function useAdvice(
  assessment: Assessment | null,
  did: readonly string[],
  more: Pick<Situation, 'harden'> = {},
): Advice | null {
  const { engine, settings } = useApp();
  const [advice, setAdvice] = useState<Advice | null>(null);
  const { language, country } = settings;
  const happened = did.join(' ');
  const { harden } = more;
  useEffect(() => {
    let wanted = true;
    const situation = {
      language,
      did,
      ...(country === null ? {} : { country }),
      ...(harden === undefined ? {} : { harden }),
    };
    engine.ask('advise', { assessment, situation }).then(
      (found) => {
        if (wanted) setAdvice(found);
      },
      () => {
        if (wanted) setAdvice(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [engine, assessment, language, country, happened, harden]);
  return advice;
}
