/*
 * Stable pairing: no seeker and place that would both rather have each other than what they were given. A seeker
 * prefers by score, a place by its own score of the pair; any allowed place is better than none. Groups of places
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
 * The best stable pairing for seekers; its proof is `no-blocking-pair`. `placeScore`: per arc, the place's view;
 * the score itself when absent. Throws ProblemError for a broken problem, and for one with minimums or groups of
 * seekers (`not-for-stable`).
 */
export function solveStable(problem: Problem, placeScore = problem.score): Solution {
  checkProblem(problem);
  refuseUnsuited(problem, placeScore);
  const tree = treeOf(problem);
  const scale = scaleOf(problem, tree.capacity);
  const flow = openFlow(problem, scale, tree);
  proposeAll(flow, problem.score, placeScore);
  return { ...answerOf(problem, flow), ...scale, duals: null };
}

function refuseUnsuited(problem: Problem, placeScore: Float64Array): void {
  if (placeScore.length !== problem.place.length) {
    const found = `${placeScore.length}, expected ${problem.place.length}`;
    throw new ProblemError("wrong-length", "placeScore", -1, found);
  }
  const broken = placeScore.findIndex((score) => !Number.isFinite(score));
  if (broken >= 0) {
    throw new ProblemError("not-finite", "placeScore", broken, `${placeScore[broken]}`);
  }
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

/** The arc that is turned away: the one proposed, one that was kept until now, or −1. */
function propose(flow: Flow, arc: number, placeScore: Float64Array): number {
  const { parent, root, seekers } = flow.tree;
  let full = seekers + flow.place[arc]!;
  while (full !== root && flow.load[full]! < flow.capacity[full]!) full = parent[full]!;
  if (full === root) {
    toggleAround(flow, arc);
    return -1;
  }
  const worst = worstBelow(flow, full, arc, placeScore);
  if (worst === arc) return arc;
  toggleAround(flow, worst);
  toggleAround(flow, arc);
  return worst;
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
