import { ProblemError } from "./problem-error.ts";
import { PairHeap } from "./heap.ts";
import { boundsWithout } from "./network.ts";
import { pinsOf, type Problem } from "./problem.ts";
import type { Duals, Solution } from "./solution.ts";

/**
 * The residual graph of an optimal solution: which single moves are open, each at its reduced cost ≥ 0 on two
 * levels. Nodes are the places and one more, `outside`, where unmatched seekers and free seats meet:
 * place → place when an occupant of the first takes the second; place → outside when an occupant leaves, or the
 * place has a free seat; outside → place when an unmatched seeker takes it, or the place stands above its minimum.
 * Pinned seekers are no part of it. Nothing of the size of the arcs is built.
 */
export interface Residual {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly duals: Duals;
  readonly pins: Int32Array;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** Occupants without a pin of place p: occupant[first[p]] … occupant[first[p + 1] − 1]. */
  readonly first: Int32Array;
  readonly occupant: Int32Array;
  readonly outside: number;
  readonly heap: PairHeap;
  /** Per node reached: the arc by which its entrant comes; −1 for a seat gained or lost, −2 for a leaver. */
  readonly via: Int32Array;
  /** Per node reached: the seeker who moves, or −1, and the node before. */
  readonly mover: Int32Array;
  readonly before: Int32Array;
}

export const SEAT = -1;
export const LEAVE = -2;

export function residualOf(problem: Problem, solution: Solution): Residual {
  const { duals } = solution;
  if (solution.status !== "optimal" || duals === null) {
    throw new ProblemError("not-solved", "solution", -1, solution.status);
  }
  const pins = pinsOf(problem);
  const nodes = problem.places + 1;
  return {
    problem,
    solution,
    duals,
    pins,
    ...boundsWithout(problem, pins),
    ...occupantsOf(problem, solution, pins),
    outside: problem.places,
    heap: new PairHeap(nodes),
    via: new Int32Array(nodes),
    mover: new Int32Array(nodes),
    before: new Int32Array(nodes),
  };
}

/**
 * Dijkstra from one node, to one node or (−1) to all: calls `settle` with each node as it becomes final. Whatever is
 * not nearer than the node sought is left alone, so that most searches end in its neighbourhood.
 */
export function explore(
  residual: Residual,
  from: number,
  to: number,
  settle: (node: number) => void,
): void {
  const { heap, outside } = residual;
  heap.clear();
  heap.lower(from, 0, 0);
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    settle(node);
    if (node === to) return;
    if (node === outside) expandOutside(residual, to);
    else expandPlace(residual, node, to);
  }
}

function expandPlace(residual: Residual, p: number, to: number): void {
  const { duals, first, occupant, outside, capacity } = residual;
  if (first[p + 1]! - first[p]! < capacity[p]!) {
    reach(residual, p, outside, SEAT, -1, -duals.placeMatches[p]!, -duals.placeUnits[p]!);
  }
  for (let s = first[p]!; s < first[p + 1]!; s++) {
    const j = occupant[s]!;
    reach(residual, p, outside, LEAVE, j, duals.seekerMatches[j]!, duals.seekerUnits[j]!);
    expandSeeker(residual, p, j, to);
  }
}

function expandOutside(residual: Residual, to: number): void {
  const { problem, solution, duals, first, minimum, outside } = residual;
  for (let p = 0; p < problem.places; p++) {
    if (first[p + 1]! - first[p]! <= minimum[p]!) continue;
    reach(residual, outside, p, SEAT, -1, duals.placeMatches[p]!, duals.placeUnits[p]!);
  }
  for (let i = 0; i < problem.seekers; i++) {
    if (solution.arc[i]! < 0) expandSeeker(residual, outside, i, to);
  }
}

/** The formula of units is written out, fields first: read through calls, an answer takes three times as long. */
function expandSeeker(residual: Residual, node: number, seeker: number, to: number): void {
  const { problem, solution, duals, heap, via, mover, before } = residual;
  const { place, score, held, forbidden, floor, continuityPrice } = problem;
  const { placeMatches, placeUnits } = duals;
  const { precision, base } = solution;
  const { first, second } = heap;
  const most = to < 0 ? Infinity : first[to]!;
  const match = problem.mostMatched ? 1 : 0;
  const d1 = first[node]! + duals.seekerMatches[seeker]! - match;
  const d2 = second[node]! + duals.seekerUnits[seeker]! + base;
  const priority = problem.priority[seeker]!;
  const last = problem.start[seeker + 1]!;
  for (let a = problem.start[seeker]!; a < last; a++) {
    const p = place[a]!;
    const n1 = d1 + placeMatches[p]!;
    const known = first[p]!;
    if (n1 > known || n1 > most) continue;
    if (forbidden[a] !== 0 || score[a]! < floor) continue;
    const gain = score[a]! + priority + (held[a] === 1 ? continuityPrice : 0);
    const n2 = d2 + placeUnits[p]! - Math.round(gain / precision);
    if (n1 === known && n2 >= second[p]!) continue;
    if (n1 === most && n2 >= second[to]!) continue;
    via[p] = a;
    mover[p] = seeker;
    before[p] = node;
    heap.lower(p, n1, n2);
  }
}

function reach(
  residual: Residual,
  from: number,
  to: number,
  via: number,
  mover: number,
  matches: number,
  units: number,
): void {
  const { heap } = residual;
  const d1 = heap.first[from]! + matches;
  const d2 = heap.second[from]! + units;
  const known = heap.first[to]!;
  if (d1 > known || (d1 === known && d2 >= heap.second[to]!)) return;
  residual.via[to] = via;
  residual.mover[to] = mover;
  residual.before[to] = from;
  heap.lower(to, d1, d2);
}

function occupantsOf(problem: Problem, solution: Solution, pins: Int32Array) {
  const first = new Int32Array(problem.places + 1);
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    if (a >= 0 && pins[i]! < 0) first[problem.place[a]! + 1]!++;
  }
  for (let p = 0; p < problem.places; p++) first[p + 1]! += first[p]!;
  const next = first.slice(0, problem.places);
  const occupant = new Int32Array(first[problem.places]!);
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    if (a >= 0 && pins[i]! < 0) occupant[next[problem.place[a]!]!++] = i;
  }
  return { first, occupant };
}
