import { certify } from "../assignment/certificate.ts";
import type { Problem } from "../assignment/problem.ts";
import type { SeatValues } from "../assignment/seat-values.ts";
import { blockingPairs, seatValues } from "../assignment/sensitivity.ts";
import type { Solution } from "../assignment/solution.ts";
import { solveTotal } from "../assignment/total.ts";
import { figuresOf } from "../matching/decode.ts";
import { refuted } from "./refuted.ts";
import { stopwatch } from "./stopwatch.ts";
import type { TaskContext } from "./task.ts";

export interface SolveTaskInput {
  readonly problem: Problem;
  /** Per arc: the place's view, for the count of blocking pairs; null: the score itself. */
  readonly placeScore: Float64Array | null;
}

export interface SolveTaskOutput {
  readonly solution: Pick<Solution, "status" | "arc" | "conflict">;
  readonly figures: ReturnType<typeof figuresOf>;
  /** Null without a solution. */
  readonly seats: SeatValues | null;
  readonly blockingPairs: number;
  /** Of each step, in seconds. */
  readonly seconds: Readonly<Record<SolveStep, number>>;
}

type SolveStep = "solve" | "certify" | "values";

/** Solves a problem of numbers alone. Throws ProblemError for a broken one. */
export function solveProblem(
  { problem, placeScore }: SolveTaskInput,
  { poll, step, signal }: TaskContext,
): SolveTaskOutput {
  const clock = stopwatch<SolveStep>(["solve", "certify", "values"]);
  const begin = (name: SolveStep) => {
    step(name);
    clock.start(name);
  };
  begin("solve");
  const solution = solveTotal(problem, poll);
  signal.throwIfAborted();
  begin("certify");
  const certificate = certify(problem, solution);
  if (!certificate.certified) throw refuted(certificate.failures);
  begin("values");
  const found = solution.status === "optimal";
  const seats = found ? seatValues(problem, solution) : null;
  const blocking = found ? blockingPairs(problem, solution, placeScore ?? problem.score) : 0;
  const { status, arc, conflict } = solution;
  return {
    solution: { status, arc, conflict },
    figures: figuresOf(solution, certificate),
    seats,
    blockingPairs: blocking,
    seconds: clock.stop(),
  };
}
