export interface Measured {
  readonly bits: number;
  readonly scam: boolean;
}

/** Steps that a calibration has at most. */
const MOST_PAIRS = 8;
/** The surest that a channel may be, in bits: a sample of thousands proves no more. */
const SUREST = 9;

/**
 * Pairs of a sum of bits and what it was found to be worth: pool-adjacent-violators over the sorted
 * sums, both labels weighing the same in all, so that the prior is one half.
 */
export function pairsOf(measured: readonly Measured[]): readonly (readonly [number, number])[] {
  const scams = measured.filter(({ scam }) => scam).length;
  const honest = measured.length - scams;
  interface Block {
    bits: number;
    scams: number;
    honest: number;
  }
  const blocks: Block[] = [];
  const sums = [...new Set(measured.map(({ bits }) => Math.round(bits * 2) / 2))].sort(
    (a, b) => a - b,
  );
  const share = (b: Block): number => b.scams / (b.scams + b.honest);
  for (const sum of sums) {
    const here = measured.filter(({ bits }) => Math.round(bits * 2) / 2 === sum);
    let block: Block = {
      bits: sum,
      scams: here.filter(({ scam }) => scam).length / Math.max(1, scams),
      honest: here.filter(({ scam }) => !scam).length / Math.max(1, honest),
    };
    for (
      let last = blocks.at(-1);
      last !== undefined && share(last) >= share(block);
      last = blocks.at(-1)
    ) {
      const weight = last.scams + last.honest;
      const own = block.scams + block.honest;
      block = {
        bits: (last.bits * weight + block.bits * own) / (weight + own),
        scams: last.scams + block.scams,
        honest: last.honest + block.honest,
      };
      blocks.pop();
    }
    blocks.push(block);
  }
  while (blocks.length > MOST_PAIRS)
    mergeLightest(blocks, (a, b) => ({
      bits:
        (a.bits * (a.scams + a.honest) + b.bits * (b.scams + b.honest)) /
        (a.scams + a.honest + b.scams + b.honest),
      scams: a.scams + b.scams,
      honest: a.honest + b.honest,
    }));
  const pairs = blocks.map((block): readonly [number, number] => {
    // Half a contact of each label, so that nothing is certain.
    const odds =
      (block.scams + 0.5 / Math.max(1, scams)) / (block.honest + 0.5 / Math.max(1, honest));
    const worth = Math.max(-SUREST, Math.min(SUREST, Math.log2(odds)));
    return [rounded(block.bits), rounded(worth)];
  });
  // The half contacts lift a block of a few: more evidence is still worth no less.
  return pairs.map(([sum], at) => [sum, Math.min(...pairs.slice(at).map(([, worth]) => worth))]);
}

/** Joins the two neighbours that weigh least together. */
function mergeLightest<T extends { readonly scams: number; readonly honest: number }>(
  blocks: T[],
  merge: (a: T, b: T) => T,
): void {
  let lightest = 0;
  let least = Infinity;
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    const [a, b] = [blocks[at], blocks[at + 1]];
    if (a === undefined || b === undefined) continue;
    const weight = a.scams + a.honest + b.scams + b.honest;
    if (weight < least) [lightest, least] = [at, weight];
  }
  const [a, b] = [blocks[lightest], blocks[lightest + 1]];
  if (a !== undefined && b !== undefined) blocks.splice(lightest, 2, merge(a, b));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
