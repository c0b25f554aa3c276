/** Seeded numbers (mulberry32, public domain, by Tommy Ettinger): the same seed, the same training. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 to before `bound`. */
  below(bound: number): number;
  /** From the standard normal distribution (Box–Muller). */
  normal(): number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
