import { inHashOrder } from "../../matching/order.ts";

/** One side's ids in the order of their hashes: a rank is a row, or a column, of the problem. */
export interface RankedIds {
  /** By rank. */
  readonly ids: readonly string[];
  /** Per rank: the index in the list given. */
  readonly order: Int32Array;
  /** Per index in the list given: the rank. */
  readonly rank: Int32Array;
}

export function ranked(ids: readonly string[], seed: string): RankedIds {
  const rows = inHashOrder(
    ids.map((id, index) => ({ id, index })),
    seed,
  );
  const order = Int32Array.from(rows, ({ index }) => index);
  const rank = new Int32Array(ids.length);
  for (const [position, index] of order.entries()) rank[index] = position;
  return { ids: rows.map(({ id }) => id), order, rank };
}
