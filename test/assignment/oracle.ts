import type { Problem } from "../../src/assignment/problem.ts";

/** The optimum of a small problem, found by trying everything; null when the rules cannot be kept. */
export interface Optimum {
  readonly matched: number;
  readonly total: number;
}

interface Partial extends Optimum {
  readonly load: readonly number[];
}

/**
 * Seeker by seeker, keeps the best of all assignments that fill the places alike; whatever comes later depends on
 * the load alone, so nothing is lost. Knows nothing of integers, prices or flows.
 */
export function exhaust(problem: Problem): Optimum | null {
  let states = new Map<string, Partial>();
  states.set("", { matched: 0, total: 0, load: Array.from(problem.capacity, () => 0) });
  for (let i = 0; i < problem.seekers; i++) states = afterSeeker(problem, states, i);
  let best: Optimum | null = null;
  for (const state of states.values()) {
    if (state.load.some((seats, p) => seats < problem.minimum[p]!)) continue;
    if (best === null || isBetter(problem, state, best)) best = state;
  }
  return best === null ? null : { matched: best.matched, total: best.total };
}

function afterSeeker(problem: Problem, states: Map<string, Partial>, seeker: number) {
  const next = new Map<string, Partial>();
  const offer = (state: Partial): void => {
    const key = state.load.join();
    const known = next.get(key);
    if (known === undefined || isBetter(problem, state, known)) next.set(key, state);
  };
  const { mayStayOut, arcs } = optionsOf(problem, seeker);
  for (const state of states.values()) {
    if (mayStayOut) offer(state);
    for (const arc of arcs) {
      const p = problem.place[arc]!;
      if (state.load[p]! >= problem.capacity[p]!) continue;
      const load = state.load.with(p, state.load[p]! + 1);
      offer({ matched: state.matched + 1, total: state.total + gain(problem, seeker, arc), load });
    }
  }
  return next;
}

function optionsOf(problem: Problem, seeker: number): { mayStayOut: boolean; arcs: number[] } {
  const arcs: number[] = [];
  for (let a = problem.start[seeker]!; a < problem.start[seeker + 1]!; a++) {
    if (problem.pinned[a] === 1) return { mayStayOut: false, arcs: [a] };
    if (problem.forbidden[a] === 0 && problem.score[a]! >= problem.floor) arcs.push(a);
  }
  return { mayStayOut: true, arcs };
}

export function gain(problem: Problem, seeker: number, arc: number): number {
  const continuity = problem.held[arc]! * problem.continuityPrice;
  return problem.score[arc]! + problem.priority[seeker]! + continuity;
}

export function isBetter(problem: Problem, a: Optimum, b: Optimum): boolean {
  if (problem.mostMatched && a.matched !== b.matched) return a.matched > b.matched;
  return a.total > b.total;
}
