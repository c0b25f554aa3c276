/*
 * Stable pairing: no seeker and place that would both rather have each other than what they were given. A seeker
 * prefers by its score of the pair, a place by its own; any allowed place is better than none. Groups of places
 * bind too: a group that is full takes a newcomer only in exchange for someone worse at any place below it, so
 * that the places of one group must score on one scale.
 * Method: seekers propose down their lists, places keep the best so far within all bounds above them. What a tree
 * of nested bounds keeps is the greedy choice of a laminar matroid, so the outcome does not depend on the order of
 * proposals, is stable, and no seeker with one place has a better one in any stable pairing.
 * Time O(arcs log arcs + arcs × pairs below the full node), space O(arcs).
 *
 * mostMatched is not regarded: how many are matched is what stability leaves. Minimums contradict stability, and
 * groups of seekers have no preference of their own: both are refused. Pinned pairs stand outside the choice.
 * Ties: a seeker prefers the earlier place, a place the earlier seeker.
 *
 * Sources: D. Gale, L. Shapley, College admissions and the stability of marriage, Amer. Math. Monthly 69 (1962); T. Fleiner, A fixed-point approach to stable
 * matchings and some applications, Math. Oper. Res. 28 (2003), for matroids.
 */

import { checkProblem } from "./check.ts";
import { type Flow, openFlow, toggleAround } from "./flow.ts";
import { answerOf } from "./answer.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { scaleOf } from "./scale.ts";
import type { Solution } from "./solution.ts";
import { treeOf } from "./tree.ts";

/**
 * The best stable pairing for seekers; its proof is `no-blocking-pair`. `placeScore` and `seekerScore`: per arc, each
 * side's view; the score itself when absent. Throws ProblemError for a broken problem, and for one with minimums or
 * groups of seekers (`not-for-stable`).
 */
export function solveStable(
  problem: Problem,
  placeScore = problem.score,
  seekerScore = problem.score,
): Solution {
  checkProblem(problem);
  checkView(problem, placeScore, "placeScore");
  checkView(problem, seekerScore, "seekerScore");
  refuseUnsuited(problem);
  const tree = treeOf(problem);
  const scale = scaleOf(problem, tree.capacity);
  const flow = openFlow(problem, scale, tree);
  proposeAll(flow, seekerScore, placeScore);
  return { ...answerOf(problem, flow), ...scale, duals: null };
}

function checkView(problem: Problem, view: Float64Array, field: string): void {
  if (view.length !== problem.place.length) {
    const found = `${view.length}, expected ${problem.place.length}`;
    throw new ProblemError("wrong-length", field, -1, found);
  }
  const broken = view.findIndex((score) => !Number.isFinite(score));
  if (broken >= 0) throw new ProblemError("not-finite", field, broken, `${view[broken]}`);
}

function refuseUnsuited(problem: Problem): void {
  if (problem.seekerGroups) {
    throw new ProblemError("not-for-stable", "seekerGroups", -1, "groups of seekers");
  }
  for (const [field, minimums] of [
    ["minimum", problem.minimum],
    ["placeGroups.minimum", problem.placeGroups?.minimum ?? new Int32Array(0)],
  ] as const) {
    const found = minimums.findIndex((minimum) => minimum > 0);
    if (found >= 0) throw new ProblemError("not-for-stable", field, found, `${minimums[found]}`);
  }
}

function proposeAll(flow: Flow, score: Float64Array, placeScore: Float64Array): void {
  const { seekers } = flow.tree;
  const wishes = wishesOf(flow, score);
  const next = flow.start.slice(0, seekers);
  const waiting = Array.from({ length: seekers }, (_, k) => seekers - 1 - k);
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    while (flow.load[i]! < flow.capacity[i]! && next[i]! < flow.start[i + 1]!) {
      const rejected = propose(flow, wishes[next[i]!++]!, placeScore);
      if (rejected >= 0 && flow.seeker[rejected] !== i) waiting.push(flow.seeker[rejected]!);
    }
  }
}

/** The arcs of each row, best first. */
function wishesOf(flow: Flow, score: Float64Array): Int32Array {
  const wishes = Int32Array.from(flow.place, (_, a) => a);
  for (let i = 0; i < flow.tree.seekers; i++) {
    const row = wishes.subarray(flow.start[i], flow.start[i + 1]);
    row.sort((a, b) => score[flow.origin[b]!]! - score[flow.origin[a]!]! || a - b);
  }
  return wishes;
}

/** Takes a proposal in where it is preferred; the arc that is turned away for it, or −1. */
function propose(flow: Flow, arc: number, placeScore: Float64Array): number {
  const rejected = turnedAway(flow, arc, placeScore);
  if (rejected === arc) return arc;
  if (rejected >= 0) toggleAround(flow, rejected);
  toggleAround(flow, arc);
  return rejected;
}

/** The arc that a proposal would turn away: itself, one that was kept until now, or −1. */
export function turnedAway(flow: Flow, arc: number, placeScore: Float64Array): number {
  const { parent, root, seekers } = flow.tree;
  let full = seekers + flow.place[arc]!;
  while (full !== root && flow.load[full]! < flow.capacity[full]!) full = parent[full]!;
  return full === root ? -1 : worstBelow(flow, full, arc, placeScore);
}

/** The least preferred of an arc and all arcs that are kept below a node. */
function worstBelow(flow: Flow, node: number, arc: number, placeScore: Float64Array): number {
  const { seekers, places, childStart, child } = flow.tree;
  let worst = arc;
  if (node < seekers + places) {
    const first = flow.firstSeat[node - seekers]!;
    for (let s = first; s < first + flow.seated[node - seekers]!; s++) {
      const kept = flow.seat[s]!;
      const better = placeScore[flow.origin[worst]!]! - placeScore[flow.origin[kept]!]!;
      if (better > 0 || (better === 0 && kept > worst)) worst = kept;
    }
    return worst;
  }
  for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
    worst = worstBelow(flow, child[c]!, worst, placeScore);
  }
  return worst;
}
