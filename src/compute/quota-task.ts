import { certifyQuotas } from "../assignment/certificate/quotas.ts";
import type { QuotaCertificate } from "../assignment/certificate/quotas.ts";
import type { Problem } from "../assignment/problem.ts";
import type { Quotas } from "../assignment/quotas/quotas.ts";
import type { QuotaSolution } from "../assignment/quotas/solution.ts";
import { solveQuotas as solve } from "../assignment/quotas/solve.ts";
import type { QuotaStep } from "../assignment/quotas/solve.ts";
import { InnestoError } from "../errors.ts";
import { refuted } from "./refuted.ts";
import { openSolvers } from "./solvers.ts";
import { stopwatch } from "./stopwatch.ts";
import type { TaskContext } from "./task.ts";

/** For a search under quotas, unless told otherwise. */
export const TIME_LIMIT_SECONDS = 60;

interface QuotaTaskInput {
  readonly problem: Problem;
  readonly quotas: Quotas;
  /** For the search under quotas, or for finding out why there is no solution: 60 when absent. */
  readonly timeLimitSeconds?: number;
}

interface QuotaTaskOutput {
  readonly solution: QuotaSolution;
  readonly certificate: QuotaCertificate;
  /** Of each step, in seconds. */
  readonly seconds: Readonly<Record<QuotaTaskStep, number>>;
}

type QuotaTaskStep = QuotaStep | "certify";

/**
 * Solves a problem of numbers under quotas and checks the answer. Throws ProblemError for a broken problem or broken
 * quotas, and InnestoError `unavailable` when time runs out before there is an answer.
 */
export async function solveQuotas(
  { problem, quotas, timeLimitSeconds = TIME_LIMIT_SECONDS }: QuotaTaskInput,
  { poll, step, signal }: TaskContext,
): Promise<QuotaTaskOutput> {
  const clock = stopwatch<QuotaTaskStep>(["solve", "quotas", "explain", "certify"]);
  const begin = (name: QuotaTaskStep) => {
    step(name);
    clock.start(name);
  };
  const { first, second } = await openSolvers(timeLimitSeconds);
  const solution = solve(problem, quotas, first, { step: begin, poll });
  signal.throwIfAborted();
  if (solution.status === "undecided") throw outOfTime(timeLimitSeconds);
  begin("certify");
  const certificate = certifyQuotas(problem, quotas, solution, second);
  if (certificate.failures.length > 0) throw refuted(certificate.failures);
  return { solution, certificate, seconds: clock.stop() };
}

export const outOfTime = (seconds: number): InnestoError =>
  new InnestoError("unavailable", {
    it: `In ${seconds} secondi non si è trovato un abbinamento che rispetti tutte le riserve, né si è dimostrato che non ce n'è. Concedere più tempo, o allentare le riserve.`,
    en: `In ${seconds} seconds no answer that keeps all quotas was found, nor was it proved that there is none. Allow more time, or loosen the quotas.`,
  });
