import type { JSX } from 'preact';

export type LensKind = 'hello' | 'impostor' | 'scam' | 'unproven' | 'genuine' | 'none';

/** What one sees through the peephole. Decoration: the words beside it say the same. */
export function Lens({ kind }: { readonly kind: LensKind }): JSX.Element {
  return (
    <div class="lens" aria-hidden="true">
      <img key={kind} src={`./lens/${kind}.svg`} alt="" width={200} height={200} />
    </div>
  );
}

export function Mark(): JSX.Element {
  return <img class="mark" src="./mark.svg" alt="" width={64} height={64} />;
}
