/*
 * After a decline: the best answer without that pair, and of the best ones the nearest to the answer that people
 * already know. Taking the pair out sends its unit of flow along a shortest path from its seeker to its place; among
 * the equally short ones the fewest seekers are passed. This is the optimum of all repairs, in this order: with
 * moves as a third level of cost, staying as it is costs nothing and every change at least nothing, so potentials
 * of zero are right for that level (Ahuja, Magnanti, Orlin, Network Flows (1993), §9.7, p. 320).
 * Time O(arcs log nodes). Ties: leaving before another place, then the tree and arcs in order.
 */

import { type Flow, TREE } from "./flow.ts";
import { type Forced, IMPOSSIBLE, sumOf } from "./forced.ts";
import { movesBetween } from "./nested-sensitivity.ts";
import { type Problem, seekerOf } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { expand, lossOf, search } from "./search.ts";
import type { Solution } from "./solution.ts";
import { solvedFlow } from "./solved-flow.ts";

/**
 * What becomes of an optimal answer when one of its pairs is taken out for good: the best answers' change, and the
 * fewest moves to one of them, the declined pair first. Throws ProblemError when the pair is pinned or not in it.
 */
export function repair(problem: Problem, solution: Solution, arc: number): Forced {
  const flow = solvedFlow(problem, solution);
  const declined = flow.origin.indexOf(arc);
  if (declined < 0 || flow.used[declined] === 0) {
    throw new ProblemError("not-solved", "arc", arc, "pinned, or not in the answer");
  }
  const seeker = seekerOf(problem, arc);
  const place = flow.tree.seekers + problem.place[arc]!;
  flow.fixed[declined] = 1;
  if (!search(flow, seeker, place, Infinity, 0)) return IMPOSSIBLE;
  passFewest(flow, seeker, place);
  let first = place;
  while (flow.before[first] !== seeker) first = flow.before[first]!;
  const to = flow.via[first] === TREE ? -1 : flow.origin[flow.via[first]!]!;
  const moves = [{ seeker, from: arc, to }, ...movesBetween(flow, seeker, place)];
  return { feasible: true, ...sumOf(problem, solution, moves), moves };
}

/** Breadth first over the steps without loss, a step to a seeker counting one, any other nothing. */
function passFewest(flow: Flow, from: number, to: number): void {
  const done = new Uint8Array(flow.tree.root + 1);
  let level = [from];
  done[from] = 1;
  while (level.length > 0) {
    const next: number[] = [];
    const steps = new Map<number, readonly [number, number]>();
    for (let k = 0; k < level.length; k++) {
      const v = level[k]!;
      if (v === to) return;
      expand(flow, v, (w, via) => {
        if (done[w] === 1 || !isFree(flow, v, w, via)) return;
        if (w < flow.tree.seekers) {
          if (!steps.has(w)) steps.set(w, [v, via]);
          return;
        }
        done[w] = 1;
        flow.before[w] = v;
        flow.via[w] = via;
        level.push(w);
      });
    }
    for (const [w, [v, via]] of steps) {
      done[w] = 1;
      flow.before[w] = v;
      flow.via[w] = via;
      next.push(w);
    }
    level = next;
  }
}

function isFree(flow: Flow, from: number, to: number, via: number): boolean {
  const { matches, units } = lossOf(flow, from, to, via);
  return matches === 0 && units === 0;
}
