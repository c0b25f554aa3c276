import type { Problem } from "../../src/assignment/problem.ts";

/** The optimum of a small problem, found by trying everything; null when the rules cannot be kept. */
export interface Optimum {
  readonly matched: number;
  readonly total: number;
  /** Of the pairs without a pin, ascending; empty where only totals are compared. */
  readonly scores: readonly number[];
}

/** Whether the first is the better answer. */
export type Better = (problem: Problem, a: Optimum, b: Optimum) => boolean;

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
export function exhaust(problem: Problem, isBetter: Better = hasMore): Optimum | null {
  const bounds = boundsOf(problem);
  const load = bounds.capacity.map(() => 0);
  let states: Partial[] = [{ matched: 0, total: 0, scores: [], load, taken: 0 }];
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      states = afterPair(problem, isBetter, bounds, states, i, a);
      // With one place per seeker there is little to merge before the row ends.
      if (problem.seekerCapacity) states = distinct(problem, isBetter, states);
    }
    states = distinct(
      problem,
      isBetter,
      states.map((state) => ({ ...state, taken: 0 })),
    );
  }
  const valid = states.filter((state) => state.load.every((n, k) => n >= bounds.minimum[k]!));
  if (valid.length === 0) return null;
  const best = valid.reduce((a, b) => (isBetter(problem, b, a) ? b : a));
  return { matched: best.matched, total: best.total, scores: best.scores };
}

function afterPair(
  problem: Problem,
  isBetter: Better,
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
  const where = [...bounds.countsAt(seeker, problem.place[arc]!)];
  const next = pinned ? [] : [...states];
  for (const { matched, total, scores, load, taken } of states) {
    if (!pinned && taken >= room) continue;
    if (where.some((k) => load[k]! >= bounds.capacity[k]!)) continue;
    const filled = [...load];
    for (const k of where) filled[k]!++;
    const more = { matched: matched + 1, total: total + gain(problem, seeker, arc) };
    const counts = !pinned && isBetter !== hasMore;
    const ascending = counts ? [...scores, problem.score[arc]!].toSorted((a, b) => a - b) : scores;
    next.push({ ...more, scores: ascending, load: filled, taken: taken + 1 });
  }
  return next;
}

function distinct(problem: Problem, isBetter: Better, states: readonly Partial[]): Partial[] {
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

/** Greatest total, after the most matched where that is asked for. */
function hasMore(problem: Problem, a: Optimum, b: Optimum): boolean {
  if (problem.mostMatched && a.matched !== b.matched) return a.matched > b.matched;
  return a.total > b.total;
}

/**
 * The most matched; then the worst-off has more, or the next; then the total. To add one pair to two answers of the
 * same size does not change which is the better one, so that keeping the best of those alike loses nothing.
 */
export function isFairer(problem: Problem, a: Optimum, b: Optimum): boolean {
  if (a.matched !== b.matched) return a.matched > b.matched;
  const differs = a.scores.findIndex((score, k) => score !== b.scores[k]);
  if (differs >= 0) return a.scores[differs]! > b.scores[differs]!;
  return hasMore(problem, a, b);
}
