import type { Problem } from "../../src/assignment/problem.ts";
import { gain, isBetter as hasMore, type Optimum } from "./oracle.ts";

/** The optimum of a small problem with groups, found by trying everything. */
interface NestedOptimum extends Optimum {
  /** Of the pairs without a pin, ascending; empty where only totals are compared. */
  readonly scores: readonly number[];
}

/** Whether the first is the better answer. */
type Better = (problem: Problem, a: NestedOptimum, b: NestedOptimum) => boolean;

interface Partial extends NestedOptimum {
  /** Of places, then seeker groups, then place groups. */
  readonly load: readonly number[];
}

/**
 * Seeker by seeker, keeps the best of all answers that fill places and groups alike; whatever comes later depends on
 * these loads alone, so nothing is lost. Knows nothing of integers, prices or flows.
 */
export function exhaustNested(problem: Problem, isBetter: Better = hasMore): NestedOptimum | null {
  const bounds = boundsOf(problem);
  const load = bounds.capacity.map(() => 0);
  let states: Iterable<Partial> = [{ matched: 0, total: 0, scores: [], load }];
  for (let i = 0; i < problem.seekers; i++) {
    const best = new Map<string, Partial>();
    const choose = choicesOf(problem, bounds, i, isBetter !== hasMore, (state) => {
      const key = state.load.join();
      const known = best.get(key);
      if (known === undefined || isBetter(problem, state, known)) best.set(key, state);
    });
    for (const state of states) choose(state, 0, 0);
    states = best.values();
  }
  const valid = [...states].filter((state) => state.load.every((n, k) => n >= bounds.minimum[k]!));
  if (valid.length === 0) return null;
  const { matched, total, scores } = valid.reduce((a, b) => (isBetter(problem, b, a) ? b : a));
  return { matched, total, scores };
}

/** Offers every set of arcs that a seeker may take from a state on, beginning with its `from`-th option. */
function choicesOf(
  problem: Problem,
  bounds: Bounds,
  seeker: number,
  withScores: boolean,
  offer: (state: Partial) => void,
) {
  const options = optionsOf(problem, bounds, seeker);
  const room = problem.seekerCapacity?.[seeker] ?? 1;
  const pinsFrom = options.map((_, k) => options.slice(k).filter(({ pinned }) => pinned).length);
  const choose = (state: Partial, from: number, taken: number): void => {
    const option = options[from];
    const pins = pinsFrom[from] ?? 0;
    if (option === undefined || (taken === room && pins === 0)) {
      offer(state);
      return;
    }
    const { where, pinned, score, gained } = option;
    if (!pinned) choose(state, from + 1, taken);
    if (!pinned && taken + pins >= room) return;
    if (where.some((k) => state.load[k]! >= bounds.capacity[k]!)) return;
    const load = [...state.load];
    for (const k of where) load[k]!++;
    const scores = withScores && !pinned ? ascending([...state.scores, score]) : state.scores;
    const more = { matched: state.matched + 1, total: state.total + gained };
    choose({ ...more, scores, load }, from + 1, taken + 1);
  };
  return choose;
}

function ascending(scores: readonly number[]): number[] {
  return scores.toSorted((a, b) => a - b);
}

function optionsOf(problem: Problem, bounds: Bounds, seeker: number) {
  const row = Array.from(
    { length: problem.start[seeker + 1]! - problem.start[seeker]! },
    (_, k) => problem.start[seeker]! + k,
  );
  return row
    .filter(
      (a) =>
        problem.pinned[a] === 1 ||
        (problem.forbidden[a] === 0 && problem.score[a]! >= problem.floor),
    )
    .map((a) => ({
      pinned: problem.pinned[a] === 1,
      score: problem.score[a]!,
      gained: gain(problem, seeker, a),
      where: [...bounds.countsAt(seeker, problem.place[a]!)],
    }));
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

/**
 * The most matched; then the worst-off has more, or the next; then the total. To add one pair to two answers of the
 * same size does not change which is the better one, so that keeping the best of those alike loses nothing.
 */
export function isFairer(problem: Problem, a: NestedOptimum, b: NestedOptimum): boolean {
  if (a.matched !== b.matched) return a.matched > b.matched;
  const differs = a.scores.findIndex((score, k) => score !== b.scores[k]);
  if (differs >= 0) return a.scores[differs]! > b.scores[differs]!;
  return hasMore(problem, a, b);
}
