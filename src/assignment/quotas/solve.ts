/*
 * Greatest total under limits that do not nest: shares of a set of seekers over a set of places, together, apart,
 * budgets. Maximise (pairs, units), compared level by level as in total.ts, over the arcs x in {0, 1} that keep the
 * problem's own bounds and every quota's rows (forms.ts). Two programmes in turn, never one with a big weight: first
 * the most pairs M, then the most units with the row Σ x ≥ M. NP-hard in general (budgets alone are the generalised
 * assignment problem), hence a mixed-integer solver, which the caller hands in.
 *
 * The flow without quotas comes first. Where its answer keeps them it is optimal, proved by prices, and no programme is
 * opened. Otherwise its value bounds both levels: a search ends as soon as it reaches it, and an answer of the same
 * value under quotas is proved optimal by the flow's prices, whatever the solver says.
 *
 * Exactness: gains are whole steps as in scale.ts, divided by what they have in common. The solver itself reckons in
 * Float64 with tolerances; what it chooses is rounded to 0 and 1, and every row is checked in exact integers: answers
 * are always true, only the bound rests on its word, unless prices or a second solver confirm it (certificate/quotas.ts).
 *
 * Overflow: units below 2^32 a pair, at most 2^20 pairs chosen: sums lie within 2^53.
 * Sources: Martello, Toth, Knapsack Problems (1990), ch. 7, generalised assignment; Huangfu, Hall, Math. Programming
 * Computation 10 (2018), 119–142, HiGHS. Not done here: the objectives fair and stable.
 * Ties: the solver's choice; HiGHS repeats itself on equal programmes, and the caller orders the rows.
 */

import { checkProblem } from "../check.ts";
import type { Problem } from "../problem.ts";
import { solveTotal } from "../total.ts";
import { answerOf, nothing, withoutQuotas } from "./answer.ts";
import { checkQuotas } from "./check-quotas.ts";
import { explainQuotaConflict } from "./conflict.ts";
import { byLevels } from "./levels.ts";
import { columnsOf, modelOf } from "./model.ts";
import { isKept, type Maximise } from "./programme.ts";
import type { Quotas } from "./quotas.ts";
import { openSearch } from "./search.ts";
import type { QuotaSolution } from "./solution.ts";
import type { Poll } from "../poll.ts";

/** The steps that `Watch` names, in this order; `poll` counts anew in each. */
export type QuotaStep = "solve" | "quotas" | "explain";

export interface Watch {
  readonly step: (name: QuotaStep) => void;
  readonly poll: Poll;
}

/**
 * Solves under quotas. Throws ProblemError for a broken problem or broken quotas; that they cannot hold is a status with
 * its conflict. Without quotas, and where they cost nothing, the answer is `solveTotal`'s in value and proof.
 */
export function solveQuotas(
  problem: Problem,
  quotas: Quotas,
  maximise: Maximise,
  watch: Watch = { step: () => {}, poll: () => true },
): QuotaSolution {
  checkProblem(problem);
  checkQuotas(problem, quotas);
  watch.step("solve");
  const free = solveTotal(problem, watch.poll);
  if (free.status !== "optimal") return withoutQuotas(problem, free);
  const model = modelOf(problem, quotas, free);
  const start = columnsOf(model, free);
  if (model.programme.rows.every((row) => isKept(row, start))) return withoutQuotas(problem, free);
  watch.step("quotas");
  const search = openSearch(maximise, watch.poll);
  const found = byLevels(problem, model, free, search.ask);
  if (search.isCancelled()) return nothing(problem, free, "cancelled");
  if (found.status === "infeasible") {
    watch.step("explain");
    const quotaConflict = explainQuotaConflict(problem, quotas, free, search.ask);
    if (search.isCancelled()) return nothing(problem, free, "cancelled");
    return { ...nothing(problem, free, "infeasible"), quotaConflict };
  }
  if (found.chosen === null) return nothing(problem, free, "undecided", found);
  return answerOf(problem, model, free, found);
}
