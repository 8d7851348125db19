/** A stretch of an imitating name; `changed` where it is not as in the real one. */
export interface Letters {
  readonly text: string;
  readonly changed: boolean;
}

/** Longest names that are compared: a label of a host has 63 signs. */
const MAX = 63;

/**
 * Which letters of a name differ from those of the brand's own, so that they can be shown: `arnazon` beside
 * `amazon` has `rn` changed. Of a name in pieces, the piece nearest to the brand's is compared.
 */
export function changedLetters(shown: string, own: string): readonly Letters[] {
  const pieces = shown.slice(0, MAX).split(/(?<=[-.])|(?=[-.])/u);
  const nearest = pieces.reduce((best, piece) =>
    likeness(piece, own) > likeness(best, own) ? piece : best,
  );
  return pieces
    .flatMap((piece) =>
      piece === nearest ? compare(piece, own) : [{ text: piece, changed: false }],
    )
    .reduce<Letters[]>((joined, next) => {
      const last = joined.at(-1);
      if (last?.changed !== next.changed) return [...joined, next];
      return [...joined.slice(0, -1), { text: last.text + next.text, changed: next.changed }];
    }, []);
}

function likeness(piece: string, own: string): number {
  return commonLength(piece, own)[0]?.[0] ?? 0;
}

/** Letters of the piece that are in no longest common row with the brand's own name. */
function compare(piece: string, own: string): readonly Letters[] {
  const table = commonLength(piece, own);
  const letters: Letters[] = [];
  let a = 0;
  let b = 0;
  while (a < piece.length) {
    if (b < own.length && piece[a] === own[b]) {
      letters.push({ text: piece.charAt(a), changed: false });
      a += 1;
      b += 1;
    } else if (b < own.length && (table[a]?.[b + 1] ?? 0) >= (table[a + 1]?.[b] ?? 0)) {
      b += 1;
    } else {
      letters.push({ text: piece.charAt(a), changed: true });
      a += 1;
    }
  }
  return letters;
}

/** Lengths of the longest common rows of the rests, from each pair of places on. */
function commonLength(piece: string, own: string): readonly (readonly number[])[] {
  const table = Array.from({ length: piece.length + 1 }, () =>
    new Array<number>(own.length + 1).fill(0),
  );
  for (let a = piece.length - 1; a >= 0; a -= 1)
    for (let b = own.length - 1; b >= 0; b -= 1) {
      const row = table[a] ?? [];
      row[b] =
        piece[a] === own[b]
          ? (table[a + 1]?.[b + 1] ?? 0) + 1
          : Math.max(table[a + 1]?.[b] ?? 0, row[b + 1] ?? 0);
    }
  return table;
}
