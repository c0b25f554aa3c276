import { type Consequence, consequenceOf, UNCHANGED } from "./consequence.ts";
import { type Flow, priceOf } from "./flow.ts";
import { findPaths, movesRound, type Paths } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { edgeEnds } from "./search.ts";
import type { Solution } from "./solution.ts";
import type { Bounded } from "./widened.ts";

/** What has seats that one more may be added to. */
export type Seated = Exclude<Bounded["of"], "seeker">;

/** Of places, or of groups: what one more unit of the capacity of each would bring, alone. */
interface Values {
  /** How many more pairs, 0 or 1. */
  readonly matches: Int32Array;
  /** By how much the total changes, in score units; may be below zero beside one more match. */
  readonly total: Float64Array;
}

/** Per place; and per group, where there are groups. */
export interface SeatValues extends Values {
  readonly placeGroups?: Values;
  readonly seekerGroups?: Values;
}

export function seatValueOf(
  problem: Problem,
  solution: Solution,
  paths: Paths,
  of: Seated,
  index: number,
): Consequence {
  const { flow } = paths.residual;
  const [first, end] = nodesOf(flow, of);
  if (!Number.isInteger(index) || index < 0 || index >= end - first) {
    throw new ProblemError("out-of-range", of, index, `${end - first} in all`);
  }
  return valuesAt(problem, solution, paths, [first + index])[0]!;
}

export function seatValuesOf(problem: Problem, solution: Solution, paths: Paths): SeatValues {
  const between = (of: Seated): Values => {
    const [first, end] = nodesOf(paths.residual.flow, of);
    const nodes = Array.from({ length: end - first }, (_, k) => first + k);
    const values = valuesAt(problem, solution, paths, nodes);
    return {
      matches: Int32Array.from(values, ({ matches }) => matches),
      total: Float64Array.from(values, ({ total }) => total),
    };
  };
  return {
    ...between("place"),
    ...(problem.seekerGroups && { seekerGroups: between("seekerGroup") }),
    ...(problem.placeGroups && { placeGroups: between("placeGroup") }),
  };
}

function nodesOf({ tree }: Flow, of: Seated): readonly [number, number] {
  const firstGroup = tree.seekers + tree.places;
  if (of === "place") return [tree.seekers, firstGroup];
  const between = firstGroup + tree.seekerGroups;
  return of === "seekerGroup" ? [firstGroup, between] : [between, tree.root];
}

/**
 * One more unit on a full edge sends one unit along a shortest path from its head to its tail, where that loses
 * less than the edge's price. All edges that have one head share one search: without groups, all places.
 */
function valuesAt(
  problem: Problem,
  solution: Solution,
  paths: Paths,
  nodes: readonly number[],
): Consequence[] {
  const { flow } = paths.residual;
  const values = new Map<number, Consequence>();
  const priced = nodes.filter((v) => flow.load[v] === flow.capacity[v] && isAbove(price(flow, v)));
  const byHead = new Map<number, number[]>();
  for (const v of priced) {
    const { head } = edgeEnds(flow, v);
    const beside = byHead.get(head);
    if (beside === undefined) byHead.set(head, [v]);
    else beside.push(v);
  }
  for (const [head, edges] of byHead) {
    const limit = edges.map((v) => price(flow, v)).reduce((a, b) => (isAbove(b, a) ? b : a));
    const search = { source: head, ends: edges.map((v) => edgeEnds(flow, v).tail), limit };
    const found = new Set(findPaths(paths, search));
    for (const v of edges) {
      const { tail } = edgeEnds(flow, v);
      const { first, second } = paths.heap;
      if (!found.has(tail) || !isAbove(price(flow, v), [first[tail]!, second[tail]!])) continue;
      const moves = movesRound(paths, { from: tail, to: head, arc: -1 }, search);
      values.set(v, consequenceOf(problem, solution, moves));
    }
  }
  return nodes.map((v) => values.get(v) ?? UNCHANGED);
}

type Pair = readonly [matches: number, units: number];

function price(flow: Flow, node: number): Pair {
  return [priceOf(flow, flow.matches, node), priceOf(flow, flow.units, node)];
}

function isAbove(a: Pair, b: Pair = [0, 0]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
