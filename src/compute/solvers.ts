import type { Solvers } from "../matching/solve-market.ts";
import { loadedHighs, openHighs } from "./highs-solver.ts";
import { openSimplex } from "./simplex-solver.ts";

const SECOND_SOLVER_SECONDS = 5;

/** HiGHS, with so many seconds for all that it will be asked, and javascript-lp-solver to confirm it. */
export const openSolvers = async (seconds: number): Promise<Solvers> => ({
  first: await openHighs(seconds),
  second: openSimplex(SECOND_SOLVER_SECONDS),
});

/** The same, opened anew for every question, each with so many seconds of its own. */
export async function solversOnAsk(seconds: number): Promise<() => Solvers> {
  const highs = await loadedHighs();
  return () => ({ first: highs(seconds), second: openSimplex(SECOND_SOLVER_SECONDS) });
}
