/*
 * The greatest total over all pairs, without holding them. Begins with each side's best pairs, solves (total.ts), and
 * prices out: with the prices u, q of that solution every pair of value g has u(i) + q(p) ≥ g, or could improve it.
 * One pass over all pairs, in blocks, finds those that could; they are added and all is solved again, until there are
 * none. Then the same prices prove the solution over all pairs (certificate/over-all.ts). Value and prices have two
 * levels, so that a seeker who was left without a place for want of pairs finds them like any other improvement.
 * Without a solution the pairs are sought that would help the conflict; when there are none it is one of all pairs.
 *
 * The scale is that of all pairs from the start (survey.ts), so that integers mean the same in every round. Every
 * round but the last adds a pair: it ends. Time per round: one pass, O(seekers × places), and one solve; space O(pairs
 * considered). Source: column generation, Ahuja, Magnanti, Orlin, Network Flows (1993), §17.5.
 * Ties: as in total.ts; which pairs are considered depends on nothing but the numbers.
 */

import { arcsField } from "./answer.ts";
import { type Considered, extended } from "./over-all/considered.ts";
import { improvingPairs, releasingPairs } from "./over-all/price-out.ts";
import { openSource, type PairSource, type Reading } from "./over-all/source.ts";
import { survey } from "./over-all/survey.ts";
import type { Poll } from "./poll.ts";
import type { Problem } from "./problem.ts";
import type { Solution } from "./solution.ts";
import { solveTotal } from "./total.ts";

export interface OverAllPairs {
  /** The pairs that were considered, as a problem; the solution's arcs are its arcs. */
  readonly problem: Problem;
  readonly solution: Solution;
  /** How often it was solved. */
  readonly rounds: number;
}

/** How many pairs to begin with on each side, and how many to add for each seeker in a round. */
interface Breadth {
  readonly best: number;
  readonly added: number;
}

// More to begin with asks for longer solves, fewer for more rounds.
const BREADTH: Breadth = { best: 16, added: 8 };

/**
 * Solves exactly over all pairs of a source; the rest as `solveTotal`. `poll` counts each pass and each solve anew.
 * Throws ProblemError for broken terms, marks and scores.
 */
export function solveOverAllPairs(
  source: PairSource,
  poll: Poll = () => true,
  breadth: Breadth = BREADTH,
): OverAllPairs {
  const reading = openSource(source);
  const first = survey(reading, breadth.best, poll);
  if (first === null) return cancelled(reading);
  let problem = extended(reading.marks, null, first);
  for (let rounds = 1; ; rounds++) {
    const solution = solveTotal(problem, poll);
    if (solution.status === "cancelled") return { problem, solution, rounds };
    const added = missingPairs(reading, problem, solution, breadth.added, poll);
    if (added === null) return cancelled(reading);
    if (added.seeker.length === 0) return { problem, solution, rounds };
    problem = extended(reading.marks, problem, added);
  }
}

function missingPairs(
  reading: Reading,
  problem: Problem,
  solution: Solution,
  most: number,
  poll: Poll,
): Considered | null {
  const { conflict } = solution;
  return conflict === null
    ? improvingPairs(reading, problem, solution, most, poll)
    : releasingPairs(reading, problem, conflict, most, poll);
}

function cancelled({ marks }: Reading): OverAllPairs {
  const arc = new Int32Array(marks.seekers).fill(-1);
  const none = { matched: 0, total: 0, units: 0, precision: 1, base: 0 };
  const proof = { duals: null, conflict: null };
  const solution = {
    status: "cancelled",
    arc,
    ...arcsField(marks, []),
    ...none,
    ...proof,
  } as const;
  return { problem: marks, solution, rounds: 0 };
}
