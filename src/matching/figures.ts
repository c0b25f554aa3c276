import type { Certificate } from "../assignment/certificate.ts";
import type { FairSolution } from "../assignment/fair.ts";
import type { Problem } from "../assignment/problem.ts";
import { arcsOf, type Solution } from "../assignment/solution.ts";

/** The figures of a run's report; times are added by who holds a clock. */
export function figuresOf(solution: Solution, certificate: Certificate) {
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

/** A stable answer, and no answer at all, claim no bound of the total. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** How far a fair answer went, and what that cost. */
export interface FairFigures {
  /** By how much the greatest total exceeds this one, in units of score. */
  readonly cost: number;
  /** Whether every floor was raised; else only the lowest, as many as affordable, and above them the total decided. */
  readonly complete: boolean;
  /** The scores that some pair cannot be spared, from the lowest: how many pairs have each, the fewest possible. */
  readonly floors: readonly { readonly score: number; readonly pairs: number }[];
}

export function fairFiguresOf(problem: Problem, solution: FairSolution): FairFigures {
  const count = new Map<number, number>();
  for (const arc of arcsOf(solution)) {
    if (problem.pinned[arc] === 1) continue;
    const score = problem.score[arc]!;
    count.set(score, (count.get(score) ?? 0) + 1);
  }
  const floors = solution.floors.map(({ score }) => ({ score, pairs: count.get(score) ?? 0 }));
  return { cost: solution.cost, complete: solution.complete, floors };
}
