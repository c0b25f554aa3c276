import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { loadsOf, type Nodes, nodesOf } from "./nodes.ts";

/** The problem as it is checked, and what the pins leave of it. */
export interface Rest {
  readonly nodes: Nodes;
  /** Per arc: its seeker. */
  readonly owner: Int32Array;
  /** The pinned arcs, ascending. */
  readonly pins: readonly number[];
  /** Per node: bounds less the pins that count there. */
  readonly most: Int32Array;
  readonly least: Int32Array;
}

export type Fail = (failure: string) => void;

export function withoutPins(problem: Problem): Rest {
  const nodes = nodesOf(problem);
  const pins: number[] = [];
  for (let a = 0; a < problem.pinned.length; a++) if (problem.pinned[a] === 1) pins.push(a);
  const load = loadsOf(problem, nodes, pins);
  return {
    nodes,
    owner: nodes.owner,
    pins,
    most: nodes.most.map((most, v) => most - load[v]!),
    least: nodes.least.map((least, v) => Math.max(0, least - load[v]!)),
  };
}

/** Whether the rules alone allow an arc; `isFree` asks for more. */
export function allowed(problem: Problem, arc: number): boolean {
  return problem.forbidden[arc] !== 1 && !(problem.score[arc]! < problem.floor);
}

/** Whether an arc is open to choice: allowed, not pinned, its seeker not taken up by pins. */
export function isFree(problem: Problem, rest: Rest, arc: number): boolean {
  return problem.pinned[arc] !== 1 && allowed(problem, arc) && rest.most[rest.owner[arc]!]! > 0;
}

export function gain(problem: Problem, seeker: number, arc: number): number {
  const sum = problem.score[arc]! + problem.priority[seeker]!;
  return problem.held[arc] === 1 ? sum + problem.continuityPrice : sum;
}

export function units(problem: Problem, solution: Solution, seeker: number, arc: number): number {
  return Math.round(gain(problem, seeker, arc) / solution.precision) - solution.base;
}

/** All arcs of the answer. */
export function chosen(solution: Solution): readonly number[] {
  return [...(solution.arcs ?? solution.arc.filter((a) => a >= 0))];
}
