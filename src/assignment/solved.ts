/*
 * What would change, exactly and without solving anew. An answer with prices leaves a residual graph without
 * negative rounds; every question is one step asked for (a pair taken, a pair given back, a seat more), and its answer
 * the shortest path that closes it to a round: Ahuja, Magnanti, Orlin, Network Flows (1993), §9.7, one more
 * unit of flow keeps a solution optimal when sent along a shortest path. Prices alone would not do: they are not
 * unique, and a price above zero may still bring nothing. Of equally good answers the one in which the fewest
 * seekers move is told: with moves as a further level of cost, staying costs nothing and every change at least
 * nothing, so that potentials of zero are right for that level (paths.ts).
 *
 * An answer is opened once, in O(arcs); then any number of questions may be asked, in any order. Each takes one
 * search, O(arcs reached × log nodes), and leaves nothing behind.
 */

import {
  type Alternate,
  byBenefit,
  type Consequence,
  consequenceOf,
  IMPOSSIBLE,
  UNCHANGED,
} from "./consequence.ts";
import type { Flow } from "./flow.ts";
import { findPaths, movesRound, openPaths, type Paths, type Search, type Step } from "./paths.ts";
import { type Problem, seekerOf } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { residualOf } from "./residual.ts";
import { type Seated, seatValueOf, type SeatValues, seatValuesOf } from "./seat-values.ts";
import { arcsOf, type Solution } from "./solution.ts";
import { flowArcOf, solvedFlow } from "./solved-flow.ts";

/**
 * An answer that can be asked. Arcs, seekers and places are those of the problem; a number that is none of them, and a
 * question that the objective cannot answer without solving anew, throw ProblemError.
 */
export interface Solved {
  readonly solution: Solution;
  /** What a pair costs when it is forced, and who moves. A forbidden one throws. */
  readonly force: (arc: number) => Consequence;
  /**
   * What becomes of the answer when one of its pairs is declined for good: the best repair, and of the best the
   * one with the fewest moves, the declined pair first. A pair that is pinned or not in the answer throws.
   */
  readonly repair: (arc: number) => Consequence;
  /** Every allowed pair that a seeker could have now instead, or besides. */
  readonly alternates: (seeker: number) => Alternate[];
  /** What one more unit of the capacity of a place or a group, alone, would bring; zero and no moves for nothing. */
  readonly seatValue: (of: Seated, index: number) => Consequence;
  /** The same for every place and group, each alone, without who moves. */
  readonly seatValues: () => SeatValues;
}

/**
 * Opens an answer of `solveTotal`. A question's answer is the optimum of the problem with that change less the
 * optimum, pins and minimums kept. A forced arc may lie below the floor. Alternates come the best for the whole first.
 * Throws ProblemError (`not-solved`) where there is no answer.
 */
export function openSolved(problem: Problem, solution: Solution): Solved {
  const paths = openPaths(residualOf(solvedFlow(problem, solution)));
  return {
    ...changesOf({ problem, solution, paths, mayForce: () => true }),
    solution,
    seatValue: (of, index) => seatValueOf(problem, solution, paths, of, index),
    seatValues: () => seatValuesOf(problem, solution, paths),
  };
}

interface Opened {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly paths: Paths;
  /** Whether an arc that is neither used nor forbidden may be forced. */
  readonly mayForce: (arc: number) => boolean;
}

/** The questions about single pairs, of whatever the flow's open steps leave free. */
export function changesOf(opened: Opened): Pick<Solved, "force" | "repair" | "alternates"> {
  const used = new Set(arcsOf(opened.solution));
  return {
    force: (arc) => {
      checkIndex("arc", arc, opened.problem.place.length);
      if (opened.problem.forbidden[arc] === 1) {
        throw new ProblemError("pin-forbidden", "arc", arc, "forced");
      }
      if (used.has(arc)) return UNCHANGED;
      return opened.mayForce(arc) ? force(opened, arc) : IMPOSSIBLE;
    },
    repair: (arc) => repair(opened, arc),
    alternates: (seeker) => {
      checkIndex("seeker", seeker, opened.problem.seekers);
      return alternates(opened, seeker);
    },
  };
}

export function checkIndex(field: string, index: number, size: number): void {
  if (Number.isInteger(index) && index >= 0 && index < size) return;
  throw new ProblemError("out-of-range", field, index, `${size} in all`);
}

function force(opened: Opened, arc: number): Consequence {
  const { tree } = flowOf(opened);
  const seeker = seekerOf(opened.problem, arc);
  if (tree.capacity[seeker] === 0) return IMPOSSIBLE;
  const place = tree.seekers + opened.problem.place[arc]!;
  return close(opened, { from: seeker, to: place, arc });
}

function repair(opened: Opened, arc: number): Consequence {
  const flow = flowOf(opened);
  const declined = flowArcOf(flow, arc);
  if (declined < 0 || flow.used[declined] === 0) {
    throw new ProblemError("not-solved", "arc", arc, "pinned, or not in the answer");
  }
  // All answers that the flow leaves free have a fixed pair.
  if (flow.fixed[declined] === 1) return IMPOSSIBLE;
  const from = flow.tree.seekers + flow.place[declined]!;
  return close(opened, { from, to: flow.seeker[declined]!, arc }, declined);
}

/** The consequence of one step: the moves round it. */
function close({ problem, solution, paths }: Opened, step: Step, without?: number): Consequence {
  const ends = [step.from];
  const search: Search = { source: step.to, ends, ...(without !== undefined && { without }) };
  if (findPaths(paths, search).length === 0) return IMPOSSIBLE;
  return consequenceOf(problem, solution, movesRound(paths, step, search));
}

/** One search backward from the seeker, for the paths of all its pairs end there. */
function alternates(opened: Opened, seeker: number): Alternate[] {
  const { problem, solution, paths } = opened;
  const flow = flowOf(opened);
  const steps: Step[] = [];
  for (let a = flow.start[seeker]!; a < flow.start[seeker + 1]!; a++) {
    if (flow.used[a] === 1 || flow.fixed[a] === 1) continue;
    steps.push({ from: seeker, to: flow.tree.seekers + flow.place[a]!, arc: flow.origin[a]! });
  }
  const search = { source: seeker, ends: steps.map(({ to }) => to), backward: true };
  const found = new Set(findPaths(paths, search));
  return steps
    .filter(({ to }) => found.has(to))
    .map((step) => ({
      arc: step.arc,
      ...consequenceOf(problem, solution, movesRound(paths, step, search)),
    }))
    .toSorted(byBenefit(problem));
}

function flowOf({ paths }: Opened): Flow {
  return paths.residual.flow;
}
