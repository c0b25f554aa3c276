/*
 * What can be asked of a stable answer: which other places would take a seeker as things stand. A stable answer
 * gives every place its least accepted score, and every seeker the best of the places where it is accepted (E. M.
 * Azevedo, J. D. Leshno, J. Political Economy 124 (2016), 1235–1268, cutoffs); the others are its alternates: places
 * that it likes no better and that have a free seat, or would turn away somebody less preferred, as things stand. For one
 * of them it gives up its least liked pair.
 *
 * The consequence is the exchange itself: the seeker's own move, and who loses a seat by it. Where those who lose
 * then go, what a forced pair, a decline or one more seat lead to, is another stable answer, which vacancies and
 * proposals reach only by being followed to their end: solve the changed problem (changed-problem.ts); asked here, these
 * questions throw `not-for-stable`. Opening takes O(arcs), an answer O(places of the seeker × pairs below a full node).
 */

import { type Alternate, consequenceOf, type Move } from "./consequence.ts";
import { type Flow, toggleAround } from "./flow.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import type { Solution } from "./solution.ts";
import { checkIndex, type Solved } from "./solved.ts";
import { usedFlow } from "./solved-flow.ts";
import { turnedAway } from "./stable.ts";

/** Opens an answer of `solveStable` with the same `placeScore`; alternates come the best liked first. */
export function openStable(
  problem: Problem,
  solution: Solution,
  placeScore: Float64Array = problem.score,
): Solved {
  const flow = usedFlow(problem, solution);
  const alternates = (seeker: number): Alternate[] => {
    checkIndex("seeker", seeker, problem.seekers);
    return exchanges(problem, flow, placeScore, seeker).map(({ arc, moves }) => ({
      arc,
      ...consequenceOf(problem, solution, moves),
    }));
  };
  const others = { force: refuse, repair: refuse, seatValue: refuse, seatValues: refuse };
  return { solution, alternates, ...others };
}

interface Exchange {
  readonly arc: number;
  readonly moves: readonly Move[];
}

/** Per place that would take the seeker, the best liked first. With room left it has all of them already. */
function exchanges(
  problem: Problem,
  flow: Flow,
  placeScore: Float64Array,
  seeker: number,
): Exchange[] {
  const { start, used, origin } = flow;
  const score = (a: number) => problem.score[origin[a]!]!;
  const [first, end] = [start[seeker]!, start[seeker + 1]!];
  const row = Array.from({ length: end - first }, (_, k) => first + k);
  const liked = row.toSorted((a, b) => score(b) - score(a) || a - b);
  const given = liked.findLast((a) => used[a] === 1);
  if (given === undefined || flow.load[seeker]! < flow.capacity[seeker]!) return [];
  const taken = liked.filter((a) => used[a] === 0 && turnedAway(flow, a, placeScore) !== a);
  // Whoever is turned away is so after the pair given up has left, which may be of the same group.
  toggleAround(flow, given);
  const found = taken.map((a) => exchangeFor(flow, given, a, placeScore));
  toggleAround(flow, given);
  return found;
}

/** The seeker's own move, then that of whoever is turned away for it. */
function exchangeFor(flow: Flow, given: number, arc: number, placeScore: Float64Array): Exchange {
  const { origin, seeker } = flow;
  const own = { seeker: seeker[arc]!, from: origin[given]!, to: origin[arc]! };
  const lost = turnedAway(flow, arc, placeScore);
  if (lost < 0) return { arc: own.to, moves: [own] };
  return { arc: own.to, moves: [own, { seeker: seeker[lost]!, from: origin[lost]!, to: -1 }] };
}

function refuse(): never {
  throw new ProblemError("not-for-stable", "solution", -1, "solve the changed problem");
}
