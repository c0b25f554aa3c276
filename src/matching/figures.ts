import type { Certificate } from "../assignment/certificate.ts";
import type { QuotaCertificate } from "../assignment/certificate/quotas.ts";
import type { FairSolution } from "../assignment/fair.ts";
import type { Problem } from "../assignment/problem.ts";
import { arcsOf, type Solution } from "../assignment/solution.ts";

/** The figures of a run's report; times are added by who holds a clock. */
export function figuresOf(
  solution: Pick<Solution, "arc" | "total" | "precision">,
  certificate: Certificate | QuotaCertificate,
) {
  return {
    seekersMatched: solution.arc.reduce((sum, arc) => sum + (arc < 0 ? 0 : 1), 0),
    total: solution.total,
    bound: finite(certificate.bound),
    gap: finite(certificate.gap),
    precision: solution.precision,
    proof: certificate.proof,
    certified: certificate.certified,
  };
}

/** A stable answer, and no answer at all, claim no bound of the total; nor does one with fewer pairs than may be had. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** How far a fair answer went, and what that cost. */
export interface FairFigures {
  /** By how much the greatest total exceeds this one, in units of score. */
  readonly cost: number;
  /** Whether every floor was raised; else only the lowest, as many as affordable, and above them the total decided. */
  readonly complete: boolean;
  /** The scores in the answer, pins left out, from the lowest as far as floors were raised, and the pairs of each. */
  readonly floors: readonly { readonly score: number; readonly pairs: number }[];
}

export function fairFiguresOf(problem: Problem, solution: FairSolution): FairFigures {
  const { cost, complete, floors: raised } = solution;
  // A score that every answer must have needs no floor of its own: the answer tells it, the floors only how far.
  const highest = complete ? Infinity : (raised.at(-1)?.score ?? -Infinity);
  const count = new Map<number, number>();
  for (const arc of arcsOf(solution)) {
    const score = problem.score[arc]!;
    if (problem.pinned[arc] === 0 && score <= highest)
      count.set(score, (count.get(score) ?? 0) + 1);
  }
  const floors = [...count]
    .map(([score, pairs]) => ({ score, pairs }))
    .toSorted((a, b) => a.score - b.score);
  return { cost, complete, floors };
}
