import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";

/** What the pins leave: per seeker the pinned arc or −1, and per place capacity and minimum. */
export interface Rest {
  readonly pin: Int32Array;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
}

export type Fail = (failure: string) => void;

export function withoutPins(problem: Problem): Rest {
  const pin = new Int32Array(problem.seekers).fill(-1);
  const capacity = Int32Array.from(problem.capacity);
  const minimum = Int32Array.from(problem.minimum);
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.pinned[a] === 0) continue;
      const p = problem.place[a]!;
      pin[i] = a;
      capacity[p]! -= 1;
      minimum[p] = Math.max(0, minimum[p]! - 1);
    }
  }
  return { pin, capacity, minimum };
}

export function allowed(problem: Problem, arc: number): boolean {
  return problem.forbidden[arc] !== 1 && !(problem.score[arc]! < problem.floor);
}

export function gain(problem: Problem, seeker: number, arc: number): number {
  const sum = problem.score[arc]! + problem.priority[seeker]!;
  return problem.held[arc] === 1 ? sum + problem.continuityPrice : sum;
}

export function units(problem: Problem, solution: Solution, seeker: number, arc: number): number {
  return Math.round(gain(problem, seeker, arc) / solution.precision) - solution.base;
}
