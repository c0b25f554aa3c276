import type { Problem } from "../problem.ts";
import type { Duals, Solution } from "../solution.ts";
import type { Nodes } from "./nodes.ts";
import { type Bound, hasIntegers, order, type Pair } from "./prices.ts";
import { type Fail, isFree, type Rest, units } from "./reading.ts";

/** The bound that the prices of a nested problem prove, or null when they are no prices. */
export function nestedBoundOf(
  problem: Problem,
  solution: Solution,
  rest: Rest,
  fail: Fail,
): Bound | null {
  const { nodes } = rest;
  const matches = pricesOf(nodes, solution.duals, "Matches");
  const steps = pricesOf(nodes, solution.duals, "Units");
  const dues = matches && steps && [dueOf(nodes, matches), dueOf(nodes, steps)];
  if (!dues || !dues[0] || !dues[1]) {
    fail("there are no prices, or not whole numbers");
    return null;
  }
  const [due1, due2] = dues;
  let bound1 = 0n;
  let bound2 = 0n;
  const add = (pair: Pair, times: number): void => {
    bound1 += BigInt(pair[0]) * BigInt(times);
    bound2 += BigInt(pair[1]) * BigInt(times);
  };
  for (let v = 0; v < nodes.count; v++) {
    const price = [matches[v]!, steps[v]!] as const;
    add(price, order(price, [0, 0]) > 0 ? rest.most[v]! : rest.least[v]!);
  }
  const match = problem.mostMatched ? 1 : 0;
  for (let a = 0; a < problem.place.length; a++) {
    if (!isFree(problem, rest, a)) continue;
    const i = rest.owner[a]!;
    const p = nodes.place + problem.place[a]!;
    const gained = units(problem, solution, i, a);
    const surplus = [match - due1[i]! - due1[p]!, gained - due2[i]! - due2[p]!] as const;
    if (order(surplus, [0, 0]) > 0) add(surplus, 1);
  }
  return { matches: bound1, units: bound2 };
}

const MOST_DUE = 2n ** 51n;

export function pricesOf(nodes: Nodes, duals: Duals | null, level: "Matches" | "Units") {
  if (duals === null) return null;
  const none = new Float64Array(0);
  const parts = [
    [duals[`seeker${level}`], nodes.place],
    [duals[`place${level}`], nodes.seekerGroup - nodes.place],
    [duals[`seekerGroup${level}`] ?? none, nodes.placeGroup - nodes.seekerGroup],
    [duals[`placeGroup${level}`] ?? none, nodes.count - nodes.placeGroup],
  ] as const;
  if (!parts.every(([values, length]) => hasIntegers(values, length))) return null;
  return Float64Array.from(parts.flatMap(([values]) => [...values]));
}

/** Per node: the sum of prices from it upwards, what a pair pays there; null beyond exact integers. */
export function dueOf(nodes: Nodes, price: Float64Array): Float64Array | null {
  const due = new Float64Array(nodes.count);
  for (let v = 0; v < nodes.count; v++) {
    let sum = 0n;
    for (let u = v; u >= 0; u = nodes.above[u]!) sum += BigInt(price[u]!);
    if (sum > MOST_DUE || sum < -MOST_DUE) return null;
    due[v] = Number(sum);
  }
  return due;
}
