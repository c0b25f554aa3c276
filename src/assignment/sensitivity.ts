/*
 * What would change, exactly and without solving anew. An optimal solution with prices leaves a residual graph
 * without negative cycles (residual.ts); forcing one pair is the shortest cycle through it, one more seat the
 * shortest path to it: Ahuja, Magnanti, Orlin, Network Flows (1993), §9.7, p. 320, one more unit of flow keeps the
 * solution optimal when sent along a shortest path. Prices alone would not do: they are not unique, and a price
 * above zero may still bring nothing. Time O(arcs log places) at most; of equal paths, the first found.
 */

import type { Flow } from "./flow.ts";
import { ProblemError } from "./problem-error.ts";
import { type Forced, IMPOSSIBLE, sumOf } from "./forced.ts";
import { forceMoves, type Move, roomMoves } from "./nested-sensitivity.ts";
import { gainOf, isAllowed, isNested, type Problem, seekerOf } from "./problem.ts";
import { explore, LEAVE, type Residual, residualOf, SEAT } from "./residual.ts";
import { arcsOf, type Solution } from "./solution.ts";
import { solvedFlow } from "./solved-flow.ts";
import { standardsOf } from "./standards.ts";

/**
 * What it costs to force one pair, pins and minimums kept, and who moves: the optimum with this pair pinned,
 * less the optimum. The arc may lie below the floor; a forbidden one throws ProblemError.
 */
export function force(problem: Problem, solution: Solution, arc: number): Forced {
  if (!Number.isInteger(arc) || arc < 0 || arc >= problem.place.length) {
    throw new ProblemError("out-of-range", "arc", arc, `${problem.place.length} arcs`);
  }
  if (problem.forbidden[arc] === 1) throw new ProblemError("pin-forbidden", "arc", arc, "forced");
  if (isNested(problem)) return forceNested(problem, solution, solvedFlow(problem, solution), arc);
  const residual = residualOf(problem, solution);
  const seeker = seekerOf(problem, arc);
  const from = solution.arc[seeker]!;
  if (from === arc) return { ...IMPOSSIBLE, feasible: true };
  if (residual.pins[seeker]! >= 0) return IMPOSSIBLE;
  const target = from < 0 ? residual.outside : problem.place[from]!;
  let found = false;
  explore(residual, problem.place[arc]!, target, (node) => {
    found ||= node === target;
  });
  if (!found) return IMPOSSIBLE;
  const moves = [{ seeker, from, to: arc }, ...movesTo(residual, target, problem.place[arc]!)];
  return { feasible: true, ...sumOf(problem, solution, moves), moves };
}

function forceNested(problem: Problem, solution: Solution, flow: Flow, arc: number): Forced {
  if (arcsOf(solution).includes(arc)) return { ...IMPOSSIBLE, feasible: true };
  const moves = forceMoves(flow, seekerOf(problem, arc), problem.place[arc]!, arc);
  if (moves === null) return IMPOSSIBLE;
  return { feasible: true, ...sumOf(problem, solution, moves), moves };
}

/** A pair that a seeker could have instead, or besides, and what that would bring. */
export interface Alternate extends Forced {
  readonly arc: number;
}

/**
 * All that one seeker could have now, pins and minimums kept: each allowed pair that is not in the answer and can be
 * forced, with its consequence, the best for the whole first. One search per pair of the seeker.
 */
export function alternates(problem: Problem, solution: Solution, seeker: number): Alternate[] {
  const flow = solvedFlow(problem, solution);
  const used = new Set(arcsOf(solution));
  const found: Alternate[] = [];
  for (let arc = problem.start[seeker]!; arc < problem.start[seeker + 1]!; arc++) {
    if (used.has(arc) || !isAllowed(problem, arc)) continue;
    const forced = forceNested(problem, solution, flow, arc);
    if (forced.feasible) found.push({ arc, ...forced });
  }
  return found.toSorted((a, b) => b.matches - a.matches || b.units - a.units || a.arc - b.arc);
}

/** The moves along the path that reached a node, from its start on. */
function movesTo(residual: Residual, target: number, start: number): Move[] {
  const { solution, via, mover, before } = residual;
  const moves: Move[] = [];
  for (let node = target; node !== start; node = before[node]!) {
    if (via[node] === SEAT) continue;
    const seeker = mover[node]!;
    const to = via[node] === LEAVE ? -1 : via[node]!;
    moves.push({ seeker, from: solution.arc[seeker]!, to });
  }
  return moves.toReversed();
}

/** Of places, or of groups: what one more unit of the capacity of each would bring, alone. */
interface Values {
  /** How many more pairs, 0 or 1. */
  readonly matches: Int32Array;
  /** By how much the total changes, in score units; may be below zero beside one more match. */
  readonly total: Float64Array;
}

/** Per place; and per group, where there are groups. */
export interface SeatValues extends Values {
  readonly placeGroups?: Values;
  readonly seekerGroups?: Values;
}

/** What one more seat at each place, alone, would bring to the optimum: one search from outside reaches all. */
export function seatValues(problem: Problem, solution: Solution): SeatValues {
  if (isNested(problem)) return nestedValues(problem, solution);
  const residual = residualOf(problem, solution);
  const { duals, heap, outside, via, mover, before } = residual;
  const matches = new Int32Array(problem.places + 1);
  const total = new Float64Array(problem.places + 1);
  explore(residual, outside, -1, (node) => {
    const arc = via[node]!;
    if (node === outside || arc === SEAT) return;
    const seeker = mover[node]!;
    const from = solution.arc[seeker]!;
    matches[node] = matches[before[node]!]! + (from < 0 ? 1 : 0);
    const lost = from < 0 ? 0 : gainOf(problem, seeker, from);
    total[node] = total[before[node]!]! + gainOf(problem, seeker, arc) - lost;
  });
  for (let p = 0; p < problem.places; p++) {
    const m = duals.placeMatches[p]! - heap.first[p]!;
    if (m > 0 || (m === 0 && duals.placeUnits[p]! > heap.second[p]!)) continue;
    matches[p] = 0;
    total[p] = 0;
  }
  return { matches: matches.slice(0, problem.places), total: total.slice(0, problem.places) };
}

/** One search for every node that is full and has a price: without a price more room brings nothing. */
function nestedValues(problem: Problem, solution: Solution): SeatValues {
  const flow = solvedFlow(problem, solution);
  const { seekers, places, seekerGroups, root } = flow.tree;
  const between = (from: number, to: number): Values => {
    const matches = new Int32Array(to - from);
    const total = new Float64Array(to - from);
    for (let v = from; v < to; v++) {
      const sum = sumOf(problem, solution, roomMoves(flow, v) ?? []);
      matches[v - from] = sum.matches;
      total[v - from] = sum.total;
    }
    return { matches, total };
  };
  const first = seekers + places;
  return {
    ...between(seekers, first),
    ...(problem.seekerGroups && { seekerGroups: between(first, first + seekerGroups) }),
    ...(problem.placeGroups && { placeGroups: between(first + seekerGroups, root) }),
  };
}

/**
 * How many allowed pairs are blocking: seeker and place would both rather have each other than what they were
 * given (Gale, Shapley, Amer. Math. Monthly 69 (1962), 9–15). A seeker prefers by score, and any allowed place to
 * none; a place prefers by `placeScore` (per arc; the score itself when absent) to the least of its occupants,
 * and takes anyone while a seat is free. A group of places that is full takes one for another, at whichever of its
 * places; of seekers whose group is full, only those who give up a place of their own come. Equal is not preferred.
 * Pins, priority and continuity are no preference: a pinned pair can be blocked like any other. Time O(arcs).
 */
export function blockingPairs(
  problem: Problem,
  solution: Solution,
  placeScore: Float64Array = problem.score,
): number {
  const { content, least } = standardsOf(problem, arcsOf(solution), placeScore);
  const used = new Uint8Array(problem.place.length);
  for (const a of arcsOf(solution)) used[a] = 1;
  let blocking = 0;
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (used[a] === 1 || !isAllowed(problem, a) || problem.score[a]! <= content[i]!) continue;
      if (placeScore[a]! > least[problem.place[a]!]!) blocking++;
    }
  }
  return blocking;
}
