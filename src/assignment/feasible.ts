import type { Flow } from "./flow.ts";
import { edgeEnds, expand, sendAlong } from "./search.ts";

/**
 * Can all minimums hold at once? Starting from a flow of nothing, fills edge after edge up to its minimum by
 * breadth-first paths, whatever they gain. By the circulation theorem (A. J. Hoffman, Proc. Symp. Appl. Math. 10
 * (1960)) that fails only if some set of nodes must be entered by more units than can leave it, and the
 * nodes reached in vain are such a set: returned, 1 per node in it; null when all minimums hold.
 * Time O(sum of minimums × arcs).
 */
export function fillMinimums(flow: Flow): Uint8Array | null {
  for (let v = 0; v < flow.tree.root; v++) {
    const { tail, head } = edgeEnds(flow, v);
    while (flow.load[v]! < flow.minimum[v]!) {
      const reached = reach(flow, head, tail);
      if (reached[tail] === 0) return reached;
      sendAlong(flow, head, tail);
      flow.load[v]!++;
    }
  }
  return null;
}

function reach(flow: Flow, from: number, to: number): Uint8Array {
  const seen = new Uint8Array(flow.tree.root + 1);
  const queue = [from];
  seen[from] = 1;
  for (let next = 0; next < queue.length && seen[to] === 0; next++) {
    const v = queue[next]!;
    expand(flow, v, (w, via) => {
      if (seen[w] === 1) return;
      seen[w] = 1;
      flow.before[w] = v;
      flow.via[w] = via;
      queue.push(w);
    });
  }
  return seen;
}

/** What must enter the nodes of a set, and what can leave them. */
export function countCut(flow: Flow, inside: Uint8Array): { needed: number; available: number } {
  let needed = 0;
  let available = 0;
  for (let v = 0; v < flow.tree.root; v++) {
    const { tail, head } = edgeEnds(flow, v);
    if (inside[head]! > inside[tail]!) needed += flow.minimum[v]!;
    if (inside[tail]! > inside[head]!) available += flow.capacity[v]!;
  }
  for (let a = 0; a < flow.place.length; a++) {
    const to = flow.tree.seekers + flow.place[a]!;
    if (inside[flow.seeker[a]!]! > inside[to]!) available++;
  }
  return { needed, available };
}
