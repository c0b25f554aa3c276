/** How slowly a rank's worth falls; 60 as in Cormack, Clarke, Büttcher, SIGIR 2009, §3. */
export const FUSION_K = 60;

/**
 * Reciprocal rank fusion: an item is worth the sum of 1 / (k + rank) over the lists that have it,
 * ranks from 1. Best first; ties go to whoever comes first in an earlier list.
 */
export function fuseRankings(lists: readonly (readonly string[])[], k: number): string[] {
  const worth = new Map<string, number>();
  for (const list of lists)
    for (const [at, item] of list.entries())
      worth.set(item, (worth.get(item) ?? 0) + 1 / (k + at + 1));
  return [...worth].toSorted(([, a], [, b]) => b - a).map(([item]) => item);
}
