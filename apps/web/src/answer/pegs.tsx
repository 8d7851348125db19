import type { JSX } from 'preact';

/** How close to the original, of five. Decoration: the words beside it say the number. */
export function Pegs({ level }: { readonly level: 1 | 2 | 3 | 4 | 5 }): JSX.Element {
  return (
    <span class="pegs" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((peg) => (
        <i key={peg} class={peg <= level ? 'on' : ''} />
      ))}
    </span>
  );
}
