import type { FairSolution } from "../fair.ts";
import type { Problem } from "../problem.ts";
import { dueOf } from "./nested-prices.ts";
import { hasIntegers } from "./prices.ts";
import { chosen, type Fail, isFree, type Rest, units } from "./reading.ts";

/** What the objectives checked so far leave open. An arc is open, or settled: always used, or never. */
interface Face {
  readonly open: Uint8Array;
  readonly most: Int32Array;
  readonly least: Int32Array;
}

/**
 * Objective after objective: its prices prove the answer's value the greatest among the answers that the face still
 * allows, and then narrow the face to those that reach it. Between two floors stand scores of which the answer
 * uses no open arc: none is the fewest, and their arcs are settled without prices.
 */
export function checkFair(problem: Problem, solution: FairSolution, rest: Rest, fail: Fail): void {
  const used = new Uint8Array(problem.place.length);
  for (const a of chosen(solution)) used[a] = 1;
  const open = problem.pinned.map((_, a) => Number(isFree(problem, rest, a)));
  const face = { open, most: rest.most.slice(), least: rest.least.slice() };
  const check = (name: string, prices: Float64Array, gain: (a: number) => number): void => {
    const found = settle(problem, rest, face, used, prices, gain);
    if (found !== null) fail(`${name}: ${found}`);
  };
  check("matches", solution.matchesPrices, () => 1);
  let before = -Infinity;
  for (const { score, prices } of solution.floors) {
    if (!(score > before)) fail(`floor ${score} after ${before}`);
    skip(problem, face, used, before, score, fail);
    check(`floor ${score}`, prices, (a) => (problem.score[a] === score ? -1 : 0));
    before = score;
  }
  if (solution.complete) skip(problem, face, used, before, Infinity, fail);
  check("total", solution.totalPrices, (a) => units(problem, solution, rest.owner[a]!, a));
}

/** Settles the open arcs of scores between two floors as never used. */
function skip(
  problem: Problem,
  { open }: Face,
  used: Uint8Array,
  above: number,
  below: number,
  fail: Fail,
): void {
  for (let a = 0; a < open.length; a++) {
    const score = problem.score[a]!;
    if (open[a] === 0 || score <= above || score >= below) continue;
    if (used[a] === 1) fail(`arc ${a}: used below floor ${below}, which is not proved`);
    open[a] = 0;
  }
}

/** What is wrong with one objective's prices, or null; then the face is narrowed by them. */
function settle(
  problem: Problem,
  { nodes, owner }: Rest,
  { open, most, least }: Face,
  used: Uint8Array,
  prices: Float64Array,
  gain: (arc: number) => number,
): string | null {
  const due = hasIntegers(prices, nodes.count) ? dueOf(nodes, prices) : null;
  if (due === null) return "there are no prices, or not whole numbers";
  let bound = 0n;
  let value = 0n;
  for (let v = 0; v < nodes.count; v++) {
    // What is settled as used counts in the loads, and pays here like all the rest.
    bound += BigInt(prices[v]!) * BigInt(prices[v]! > 0 ? most[v]! : least[v]!);
    if (prices[v]! > 0) least[v] = most[v]!;
    if (prices[v]! < 0) most[v] = least[v]!;
  }
  for (let a = 0; a < open.length; a++) {
    const stays = used[a] === 1 && problem.pinned[a] === 0;
    if (open[a] === 0 && !stays) continue;
    const gained = open[a] === 1 ? gain(a) : 0;
    const surplus = gained - due[owner[a]!]! - due[nodes.place + problem.place[a]!]!;
    if (open[a] === 0 || surplus > 0) bound += BigInt(surplus);
    if (stays) value += BigInt(gained);
    if (surplus !== 0) open[a] = 0;
  }
  return bound === value ? null : `bound ${bound} is not the value ${value}`;
}
