import {
  type Aim,
  blockingPairsFor,
  certifyFor,
  isFair,
  solveFor,
} from "../assignment/objective.ts";
import type { Problem } from "../assignment/problem.ts";
import { type Release, releasesOf } from "../assignment/release.ts";
import type { Quotas } from "../assignment/quotas/quotas.ts";
import type { QuotaSolution } from "../assignment/quotas/solution.ts";
import type { SeatValues } from "../assignment/seat-values.ts";
import { arcsOf } from "../assignment/solution.ts";
import { seatValuesFor } from "../assignment/solved-again.ts";
import { type FairFigures, fairFiguresOf, figuresOf, finite } from "../matching/figures.ts";
import { solveQuotas } from "./quota-task.ts";
import { refuted } from "./refuted.ts";
import { stopwatch } from "./stopwatch.ts";
import type { TaskContext } from "./task.ts";

export interface SolveTaskInput {
  readonly problem: Problem;
  readonly aim: Aim;
  /** Limits that do not nest, with the objective total alone; none when absent. */
  readonly quotas?: Quotas;
  /** Of the search under quotas; 60 when absent. */
  readonly timeLimitSeconds?: number;
}

export interface SolveTaskOutput {
  readonly solution: Pick<QuotaSolution, "status" | "conflict" | "quotaConflict">;
  /** All arcs used, ascending. */
  readonly arcs: Int32Array;
  readonly figures: ReturnType<typeof figuresOf>;
  /** No answer has more pairs; null where nothing is claimed. */
  readonly matchedBound: number | null;
  /** Null for the other objectives. */
  readonly fair: FairFigures | null;
  /** Null without a solution, under quotas, and where they would take too long. */
  readonly seats: SeatValues | null;
  readonly blockingPairs: number;
  /** What would resolve the conflict; empty with a solution. */
  readonly releases: readonly Release[];
  /** Of each step, in seconds. */
  readonly seconds: Readonly<Record<string, number>>;
}

type SolveStep = "solve" | "certify" | "values";

/**
 * Solves a problem of numbers alone. Throws ProblemError for a broken one, and InnestoError `unavailable` where time ends
 * the search under quotas before there is an answer.
 */
export async function solveProblem(
  input: SolveTaskInput,
  context: TaskContext,
): Promise<SolveTaskOutput> {
  const { quotas } = input;
  return quotas ? await solveUnder({ ...input, quotas }, context) : solveFree(input, context);
}

function solveFree(
  { problem, aim }: SolveTaskInput,
  { poll, step, signal }: TaskContext,
): SolveTaskOutput {
  const clock = stopwatch<SolveStep>(["solve", "certify", "values"]);
  const begin = (name: SolveStep) => {
    step(name);
    clock.start(name);
  };
  begin("solve");
  const solution = solveFor(problem, aim, poll);
  signal.throwIfAborted();
  begin("certify");
  const certificate = certifyFor(problem, aim, solution);
  if (!certificate.certified) throw refuted(certificate.failures);
  begin("values");
  const found = solution.status === "optimal";
  const { status, conflict } = solution;
  return {
    solution: { status, conflict, quotaConflict: null },
    arcs: found ? arcsOf(solution) : new Int32Array(0),
    figures: figuresOf(solution, certificate),
    matchedBound: certificate.matchedBound,
    fair: found && isFair(solution) ? fairFiguresOf(problem, solution) : null,
    seats: found ? seatValuesFor(problem, aim, solution) : null,
    blockingPairs: found ? blockingPairsFor(problem, aim, solution) : 0,
    releases: conflict === null ? [] : releasesOf(problem, conflict),
    seconds: clock.stop(),
  };
}

async function solveUnder(
  input: SolveTaskInput & { readonly quotas: Quotas },
  context: TaskContext,
): Promise<SolveTaskOutput> {
  const { problem, aim } = input;
  const { solution, certificate, seconds } = await solveQuotas(input, context);
  const { status, conflict, quotaConflict } = solution;
  const found = status === "optimal" || status === "feasible";
  return {
    solution: { status, conflict, quotaConflict },
    arcs: found ? arcsOf(solution) : new Int32Array(0),
    figures: figuresOf(solution, certificate),
    matchedBound: certificate.matchedBound === null ? null : finite(certificate.matchedBound),
    fair: null,
    seats: null,
    blockingPairs: found ? blockingPairsFor(problem, aim, solution) : 0,
    releases: conflict === null ? [] : releasesOf(problem, conflict),
    seconds,
  };
}
