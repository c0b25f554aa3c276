/*
 * Shortest paths round a solved flow, and of the shortest those that pass the fewest seekers. With losses ≥ 0
 * Dijkstra's search needs no potentials of its own. What it leaves undone lies at its end's distance D or beyond; cut
 * off there, distances d are such that a step from v to w lies on a shortest path just when d(v) + loss = d(w), and a
 * second search, breadth first over these steps, counts the seekers. Both go forward from where a path starts, or
 * backward from where it ends: then one search answers for all starts at once.
 * Exact: all numbers are integers within 2^53 (nested.ts, total.ts). Time O(arcs reached × log nodes).
 * Ties, of equally short paths that pass equally many seekers: the first found, tree before arcs, both in order.
 */

import { TREE } from "./flow.ts";
import { PairHeap } from "./heap.ts";
import type { Move } from "./consequence.ts";
import { type Residual, type Steps, stepsFrom, stepsTo } from "./residual.ts";

/** The scratch of searches, allocated once; a search leaves nothing that the next one reads. */
export interface Paths {
  readonly residual: Residual;
  /** Distances from the search's source, on two levels; Infinity when it was not reached. */
  readonly heap: PairHeap;
  /** Per node on a path found: the next node towards the source, and the arc between, or TREE. */
  readonly toward: Int32Array;
  readonly via: Int32Array;
  /** Which nodes are still sought, and which the second search has met. */
  readonly sought: Uint8Array;
  readonly met: Uint8Array;
}

export interface Search {
  readonly source: number;
  /** The nodes to which, or backward from which, paths are wanted. */
  readonly ends: readonly number[];
  readonly backward?: boolean;
  /** Only paths that lose less than this: (matches, units). */
  readonly limit?: readonly [number, number];
  /** An arc of the flow that no path may use. */
  readonly without?: number;
}

const NO_LIMIT = [Infinity, Infinity] as const;
const NO_ARC = -2;

export function openPaths(residual: Residual): Paths {
  const nodes = residual.flow.tree.root + 1;
  return {
    residual,
    heap: new PairHeap(nodes),
    toward: new Int32Array(nodes),
    via: new Int32Array(nodes),
    sought: new Uint8Array(nodes),
    met: new Uint8Array(nodes),
  };
}

/** Finds a path for every end that has one; returns these ends. */
export function findPaths(paths: Paths, search: Search): number[] {
  const [matches, units] = measure(paths, search);
  const found = search.ends.filter((end) => paths.heap.first[end]! < Infinity);
  if (found.length > 0) passFewest(paths, search, found, matches, units);
  return found;
}

/** Dijkstra; returns the distance beyond which nothing is known. */
function measure(paths: Paths, search: Search): readonly [number, number] {
  const { residual, heap, sought } = paths;
  const { source, ends, limit = NO_LIMIT, without = NO_ARC } = search;
  const steps = stepsOf(search);
  let [most1, most2] = limit;
  let left = ends.length;
  let d1 = 0;
  let d2 = 0;
  sought.fill(0);
  for (const end of ends) sought[end] = 1;
  const visit = (w: number, via: number, loss1: number, loss2: number): void => {
    const n1 = d1 + loss1;
    const known = heap.first[w]!;
    if (n1 > known || n1 > most1 || via === without) return;
    const n2 = d2 + loss2;
    if ((n1 === known && n2 >= heap.second[w]!) || (n1 === most1 && n2 >= most2)) return;
    heap.lower(w, n1, n2);
    if (left > 1 || sought[w] === 0) return;
    most1 = n1;
    most2 = n2;
  };
  heap.clear();
  heap.lower(source, 0, 0);
  for (let v = heap.pop(); v >= 0; v = heap.pop()) {
    d1 = heap.first[v]!;
    d2 = heap.second[v]!;
    if (sought[v] === 1 && --left === 0) return [d1, d2];
    sought[v] = 0;
    steps(residual, v, visit);
  }
  return [most1, most2];
}

/** A step into a seeker counts one, any other nothing: level by level, until all ends are met. */
function passFewest(
  paths: Paths,
  search: Search,
  ends: readonly number[],
  most1: number,
  most2: number,
): void {
  const { residual, heap, toward, via, met, sought } = paths;
  const { flow, soleArc, arcMatches, arcUnits } = residual;
  const { place } = flow;
  const { seekers } = flow.tree;
  const { source, backward = false, without = NO_ARC } = search;
  const steps = stepsOf(search);
  const isNear = (v: number) => {
    const ahead = most1 - heap.first[v]!;
    return ahead > 0 || (ahead === 0 && heap.second[v]! < most2);
  };
  let level = [source];
  let next: number[] = [];
  let from = 0;
  let d1 = 0;
  let d2 = 0;
  const meet = (w: number, arc: number): void => {
    if (met[w] === 1) return;
    met[w] = 1;
    toward[w] = from;
    via[w] = arc;
    (w < seekers ? next : level).push(w);
  };
  // Backward, a seeker whom one step enters is passed: both steps lie on a shortest path, or neither.
  const passage = (w: number) => (backward && w < seekers && w !== source ? soleArc[w]! : TREE);
  const isOnTheWay = (w: number, loss1: number, loss2: number): boolean => {
    const near = isNear(w);
    if (met[w] === 1 || d1 + loss1 !== (near ? heap.first[w]! : most1)) return false;
    return d2 + loss2 === (near ? heap.second[w]! : most2);
  };
  const visit = (w: number, arc: number, loss1: number, loss2: number): void => {
    if (met[w] === 1 || arc === without) return;
    const sole = passage(w);
    const isHop = arc !== TREE && from >= seekers && w >= seekers;
    const isShortest =
      sole === TREE
        ? isOnTheWay(w, loss1, loss2)
        : isOnTheWay(seekers + place[sole]!, loss1 + arcMatches[sole]!, loss2 + arcUnits[sole]!);
    // The seeker of a hop comes before the place that it leads to, and counts.
    if (isShortest) meet(isHop ? flow.seeker[arc]! : w, arc);
  };
  met.fill(0);
  met[source] = 1;
  sought.fill(0);
  for (const end of ends) sought[end] = 1;
  let left = ends.length;
  while (level.length > 0) {
    for (let k = 0; k < level.length; k++) {
      from = level[k]!;
      if (sought[from] === 1 && --left === 0) return;
      const sole = passage(from);
      if (sole !== TREE) {
        meet(seekers + place[sole]!, sole);
        continue;
      }
      const near = isNear(from);
      d1 = near ? heap.first[from]! : most1;
      d2 = near ? heap.second[from]! : most2;
      steps(residual, from, visit);
    }
    level = next;
    next = [];
  }
}

function stepsOf({ backward = false }: Search): Steps {
  return backward ? stepsTo : stepsFrom;
}

/** One step asked for, by an arc of the problem or (TREE) without. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly arc: number;
}

/** The moves of all seekers on the round that a step closes with the path last found from its end to its start. */
export function movesRound(paths: Paths, step: Step, { backward = false }: Search): Move[] {
  const { flow } = paths.residual;
  const { toward, via } = paths;
  const [end, source] = backward ? [step.to, step.from] : [step.from, step.to];
  const nodes: number[] = [];
  const arcs: number[] = [];
  for (let v = end; v !== source; v = toward[v]!) {
    nodes.push(v);
    arcs.push(via[v] === TREE ? TREE : flow.origin[via[v]!]!);
  }
  nodes.push(source);
  if (!backward) {
    nodes.reverse();
    arcs.reverse();
  }
  // From step.to to step.from now; each node's arc leads away from it, and the step closes the round.
  arcs.push(step.arc);
  nodes.unshift(nodes.pop()!);
  arcs.unshift(arcs.pop()!);
  const moves: Move[] = [];
  for (const [k, v] of nodes.entries()) {
    if (v < flow.tree.seekers) moves.push({ seeker: v, from: arcs.at(k - 1)!, to: arcs[k]! });
  }
  return moves;
}
