import { seeded } from "../random.ts";

/** Draws for a programme: the same seed makes the same one everywhere. */
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
  const next = seeded(seed);
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
