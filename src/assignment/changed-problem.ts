/*
 * The problem with one change, for questions that only a new solution answers: after a fair or a stable answer, or one
 * of a solver without prices. Solve it as the first was solved and take the difference of the two answers.
 */

import { type Consequence, consequenceOf, IMPOSSIBLE, type Move } from "./consequence.ts";
import { type Problem, seekerOf } from "./problem.ts";
import { arcsOf, type Solution } from "./solution.ts";

/** With one more pin; solving refuses it (ProblemError) where the pins then do not fit. */
export function withForced(problem: Problem, arc: number): Problem {
  return { ...problem, pinned: problem.pinned.with(arc, 1) };
}

/** Without a pair, for good. */
export function withDeclined(problem: Problem, arc: number): Problem {
  return {
    ...problem,
    pinned: problem.pinned.with(arc, 0),
    forbidden: problem.forbidden.with(arc, 1),
  };
}

/**
 * What changed from one answer to that of the changed problem: the arc asked for first, then seekers in order. Not
 * feasible without a second answer.
 */
export function changeBetween(
  problem: Problem,
  before: Solution,
  after: Solution,
  asked = -1,
): Consequence {
  if (after.status !== "optimal") return IMPOSSIBLE;
  const kept = new Set(arcsOf(after));
  const had = new Set(arcsOf(before));
  const lost = rowsOf(
    problem,
    [...had].filter((a) => !kept.has(a)),
  );
  const gained = rowsOf(
    problem,
    [...kept].filter((a) => !had.has(a)),
  );
  const movers = [...new Set([...lost.keys(), ...gained.keys()])].toSorted((a, b) => a - b);
  const moves = movers.flatMap((seeker) =>
    movesOf(seeker, lost.get(seeker) ?? [], gained.get(seeker) ?? []),
  );
  const first = moves.filter(({ to }) => to === asked && asked >= 0);
  const others = moves.filter((move) => !first.includes(move));
  return consequenceOf(problem, before, [...first, ...others]);
}

/** A seeker gives up one arc for another for as long as there are both. */
function movesOf(seeker: number, from: readonly number[], to: readonly number[]): Move[] {
  return Array.from({ length: Math.max(from.length, to.length) }, (_, k) => ({
    seeker,
    from: from[k] ?? -1,
    to: to[k] ?? -1,
  }));
}

function rowsOf(problem: Problem, arcs: readonly number[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const a of arcs) {
    const i = seekerOf(problem, a);
    const row = rows.get(i);
    if (row === undefined) rows.set(i, [a]);
    else row.push(a);
  }
  return rows;
}
