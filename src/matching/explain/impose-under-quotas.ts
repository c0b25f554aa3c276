import { changeBetween, withForced } from "../../assignment/changed-problem.ts";
import { IMPOSSIBLE, UNCHANGED } from "../../assignment/consequence.ts";
import { leavesNoRoom } from "../../assignment/solved-again.ts";
import { arcsOf, type Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import { type Solvers, solveMarket } from "../solve-market.ts";
import { type Impose, NO_OTHER_AIM } from "./impose.ts";

/**
 * What imposing a pair does to an answer under quotas: by solving once more with it, for such answers have no prices.
 * Null where that is not known: nothing to solve with, or not called the best in time.
 */
export function imposeUnderQuotas(
  encoded: Encoded,
  solution: Solution,
  solvers: (() => Solvers) | null,
): Impose {
  const { problem } = encoded;
  return (arc) => {
    if (arcsOf(solution).includes(arc)) return { ...UNCHANGED, ...NO_OTHER_AIM };
    if (solvers === null) return null;
    try {
      const after = solveMarket({ ...encoded, problem: withForced(problem, arc) }, solvers());
      if (after.status === "infeasible") return { ...IMPOSSIBLE, ...NO_OTHER_AIM };
      if (after.status !== "optimal") return null;
      return { ...changeBetween(problem, solution, after.solution, arc), ...NO_OTHER_AIM };
    } catch (error) {
      if (leavesNoRoom(error)) return { ...IMPOSSIBLE, ...NO_OTHER_AIM };
      throw error;
    }
  };
}
