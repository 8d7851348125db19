import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../shell/app-state.ts';

/** Seconds in which nothing is to be done. */
export const PAUSE_SECONDS = 30;
const LENGTH = 2 * Math.PI * 40;

/** Counts down once a second, with words beside it; `round` starts it anew. */
export function PauseRing({ round }: { readonly round: number }): JSX.Element {
  const { say } = useApp();
  const [left, setLeft] = useState(PAUSE_SECONDS);
  useEffect(() => {
    setLeft(PAUSE_SECONDS);
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [round]);
  return (
    <div class="pause">
      <svg
        class="ring"
        viewBox="0 0 92 92"
        role="img"
        aria-label={say('call.pause.label', { seconds: left })}
      >
        <circle class="ring-ground" cx="46" cy="46" r="40" />
        <circle
          class="ring-arc"
          cx="46"
          cy="46"
          r="40"
          stroke-dasharray={String(LENGTH)}
          stroke-dashoffset={String(LENGTH * (1 - left / PAUSE_SECONDS))}
          transform="rotate(-90 46 46)"
        />
        <text x="46" y="56" text-anchor="middle">
          {left}
        </text>
      </svg>
      <p>
        <strong>{say(left > 0 ? 'call.pause' : 'call.ready')}</strong>
        <br />
        {say(left > 0 ? 'call.pause.more' : 'call.ready.more')}
      </p>
    </div>
  );
}
