import { ProblemError } from "./problem-error.ts";
import type { Groups, Problem } from "./problem.ts";

/** One pair as a caller meets it; the three marks default to false. */
export interface ScoredPair {
  readonly seeker: number;
  readonly place: number;
  readonly score: number;
  readonly held?: boolean;
  readonly pinned?: boolean;
  readonly forbidden?: boolean;
}

/** Everything that is not said has the default of its comment. */
export interface Terms {
  readonly seekers: number;
  readonly places: number;
  /** 1 each. */
  readonly capacity?: ArrayLike<number>;
  /** 0 each. */
  readonly minimum?: ArrayLike<number>;
  /** 0 each. */
  readonly priority?: ArrayLike<number>;
  /** 0. */
  readonly continuityPrice?: number;
  /** −Infinity. */
  readonly floor?: number;
  /** true. */
  readonly mostMatched?: boolean;
  /** 1 each. */
  readonly seekerCapacity?: ArrayLike<number>;
  /** None. */
  readonly seekerGroups?: GroupTerms;
  readonly placeGroups?: GroupTerms;
}

/** See Groups. */
export interface GroupTerms {
  readonly of: ArrayLike<number>;
  readonly capacity: ArrayLike<number>;
  /** 0 each. */
  readonly minimum?: ArrayLike<number>;
  /** −1 each. */
  readonly parent?: ArrayLike<number>;
}

export interface BuiltProblem {
  readonly problem: Problem;
  /** Per arc of the problem: the index of its pair in the list given. */
  readonly pair: Int32Array;
}

/**
 * Sorts pairs, in any order, into a problem's rows. Throws ProblemError for what an array of integers would hide:
 * a seeker that does not exist, a fraction, a number beyond 32 bits. The rest is for `checkProblem`.
 */
export function buildProblem(terms: Terms, pairs: readonly ScoredPair[]): BuiltProblem {
  const { seekers, places } = terms;
  const pair = Int32Array.from(pairs, (_, index) => index).toSorted(
    (a, b) => pairs[a]!.seeker - pairs[b]!.seeker || pairs[a]!.place - pairs[b]!.place || a - b,
  );
  const problem: Problem = {
    seekers,
    places,
    start: rowStarts(seekers, pairs),
    place: wholeNumbers(
      "place",
      Array.from(pair, (index) => pairs[index]!.place),
    ),
    score: Float64Array.from(pair, (index) => pairs[index]!.score),
    held: Uint8Array.from(pair, (index) => Number(pairs[index]!.held ?? false)),
    pinned: Uint8Array.from(pair, (index) => Number(pairs[index]!.pinned ?? false)),
    forbidden: Uint8Array.from(pair, (index) => Number(pairs[index]!.forbidden ?? false)),
    capacity: terms.capacity
      ? wholeNumbers("capacity", terms.capacity)
      : new Int32Array(places).fill(1),
    minimum: terms.minimum ? wholeNumbers("minimum", terms.minimum) : new Int32Array(places),
    priority: terms.priority ? Float64Array.from(terms.priority) : new Float64Array(seekers),
    continuityPrice: terms.continuityPrice ?? 0,
    floor: terms.floor ?? -Infinity,
    mostMatched: terms.mostMatched ?? true,
    ...(terms.seekerCapacity && {
      seekerCapacity: wholeNumbers("seekerCapacity", terms.seekerCapacity),
    }),
    ...(terms.seekerGroups && { seekerGroups: groupsOf("seekerGroups", terms.seekerGroups) }),
    ...(terms.placeGroups && { placeGroups: groupsOf("placeGroups", terms.placeGroups) }),
  };
  return { problem, pair };
}

function groupsOf(field: string, { of, capacity, minimum, parent }: GroupTerms): Groups {
  return {
    of: wholeNumbers(`${field}.of`, of),
    capacity: wholeNumbers(`${field}.capacity`, capacity),
    minimum: minimum ? wholeNumbers(`${field}.minimum`, minimum) : new Int32Array(capacity.length),
    parent: parent
      ? wholeNumbers(`${field}.parent`, parent)
      : new Int32Array(capacity.length).fill(-1),
  };
}

function rowStarts(seekers: number, pairs: readonly ScoredPair[]): Int32Array {
  const start = new Int32Array(seekers + 1);
  for (const [index, { seeker }] of pairs.entries()) {
    if (!Number.isInteger(seeker) || seeker < 0 || seeker >= seekers) {
      throw new ProblemError("out-of-range", "seeker", index, `${seeker} of ${seekers} seekers`);
    }
    start[seeker + 1]!++;
  }
  for (let i = 0; i < seekers; i++) start[i + 1]! += start[i]!;
  return start;
}

function wholeNumbers(field: string, values: ArrayLike<number>): Int32Array {
  return Int32Array.from(values, (value, index) => {
    if ((value | 0) !== value) throw new ProblemError("out-of-range", field, index, `${value}`);
    return value;
  });
}
