import type { Poll } from "../poll.ts";
import { arcBetween, type Problem } from "../problem.ts";
import type { Conflict, Solution } from "../solution.ts";
import { duePrices } from "../solved-flow.ts";
import { BestLists } from "./best-lists.ts";
import { Considered } from "./considered.ts";
import { type Reading, readRows } from "./source.ts";

// A match more outweighs any units; as a rank alone, for which rounding is no harm.
const A_MATCH = 2 ** 53;

/**
 * Of each seeker the `most` pairs beyond those considered whose value exceeds the prices of both sides, the
 * greatest first: empty when the prices prove the solution over all pairs. Null when stopped.
 */
export function improvingPairs(
  reading: Reading,
  problem: Problem,
  solution: Solution,
  most: number,
  poll: Poll,
): Considered | null {
  const { seekers, places } = problem;
  const { precision, base } = solution;
  const match = problem.mostMatched ? 1 : 0;
  const { matches, units } = duePrices(problem, solution);
  const best = new BestLists(1, most);
  const found = new Considered();
  const done = readRows(reading, poll, (i, scores, gains) => {
    const due1 = matches[i]! - match;
    const due2 = units[i]! + base;
    for (let p = 0; p < places; p++) {
      const surplus1 = -due1 - matches[seekers + p]!;
      if (surplus1 < 0) continue;
      const surplus2 = Math.round(gains[p]! / precision) - due2 - units[seekers + p]!;
      // A pair that is not open has no gain, and NaN exceeds nothing.
      if (surplus1 > 0 ? Number.isNaN(surplus2) : !(surplus2 > 0)) continue;
      const rank = surplus1 * A_MATCH + surplus2;
      if (rank <= best.bar(0) || arcBetween(problem, i, p) >= 0) continue;
      best.offer(0, rank, p, scores[p]!);
    }
    best.take(0, (p, score) => found.add(i, p, score));
  });
  return done ? found : null;
}

/**
 * Of each seeker the `most` pairs of the highest gain that would help a conflict: those that lead into the part that
 * needs more than can enter, or out of the one that is crammed. Empty when the conflict is one of all pairs.
 */
export function releasingPairs(
  reading: Reading,
  problem: Problem,
  conflict: Conflict,
  most: number,
  poll: Poll,
): Considered | null {
  const part = conflict.nested?.part ?? conflict;
  const crammed = conflict.nested?.crammed ?? false;
  const inside = new Set(part.seekers);
  const helps = new Uint8Array(problem.places).fill(crammed ? 1 : 0);
  for (const p of part.places) helps[p] = crammed ? 0 : 1;
  const best = new BestLists(1, most);
  const found = new Considered();
  const done = readRows(reading, poll, (i, scores, gains) => {
    if (inside.has(i) !== crammed) return;
    for (let p = 0; p < problem.places; p++) {
      if (helps[p] === 0 || !(gains[p]! > best.bar(0)) || arcBetween(problem, i, p) >= 0) continue;
      best.offer(0, gains[p]!, p, scores[p]!);
    }
    best.take(0, (p, score) => found.add(i, p, score));
  });
  return done ? found : null;
}
