import { type Flow, priceOf } from "./flow.ts";

/**
 * Narrows a flow's freedom to the answers that are optimal for the gains and potentials it has: an arc with a loss
 * stays out, one with a surplus stays in, an edge with a price stays at its bound. By complementary slackness these
 * are all the optimal answers, and no others. `level`: the potentials that count; `gainOf` an arc's gain there.
 */
export function narrow(flow: Flow, level: Float64Array, gainOf: (arc: number) => number): void {
  const { seekers, root } = flow.tree;
  for (let a = 0; a < flow.place.length; a++) {
    const loss = level[flow.seeker[a]!]! - level[seekers + flow.place[a]!]! - gainOf(a);
    if (loss !== 0) flow.fixed[a] = 1;
  }
  for (let v = 0; v < root; v++) {
    const price = priceOf(flow, level, v);
    if (price > 0) flow.minimum[v] = flow.capacity[v]!;
    if (price < 0) flow.capacity[v] = flow.minimum[v]!;
  }
}

/** The prices of all nodes but the root. */
export function pricesOf(flow: Flow, level: Float64Array): Float64Array {
  return Float64Array.from({ length: flow.tree.root }, (_, v) => priceOf(flow, level, v));
}
