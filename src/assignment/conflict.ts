/*
 * Why there is no solution, in as few words as possible. The rules that can be dropped are minimums (of places and
 * groups) and pins; capacities and who may go where are facts. First the minimums, with all pins kept, then the
 * pins are reduced to a set of which no member can be spared: dropping one leaves fewer rules than before, so what
 * could not be spared in the first step cannot be spared after the second.
 * Divide and conquer after U. Junker, QuickXplain, AAAI 2004: k members of n in O(k log(n / k)) questions,
 * each a flow without gains (feasible.ts).
 */

import { countCut, fillMinimums } from "./feasible.ts";
import { empty, type Flow, openFlow } from "./flow.ts";
import { isNested, pinnedArcs, type Problem } from "./problem.ts";
import type { Conflict, NestedConflict, Part } from "./solution.ts";
import type { Tree } from "./tree.ts";

/** Null when all minimums can hold. */
export function explainConflict(problem: Problem): Conflict | null {
  const flow = openFlow(problem, null);
  const { tree } = flow;
  if (fillMinimums(flow) === null) return null;
  const demands = [...tree.minimum.keys()].filter((v) => tree.minimum[v]! > 0);
  const minimums = irreducible(demands, (kept) => cutOf(flow, tree.minimum, kept) !== null);
  const pins = pinsAmong(problem, minimums);
  const reached = cutOf(flow, tree.minimum, minimums)!;
  return { ...namesOf(problem, tree, minimums, reached), pins, ...countCut(flow, reached) };
}

/** The set that fails when only these minimums are asked for. */
function cutOf(flow: Flow, minimum: Int32Array, kept: readonly number[]): Uint8Array | null {
  empty(flow);
  flow.minimum.fill(0);
  for (const v of kept) flow.minimum[v] = minimum[v]!;
  return fillMinimums(flow);
}

function pinsAmong(problem: Problem, minimums: readonly number[]): Int32Array {
  const pins = pinnedArcs(problem);
  return Int32Array.from(
    irreducible(pins, (kept) => {
      const pinned = new Uint8Array(problem.pinned.length);
      for (const a of kept) pinned[a] = 1;
      const flow = openFlow({ ...problem, pinned }, null);
      return cutOf(flow, flow.tree.minimum, minimums) !== null;
    }),
  );
}

/** A least subset, ascending, that still fails: without any one member it does not. */
export function irreducible(
  members: readonly number[],
  fails: (kept: readonly number[]) => boolean,
): number[] {
  const shrink = (base: readonly number[], tested: boolean, rest: readonly number[]): number[] => {
    if (tested && fails(base)) return [];
    if (rest.length <= 1) return [...rest];
    const half = rest.length >> 1;
    const second = shrink([...base, ...rest.slice(0, half)], true, rest.slice(half));
    const first = shrink([...base, ...second], second.length > 0, rest.slice(0, half));
    return [...first, ...second];
  };
  return shrink([], true, members).toSorted((a, b) => a - b);
}

function namesOf(
  problem: Problem,
  tree: Tree,
  minimums: readonly number[],
  reached: Uint8Array,
): Pick<Conflict, "places" | "seekers"> & { nested?: NestedConflict } {
  const crammed = reached[tree.root] === 0;
  // A seeker without room beyond pins brings nobody, on whichever side of the cut it lies.
  const brings = (v: number) => v >= tree.seekers || tree.capacity[v]! > 0;
  const part = partOf(tree, (v) => (reached[v] === 1) === crammed && brings(v));
  const named = partOf(tree, (v) => minimums.includes(v));
  const found = { places: named.places, seekers: part.seekers };
  if (!isNested(problem)) return found;
  const { seekerGroups, placeGroups } = named;
  return { ...found, nested: { seekerGroups, placeGroups, part, crammed } };
}

function partOf(tree: Tree, isIn: (node: number) => boolean): Part {
  const { seekers, places, seekerGroups, root } = tree;
  const among = (from: number, to: number) =>
    Int32Array.from({ length: to - from }, (_, k) => k).filter((k) => isIn(from + k));
  const firstGroup = seekers + places;
  return {
    seekers: among(0, seekers),
    places: among(seekers, firstGroup),
    seekerGroups: among(firstGroup, firstGroup + seekerGroups),
    placeGroups: among(firstGroup + seekerGroups, root),
  };
}
