import { createHash } from "node:crypto";

export type IndexPairs = {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
};

/**
 * `count` different pairs out of left × right, drawn evenly without replacement, in ascending order
 * of left, then right; all pairs where there are no more than `count`. The same sizes, count and
 * seed give the same pairs on every machine. Pairs of a row with itself are drawn like any other:
 * who pairs one list with itself drops them.
 *
 * Floyd's algorithm (Bentley, "Programming Pearls: A sample of brilliance", CACM 30(9), 1987,
 * p. 754) on the pairs' ordinal numbers: O(count log count) time, O(count) memory. left × right
 * must stay below 2^53.
 */
export function samplePairs(
  leftSize: number,
  rightSize: number,
  count: number,
  seed: string,
): IndexPairs {
  const total = leftSize * rightSize;
  if (!Number.isSafeInteger(total)) throw new RangeError(`${total} pairs cannot be numbered`);
  const ordinals =
    total <= count
      ? Float64Array.from({ length: total }, (_, ordinal) => ordinal)
      : sampleOrdinals(total, count, seed);
  return {
    left: Uint32Array.from(ordinals, (ordinal) => Math.floor(ordinal / rightSize)),
    right: Uint32Array.from(ordinals, (ordinal) => ordinal % rightSize),
  };
}

function sampleOrdinals(total: number, count: number, seed: string): Float64Array {
  const next = randomBits(seed);
  const chosen = new Set<number>();
  for (let upper = total - count; upper < total; upper++) {
    const drawn = below(upper + 1, next);
    chosen.add(chosen.has(drawn) ? upper : drawn);
  }
  return Float64Array.from(chosen).toSorted();
}

/** An even draw from 0 to before `bound`, by rejection, from 53 random bits. */
function below(bound: number, next: () => number): number {
  const range = 2 ** 53;
  const fair = range - (range % bound);
  for (;;) {
    const drawn = (next() >>> 5) * 2 ** 26 + (next() >>> 6);
    if (drawn < fair) return drawn % bound;
  }
}

/** Chris Doty-Humphrey's sfc32 (PractRand), started from a digest of the seed. */
function randomBits(seed: string): () => number {
  const state = createHash("sha256").update(seed, "utf8").digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => state.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
