import type { Flow } from "./flow.ts";
import { isSeekerSide, type Tree } from "./tree.ts";

/**
 * Per place: its part of the capacities above it, so that groups hold whatever places take up to their shares. What
 * a group has too little for is divided in proportion; where nothing is scarce a share is the capacity. Whole numbers.
 */
export function sharesOf({ tree, capacity }: Flow): Int32Array {
  const { seekers, places, root, parent } = tree;
  const order = placeSideOf(tree);
  const wanted = Float64Array.from(capacity, (most) => Math.min(most, seekers));
  const below = new Float64Array(root + 1);
  for (const v of order.toReversed()) {
    if (v >= seekers + places) wanted[v] = Math.min(wanted[v]!, below[v]!);
    below[parent[v]!]! += wanted[v]!;
  }
  const share = new Float64Array(root + 1);
  share[root] = Infinity;
  // Of each node's share: how much its children up to here want, and have.
  const asked = new Float64Array(root + 1);
  const given = new Float64Array(root + 1);
  for (const v of order) {
    const above = parent[v]!;
    const scarce = share[above]! < below[above]!;
    asked[above]! += wanted[v]!;
    const upTo = scarce
      ? Math.floor((share[above]! * asked[above]!) / below[above]!)
      : asked[above]!;
    share[v] = upTo - given[above]!;
    given[above] = upTo;
  }
  return Int32Array.from(share.subarray(seekers, seekers + places));
}

/** Place groups and places, each after the group it lies within. */
function placeSideOf(tree: Tree): number[] {
  const { root, childStart, child } = tree;
  const order = [root];
  for (const v of order) {
    for (let c = childStart[v]!; c < childStart[v + 1]!; c++) {
      if (!isSeekerSide(tree, child[c]!)) order.push(child[c]!);
    }
  }
  return order.slice(1);
}
