import {
  type Aim,
  blockingPairsFor,
  certifyFor,
  isFair,
  solveFor,
} from "../assignment/objective.ts";
import type { Problem } from "../assignment/problem.ts";
import { type Release, releasesOf } from "../assignment/release.ts";
import type { SeatValues } from "../assignment/seat-values.ts";
import { arcsOf, type Solution } from "../assignment/solution.ts";
import { seatValuesFor } from "../assignment/solved-again.ts";
import { type FairFigures, fairFiguresOf, figuresOf } from "../matching/figures.ts";
import { refuted } from "./refuted.ts";
import { stopwatch } from "./stopwatch.ts";
import type { TaskContext } from "./task.ts";

export interface SolveTaskInput {
  readonly problem: Problem;
  readonly aim: Aim;
}

export interface SolveTaskOutput {
  readonly solution: Pick<Solution, "status" | "conflict">;
  /** All arcs used, ascending. */
  readonly arcs: Int32Array;
  readonly figures: ReturnType<typeof figuresOf>;
  /** Null for the other objectives. */
  readonly fair: FairFigures | null;
  /** Null without a solution, and where they would take too long. */
  readonly seats: SeatValues | null;
  readonly blockingPairs: number;
  /** What would resolve the conflict; empty with a solution. */
  readonly releases: readonly Release[];
  /** Of each step, in seconds. */
  readonly seconds: Readonly<Record<SolveStep, number>>;
}

type SolveStep = "solve" | "certify" | "values";

/** Solves a problem of numbers alone. Throws ProblemError for a broken one. */
export function solveProblem(
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
    solution: { status, conflict },
    arcs: found ? arcsOf(solution) : new Int32Array(0),
    figures: figuresOf(solution, certificate),
    fair: found && isFair(solution) ? fairFiguresOf(problem, solution) : null,
    seats: found ? seatValuesFor(problem, aim, solution) : null,
    blockingPairs: found ? blockingPairsFor(problem, aim, solution) : 0,
    releases: conflict === null ? [] : releasesOf(problem, conflict),
    seconds: clock.stop(),
  };
}
