import { calibrate } from "../embedding/calibration.ts";
import type { Answer, MarketResult } from "../matching/decode.ts";
import { figuresOf } from "../matching/figures.ts";
import { type Step, match } from "../matching/match.ts";
import { hasQuotas, type MatchInput } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { openSolvers } from "./solvers.ts";
import { outOfTime, TIME_LIMIT_SECONDS } from "./quota-task.ts";
import { refuted } from "./refuted.ts";
import { stopwatch } from "./stopwatch.ts";
import type { TaskContext } from "./task.ts";

export interface MatchTaskInput {
  readonly input: MatchInput;
  readonly policy: Policy;
}

export interface MatchTaskOutput {
  readonly result: MarketResult;
  readonly figures: ReturnType<typeof figuresOf>;
  readonly solution: Answer;
  /** Of each step, in seconds. */
  readonly seconds: Readonly<Record<Step, number>>;
}

/** Solves one market. A result that its own certificate does not bear out is an error, never a result. */
export async function matchMarket(
  { input, policy }: MatchTaskInput,
  { poll, step, signal }: TaskContext,
): Promise<MatchTaskOutput> {
  const clock = stopwatch<Step>(["encode", "solve", "certify", "explain"]);
  const solvers = hasQuotas(input) ? await openSolvers(TIME_LIMIT_SECONDS) : null;
  const begin = (name: Step) => {
    step(name);
    clock.start(name);
  };
  const matched = match(input, policy, calibrate, { step: begin, poll }, solvers);
  signal.throwIfAborted();
  if (matched === null) throw outOfTime(TIME_LIMIT_SECONDS);
  const { result, solution, certificate } = matched;
  if (certificate.failures.length > 0) throw refuted(certificate.failures);
  return { result, solution, figures: figuresOf(solution, certificate), seconds: clock.stop() };
}
