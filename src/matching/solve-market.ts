import type { Certificate } from "../assignment/certificate.ts";
import { certifyQuotas, type QuotaCertificate } from "../assignment/certificate/quotas.ts";
import { certifyFor, solveFor } from "../assignment/objective.ts";
import type { Poll } from "../assignment/poll.ts";
import type { Maximise } from "../assignment/quotas/programme.ts";
import type { QuotaConflict } from "../assignment/quotas/solution.ts";
import { solveQuotas } from "../assignment/quotas/solve.ts";
import type { Solution } from "../assignment/solution.ts";
import type { Encoded } from "./encode.ts";

/** Two mixed-integer solvers that know nothing of each other: one answers, the other confirms. Loaded elsewhere. */
export interface Solvers {
  readonly first: Maximise;
  readonly second: Maximise;
}

/** What a market was solved to. */
export interface Found {
  /** `feasible`: not proved the best in time; `undecided`: no answer in time. */
  readonly status: "optimal" | "feasible" | "infeasible" | "undecided" | "cancelled";
  /** `optimal` wherever there is an answer: how good it is, the certificate says. */
  readonly solution: Solution;
  /** Of quotas alone: without them there is a solution. */
  readonly quotaConflict: QuotaConflict | null;
  readonly certify: () => Certificate | QuotaCertificate;
}

/** Solves by the objective, and under quotas where there are any; throws RangeError where those have no solvers. */
export function solveMarket(
  { problem, aim, limits }: Encoded,
  solvers: Solvers | null,
  poll: Poll = () => true,
): Found {
  if (limits === null) {
    const solution = solveFor(problem, aim, poll);
    const certify = () => certifyFor(problem, aim, solution);
    return { status: solution.status, solution, quotaConflict: null, certify };
  }
  if (solvers === null) throw new RangeError("quotas, and no solvers for them");
  const found = solveQuotas(problem, limits.quotas, solvers.first, { step: () => {}, poll });
  const { matchesBound: _, unitsBound: __, quotaConflict, ...answer } = found;
  return {
    status: found.status,
    solution: { ...answer, status: KEPT_AS[found.status] },
    quotaConflict,
    certify: () => certifyQuotas(problem, limits.quotas, found, solvers.second),
  };
}

const KEPT_AS: Readonly<Record<Found["status"], Solution["status"]>> = {
  optimal: "optimal",
  feasible: "optimal",
  infeasible: "infeasible",
  undecided: "cancelled",
  cancelled: "cancelled",
};
