import type { Groups, Problem } from "../problem.ts";
import type { Maximise } from "../quotas/programme.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { QuotaConflict, QuotaSolution } from "../quotas/solution.ts";
import { stateProgramme } from "./quota-programme.ts";
import { type Fail, withoutPins } from "./reading.ts";
import { askSecond } from "./second-solver.ts";

/** Whether the rules named alone leave no answer, as a second solver sees it. That none can be spared is not asked. */
export function checkQuotaConflict(
  problem: Problem,
  quotas: Quotas,
  solution: QuotaSolution,
  second: Maximise,
  fail: Fail,
): "two-solvers" | "solver-bound" {
  const conflict = solution.quotaConflict;
  if (solution.arc.some((a) => a !== -1) || solution.matched !== 0) fail("infeasible, yet matched");
  if (conflict === null || conflict.quotas.length === 0) {
    fail("infeasible without a quota that makes it so");
    return "solver-bound";
  }
  if (conflict.pins.some((a) => problem.pinned[a] !== 1)) fail("a pin is named that is none");
  const left = withRulesOf(problem, conflict);
  const named = { ...quotas, list: quotas.list.filter((_, q) => conflict.quotas.includes(q)) };
  if (named.list.length !== conflict.quotas.length) fail("a quota is named that is none");
  const { programme } = stateProgramme(left, named, withoutPins(left));
  const { status } = askSecond(programme, new Float64Array(programme.columns), second);
  if (status === "optimal") fail("a second solver finds an answer that keeps all rules named");
  return status === "infeasible" ? "two-solvers" : "solver-bound";
}

/** Of minimums and pins those named alone. */
function withRulesOf(problem: Problem, conflict: QuotaConflict): Problem {
  const groups = (side: Groups, members: Int32Array): Groups => ({
    ...side,
    minimum: among(side.minimum, members),
  });
  const { seekerGroups, placeGroups } = problem;
  return {
    ...problem,
    minimum: among(problem.minimum, conflict.places),
    pinned: problem.pinned.map((pin, a) => (conflict.pins.includes(a) ? pin : 0)),
    ...(seekerGroups && { seekerGroups: groups(seekerGroups, conflict.seekerGroups) }),
    ...(placeGroups && { placeGroups: groups(placeGroups, conflict.placeGroups) }),
  };
}

function among(values: Int32Array, members: Int32Array): Int32Array {
  return values.map((value, k) => (members.includes(k) ? value : 0));
}
