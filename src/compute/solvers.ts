import type { Solvers } from "../matching/solve-market.ts";
import { openHighs } from "./highs-solver.ts";
import { openSimplex } from "./simplex-solver.ts";

const SECOND_SOLVER_SECONDS = 5;

/** HiGHS, with so many seconds for all that it will be asked, and javascript-lp-solver to confirm it. */
export const openSolvers = async (seconds: number): Promise<Solvers> => ({
  first: await openHighs(seconds),
  second: openSimplex(SECOND_SOLVER_SECONDS),
});
