/*
 * What would change after a fair answer while it stays as fair: as many matched, and of each score that was raised
 * a floor for as few pairs as now. The prices of matches and floors narrow the flow to exactly these answers, as they
 * did when it was solved (fair.ts, face.ts); among them the total alone is compared, and the questions are those of
 * solved.ts. Floors beyond the affordable ones were never raised and bind nothing.
 *
 * What would be another fairness is not told: `feasible` is false where no answer as fair does what is asked, and what
 * one more seat would bring is refused (`not-for-fair`), for it changes the floors themselves. There the one exact way is
 * to solve the changed problem (changed-problem.ts). A repair that is found is the best of all: to take a pair away cannot
 * make any answer fairer. Opening takes O(floors × arcs).
 */

import { narrow } from "./face.ts";
import type { FairSolution } from "./fair.ts";
import type { Flow } from "./flow.ts";
import { openPaths } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { residualOf } from "./residual.ts";
import { changesOf, type Solved } from "./solved.ts";
import { flowArcOf, potentialsOf, usedFlow } from "./solved-flow.ts";

/** Opens an answer of `solveFair`; alternates come the greatest total first. Throws as `openSolved`. */
export function openFair(problem: Problem, solution: FairSolution): Solved {
  const flow = asFairAs(problem, solution);
  const paths = openPaths(residualOf(flow));
  const mayForce = (arc: number) => flow.fixed[flowArcOf(flow, arc)] === 0;
  return {
    ...changesOf({ problem, solution, paths, mayForce }),
    solution,
    seatValue: refuse,
    seatValues: refuse,
  };
}

/** The answer's flow, free to move among the answers as fair, at the potentials of its total. */
function asFairAs(problem: Problem, solution: FairSolution): Flow {
  const flow = usedFlow(problem, solution);
  const { tree } = flow;
  narrow(flow, potentialsOf(tree, solution.matchesPrices), () => 1);
  const score = Float64Array.from(flow.origin, (a) => problem.score[a]!);
  const order = Int32Array.from(score, (_, a) => a).toSorted((a, b) => score[a]! - score[b]!);
  let next = 0;
  // Scores between two floors: no answer as fair has a pair of them that is still open.
  const closeBelow = (bound: number): void => {
    for (; next < order.length && score[order[next]!]! < bound; next++)
      flow.fixed[order[next]!] = 1;
  };
  for (const floor of solution.floors) {
    closeBelow(floor.score);
    narrow(flow, potentialsOf(tree, floor.prices), (a) => (score[a] === floor.score ? -1 : 0));
    while (score[order[next]!] === floor.score) next++;
  }
  if (solution.complete) closeBelow(Infinity);
  return { ...flow, match: 0, units: potentialsOf(tree, solution.totalPrices) };
}

function refuse(): never {
  throw new ProblemError("not-for-fair", "seatValue", -1, "a seat more changes the floors");
}
