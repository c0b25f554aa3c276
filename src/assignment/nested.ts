/*
 * Greatest total with nested groups and seekers who may take several places: a flow of greatest gain round a tree
 * (tree.ts, flow.ts), compared level by level as in total.ts. With gain g(i,p) of an arc and bounds
 * minimum(v) ≤ load(v) ≤ capacity(v) on the edge of every seeker, place and group v, a flow is optimal when prices
 * q(v) exist such that, with U(i) and Q(p) the sums of prices from i and from p up to the root,
 *   g(i,p) ≤ U(i) + Q(p) for arcs not used, ≥ for arcs used; q(v) > 0 only at capacity, q(v) < 0 only at minimum.
 * Method: network simplex (simplex.ts), from near the optimum (relaxation.ts) where the problem is large. That no
 * minimums can hold together shows in its answer, and is then explained (conflict.ts).
 * Not done here: bounds that do not nest.
 */

import { answerOf, arcsField } from "./answer.ts";
import { explainConflict } from "./conflict.ts";
import { type Flow, openFlow, priceOf, toggleAround } from "./flow.ts";
import type { Problem } from "./problem.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { optimise } from "./simplex.ts";
import type { Duals, Solution } from "./solution.ts";
import type { Poll } from "./poll.ts";
import { treeOf } from "./tree.ts";

/** Solves a checked problem; the rest as `solveTotal`. */
export function solveNested(problem: Problem, poll: Poll): Solution {
  const tree = treeOf(problem);
  const scale = scaleOf(problem, tree.capacity);
  const flow = openFlow(problem, scale, tree);
  const end = optimise(flow, poll);
  if (end === "cancelled") return nothing(problem, scale);
  if (end === "infeasible") {
    return { ...nothing(problem, scale), status: end, conflict: explainConflict(problem) };
  }
  if (!problem.mostMatched) dropIdle(flow);
  return { ...answerOf(problem, flow), ...scale, duals: dualsOf(problem, flow) };
}

/** Without mostMatched a pair that gains nothing and that no minimum needs is not taken: the value is the same. */
function dropIdle(flow: Flow): void {
  const { parent, root, seekers } = flow.tree;
  const isNeeded = (end: number): boolean => {
    for (let v = end; v !== root; v = parent[v]!) {
      if (flow.load[v]! <= flow.minimum[v]!) return true;
    }
    return false;
  };
  for (let a = 0; a < flow.place.length; a++) {
    if (flow.used[a] === 0 || flow.gain[a]! > 0) continue;
    if (isNeeded(flow.seeker[a]!) || isNeeded(seekers + flow.place[a]!)) continue;
    toggleAround(flow, a);
  }
}

function nothing(problem: Problem, scale: Scale): Solution {
  const arc = new Int32Array(problem.seekers).fill(-1);
  const none = { status: "cancelled", matched: 0, total: 0, units: 0 } as const;
  return { ...none, arc, ...arcsField(problem, []), ...scale, duals: null, conflict: null };
}

function dualsOf(problem: Problem, flow: Flow): Duals {
  const { seekers, places, seekerGroups, root } = flow.tree;
  const prices = (level: Float64Array, from: number, to: number) =>
    Float64Array.from({ length: to - from }, (_, k) => priceOf(flow, level, from + k));
  const ends = [0, seekers, seekers + places, seekers + places + seekerGroups, root] as const;
  const { matches, units } = flow;
  return {
    seekerMatches: prices(matches, ends[0], ends[1]),
    seekerUnits: prices(units, ends[0], ends[1]),
    placeMatches: prices(matches, ends[1], ends[2]),
    placeUnits: prices(units, ends[1], ends[2]),
    ...(problem.seekerGroups && {
      seekerGroupMatches: prices(matches, ends[2], ends[3]),
      seekerGroupUnits: prices(units, ends[2], ends[3]),
    }),
    ...(problem.placeGroups && {
      placeGroupMatches: prices(matches, ends[3], ends[4]),
      placeGroupUnits: prices(units, ends[3], ends[4]),
    }),
  };
}
