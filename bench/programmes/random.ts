/** A seeded generator (mulberry32, public domain): the same seed makes the same programme everywhere. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  /** Different items, in the order drawn. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)]!;
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    some: (items, count) => {
      const rest = [...items];
      return Array.from({ length: Math.min(count, rest.length) }, () => {
        const [drawn] = rest.splice(Math.floor(next() * rest.length), 1);
        return drawn!;
      });
    },
  };
}
