import { type Flow, toggle, TREE } from "./flow.ts";
import { isSeekerSide } from "./tree.ts";

/** Calls `visit` with every node to which one more unit may be sent from `node`, and by which arc, or TREE. */
export function expand(flow: Flow, node: number, visit: (to: number, via: number) => void): void {
  const { tree, minimum, capacity, load } = flow;
  const { seekers, places, parent, root, childStart, child } = tree;
  if (node !== root) {
    const up = isSeekerSide(tree, node)
      ? load[node]! > minimum[node]!
      : load[node]! < capacity[node]!;
    if (up) visit(parent[node]!, TREE);
  }
  if (node < seekers) {
    for (let a = flow.start[node]!; a < flow.start[node + 1]!; a++) {
      if (flow.used[a] === 0 && flow.fixed[a] === 0) visit(seekers + flow.place[a]!, a);
    }
  } else if (node < seekers + places) {
    const first = flow.firstSeat[node - seekers]!;
    for (let s = first; s < first + flow.seated[node - seekers]!; s++) {
      const a = flow.seat[s]!;
      if (flow.fixed[a] === 0) visit(flow.seeker[a]!, a);
    }
  } else {
    for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
      const below = child[c]!;
      const down = isSeekerSide(tree, below)
        ? load[below]! < capacity[below]!
        : load[below]! > minimum[below]!;
      if (down) visit(below, TREE);
    }
  }
}

/**
 * Dijkstra from one node to another over the open steps, cut off at a limit: whether a path was found whose loss
 * is less than (matches, units). Potentials are lowered, the farther below the end the more, so that all losses
 * stay at zero or above and those along the path become zero; without a path, as far as the limit allows. When
 * the limit is infinite and there is no path, nothing changes.
 */
export function search(
  flow: Flow,
  from: number,
  to: number,
  matches: number,
  units: number,
): boolean {
  const { heap } = flow;
  const settled: number[] = [];
  let limit1 = matches;
  let limit2 = units;
  heap.clear();
  heap.lower(from, 0, 0);
  let found = false;
  for (let v = heap.peek(); v >= 0; v = heap.peek()) {
    const d1 = heap.first[v]!;
    const d2 = heap.second[v]!;
    if (v === to || d1 > limit1 || (d1 === limit1 && d2 >= limit2)) break;
    heap.pop();
    settled.push(v);
    expand(flow, v, (w, via) => {
      const n1 = d1 + flow.matches[v]! - flow.matches[w]! - matchGain(flow, v, via);
      const n2 = d2 + flow.units[v]! - flow.units[w]! - unitGain(flow, v, via);
      if (n1 > limit1 || (n1 === limit1 && n2 >= limit2)) return;
      const known = heap.first[w]!;
      if (n1 > known || (n1 === known && n2 >= heap.second[w]!)) return;
      flow.before[w] = v;
      flow.via[w] = via;
      heap.lower(w, n1, n2);
      if (w !== to) return;
      found = true;
      limit1 = n1;
      limit2 = n2;
    });
  }
  if (limit1 === Infinity) return false;
  for (const v of settled) {
    flow.matches[v]! -= limit1 - heap.first[v]!;
    flow.units[v]! -= limit2 - heap.second[v]!;
  }
  return found;
}

/** An arc is gained on the way from its seeker, lost on the way from its place. */
function matchGain(flow: Flow, from: number, via: number): number {
  if (via === TREE) return 0;
  return from < flow.tree.seekers ? flow.match : -flow.match;
}

function unitGain(flow: Flow, from: number, via: number): number {
  if (via === TREE) return 0;
  return from < flow.tree.seekers ? flow.gain[via]! : -flow.gain[via]!;
}

/** Sends one unit along the path last found. */
export function sendAlong(flow: Flow, from: number, to: number): void {
  for (let w = to; w !== from; w = flow.before[w]!) {
    const v = flow.before[w]!;
    if (flow.via[w] === TREE) step(flow, v, w);
    else toggle(flow, flow.via[w]!);
  }
}

/** One more unit from a node to its parent or its child: with the edge's direction, or against it. */
function step({ tree, load }: Flow, from: number, to: number): void {
  const up = from !== tree.root && tree.parent[from] === to;
  const edge = up ? from : to;
  load[edge]! += up === isSeekerSide(tree, edge) ? -1 : 1;
}

/** The ends of a node's edge in the direction of flow. */
export function edgeEnds(
  flow: Flow,
  node: number,
): { readonly tail: number; readonly head: number } {
  const above = flow.tree.parent[node]!;
  return isSeekerSide(flow.tree, node) ? { tail: above, head: node } : { tail: node, head: above };
}
