/** Every fourth place of a list is kept for somebody whom few have looked at. */
const EVERY = 4;

export interface Spread<T> {
  readonly item: T;
  /** Stands before others that fit better, because few have looked at it. */
  readonly broughtForward: boolean;
}

/**
 * The same list, the best first, with those whom few have looked at brought forward: every fourth place goes to
 * whoever was looked at least among the rest, if less than half as often as the list on average. The best three
 * stay where they are.
 */
export function spread<T>(ranked: readonly T[], viewsOf: (item: T) => number): Spread<T>[] {
  const views = ranked.map(viewsOf);
  const few = views.reduce((sum, n) => sum + n, 0) / Math.max(1, ranked.length) / 2;
  const overlooked = ranked
    .map((item, at) => ({ item, at, views: views[at]! }))
    .filter((one) => one.views < few)
    .toSorted((a, b) => a.views - b.views || a.at - b.at)
    .map(({ item }) => item);
  const placed = new Set<T>();
  const rest = (items: readonly T[], from: { at: number }): T | undefined => {
    while (from.at < items.length && placed.has(items[from.at]!)) from.at++;
    return items[from.at];
  };
  const nextBest = { at: 0 };
  const nextOverlooked = { at: 0 };
  return ranked.map((_, at) => {
    const best = rest(ranked, nextBest)!;
    const other = at % EVERY === EVERY - 1 ? rest(overlooked, nextOverlooked) : undefined;
    const item = other ?? best;
    placed.add(item);
    return { item, broughtForward: item !== best };
  });
}
