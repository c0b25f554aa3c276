import { expect } from "vitest";
import type { Consequence } from "../../src/assignment/consequence.ts";
import { type Problem, seekerOf } from "../../src/assignment/problem.ts";
import { arcsOf, type Solution } from "../../src/assignment/solution.ts";

/** The arcs after the moves, which must start from the answer. */
export function after(solution: Solution, { moves }: Consequence): number[] {
  const arcs = new Set(arcsOf(solution));
  for (const { from } of moves) expect(from < 0 || arcs.delete(from)).toBe(true);
  for (const { to } of moves) {
    expect(to >= 0 && arcs.has(to)).toBe(false);
    if (to >= 0) arcs.add(to);
  }
  return [...arcs].toSorted((a, b) => a - b);
}

/** How many seekers' changes lead from one answer to another, beside that of the pair that is declined. */
export function countMoves(
  problem: Problem,
  before: readonly number[],
  now: readonly number[],
  arc: number,
) {
  let moves = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const own = (arcs: readonly number[]) => arcs.filter((a) => seekerOf(problem, a) === i);
    const removed = own(before).filter((a) => a !== arc && !now.includes(a)).length;
    const added = own(now).filter((a) => !before.includes(a)).length;
    moves += Math.max(removed, seekerOf(problem, arc) === i ? added - 1 : added);
  }
  return moves;
}
