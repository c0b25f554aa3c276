import type { Problem } from "../../src/assignment/problem.ts";

/** The optimum of a small problem, found by trying everything; null when the rules cannot be kept. */
export interface Optimum {
  readonly matched: number;
  readonly total: number;
}

interface Partial extends Optimum {
  /** Of places, then seeker groups, then place groups. */
  readonly load: readonly number[];
  /** Places that the present seeker has taken so far. */
  readonly taken: number;
}

/**
 * Pair by pair, keeps the best of all answers that fill places and groups alike; whatever comes later depends on
 * these loads alone, so nothing is lost. Knows nothing of integers, prices or flows.
 */
export function exhaust(problem: Problem): Optimum | null {
  const bounds = boundsOf(problem);
  const load = bounds.capacity.map(() => 0);
  let states: Partial[] = [{ matched: 0, total: 0, load, taken: 0 }];
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      states = afterPair(problem, bounds, states, i, a);
    }
    states = distinct(
      problem,
      states.map((state) => ({ ...state, taken: 0 })),
    );
  }
  const valid = states.filter((state) => state.load.every((n, k) => n >= bounds.minimum[k]!));
  if (valid.length === 0) return null;
  const { matched, total } = valid.reduce((a, b) => (isBetter(problem, b, a) ? b : a));
  return { matched, total };
}

function afterPair(
  problem: Problem,
  bounds: Bounds,
  states: readonly Partial[],
  seeker: number,
  arc: number,
): Partial[] {
  const pinned = problem.pinned[arc] === 1;
  const allowed = problem.forbidden[arc] === 0 && problem.score[arc]! >= problem.floor;
  if (!pinned && !allowed) return [...states];
  const pinsToCome = [...problem.pinned.subarray(arc + 1, problem.start[seeker + 1])];
  const room = (problem.seekerCapacity?.[seeker] ?? 1) - pinsToCome.filter((p) => p === 1).length;
  const where = bounds.countsAt(seeker, problem.place[arc]!);
  const next = pinned ? [] : [...states];
  for (const { matched, total, load, taken } of states) {
    if (!pinned && taken >= room) continue;
    const filled = load.map((n, k) => n + Number(where.has(k)));
    if (filled.some((n, k) => n > bounds.capacity[k]!)) continue;
    const more = { matched: matched + 1, total: total + gain(problem, seeker, arc) };
    next.push({ ...more, load: filled, taken: taken + 1 });
  }
  return distinct(problem, next);
}

function distinct(problem: Problem, states: readonly Partial[]): Partial[] {
  const best = new Map<string, Partial>();
  for (const state of states) {
    const key = `${state.load.join()} ${state.taken}`;
    const known = best.get(key);
    if (known === undefined || isBetter(problem, state, known)) best.set(key, state);
  }
  return [...best.values()];
}

interface Bounds {
  readonly capacity: readonly number[];
  readonly minimum: readonly number[];
  /** Positions in the loads at which a pair counts. */
  readonly countsAt: (seeker: number, place: number) => ReadonlySet<number>;
}

export function boundsOf({ capacity, minimum, seekerGroups, placeGroups }: Problem): Bounds {
  const sides = [
    { groups: seekerGroups, first: capacity.length },
    { groups: placeGroups, first: capacity.length + (seekerGroups?.capacity.length ?? 0) },
  ];
  const groups = sides.flatMap((side) => (side.groups ? [side.groups] : []));
  return {
    capacity: [...capacity, ...groups.flatMap((g) => [...g.capacity])],
    minimum: [...minimum, ...groups.flatMap((g) => [...g.minimum])],
    countsAt: (seeker, place) => {
      const found = new Set([place]);
      for (const [k, member] of [seeker, place].entries()) {
        const { groups: side, first } = sides[k]!;
        for (let g = side?.of[member] ?? -1; g >= 0; g = side!.parent[g]!) found.add(first + g);
      }
      return found;
    },
  };
}

export function gain(problem: Problem, seeker: number, arc: number): number {
  const continuity = problem.held[arc]! * problem.continuityPrice;
  return problem.score[arc]! + problem.priority[seeker]! + continuity;
}

function isBetter(problem: Problem, a: Optimum, b: Optimum): boolean {
  if (problem.mostMatched && a.matched !== b.matched) return a.matched > b.matched;
  return a.total > b.total;
}
