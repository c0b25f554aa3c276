import type { Certificate } from "../assignment/certificate.ts";
import type { QuotaCertificate } from "../assignment/certificate/quotas.ts";
import type { Poll } from "../assignment/poll.ts";
import { arcsOf, type Solution } from "../assignment/solution.ts";
import { seekerOf } from "../assignment/problem.ts";
import type { Encoded } from "./encode.ts";
import type { Seeker } from "./parties.ts";
import { type Solvers, solveMarket } from "./solve-market.ts";

/*
 * Essential before optional, exactly: a level of its own below all others, never a weight. First the most essential
 * needs that can be met at all are found, optional ones left out save those that are pinned; then the market is solved
 * with that number as a minimum of the essential ones together. Both answers are proved. Orders and limits are the
 * same in both, so that the second problem holds whatever answered the first.
 */

const isEssential = ({ kind, needs: [need] }: Seeker): boolean =>
  kind === "need" && need?.essential === true;

/** Whether some come before others here: else there is but one level. */
const hasEssentials = ({ seekers }: Pick<Encoded, "seekers">): boolean =>
  seekers.some(isEssential) && !seekers.every(isEssential);

const UNLIMITED = 2 ** 31 - 1;

/** The market in which at least so many essential needs must be met. */
function withEssentials(encoded: Encoded, least: number): Encoded {
  const { problem, seekers } = encoded;
  const seekerGroups = {
    of: Int32Array.from(seekers, (seeker) => (isEssential(seeker) ? 0 : -1)),
    parent: Int32Array.of(-1),
    capacity: Int32Array.of(UNLIMITED),
    minimum: Int32Array.of(least),
  };
  return { ...encoded, problem: { ...problem, seekerGroups } };
}

/** The same with what an answer meets, which is the most: a kept answer is opened by it. */
export const asAnswered = (encoded: Encoded, solution: Solution): Encoded =>
  hasEssentials(encoded) && solution.status === "optimal"
    ? withEssentials(encoded, essentialsIn(encoded, solution))
    : encoded;

function essentialsIn({ problem, seekers }: Encoded, solution: Solution): number {
  const met = arcsOf(solution).filter((arc) => isEssential(seekers[seekerOf(problem, arc)]!));
  return met.length;
}

/** Whether a help is tried by solving again: under quotas it is a search, and with essential needs two solves, each. */
export const isReckoned = ({ limits, problem }: Encoded): boolean =>
  limits === null && problem.seekerGroups === undefined;

/** A market with its essential needs first, and how that their number is the greatest was proved. */
export interface Levelled {
  readonly encoded: Encoded;
  readonly certificate: Certificate | QuotaCertificate | null;
}

/** Null when cancelled. A market that has no solution is left as it is: solving it says why. */
export function levelled(encoded: Encoded, solvers: Solvers | null, poll?: Poll): Levelled | null {
  if (!hasEssentials(encoded)) return { encoded, certificate: null };
  const found = solveMarket(onlyEssentials(encoded), solvers, poll);
  if (found.solution.status === "cancelled") return null;
  if (found.solution.status === "infeasible") return { encoded, certificate: null };
  const least = essentialsIn(encoded, found.solution);
  return { encoded: withEssentials(encoded, least), certificate: found.certify() };
}

/** Optional needs forbidden, and every pair worth the same: only their number is asked for. */
function onlyEssentials(encoded: Encoded): Encoded {
  const { problem, seekers } = encoded;
  const forbidden = problem.forbidden.slice();
  const allowed = (arc: number) => problem.score[arc]! >= problem.floor;
  seekers.forEach((seeker, i) => {
    for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++)
      if (problem.pinned[arc] === 0 && !(isEssential(seeker) && allowed(arc))) forbidden[arc] = 1;
  });
  const plain = {
    score: new Float64Array(problem.score.length),
    priority: new Float64Array(problem.seekers),
    held: new Uint8Array(problem.held.length),
    floor: -Infinity,
    mostMatched: true,
  };
  return {
    ...encoded,
    problem: { ...problem, ...plain, forbidden },
    aim: { objective: "total", seekerView: null, placeView: null },
  };
}

/** The proof of both levels as one: what the first lacks, the whole lacks. */
export function bothProved<C extends Certificate | QuotaCertificate>(
  first: Certificate | QuotaCertificate | null,
  second: C,
): C {
  if (first === null) return second;
  return {
    ...second,
    certified: first.certified && second.certified,
    failures: [...first.failures, ...second.failures],
  };
}
