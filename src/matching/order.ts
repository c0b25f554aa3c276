import type { MatchInput } from "./parties.ts";

/**
 * Ties are broken by the order of rows, and rows are ordered by a hash of seed and id:
 * no id is favoured for its spelling or its line in a file, and the same seed gives the same order.
 */

/** 53-bit hash (cyrb53, public domain): spreads short ids evenly; not for secrets. */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The rows in hash order; ids decide where hashes agree. Two rows may not share an id. */
export function inHashOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  seed: string,
): T[] {
  const keyed = rows.map((row) => ({ row, key: hash53(`${seed}\u0000${row.id}`) }));
  keyed.sort((a, b) => a.key - b.key || (a.row.id < b.row.id ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** The input with its parties in the order in which ties are broken; solving it gives the same bytes. */
export const inOrder = (input: MatchInput): MatchInput => ({
  ...input,
  seekers: inHashOrder(input.seekers, input.seed),
  places: inHashOrder(input.places, input.seed),
  inOrder: true,
});
