import {
  buildProblem,
  type GroupTerms,
  type ScoredPair,
  type Terms,
} from "../../src/assignment/build.ts";
import { checkProblem } from "../../src/assignment/check.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { Random } from "./random.ts";

/** A way of drawing scores. `exact` ones are short binary fractions: their sums have no rounding at all. */
interface ScoreKind {
  readonly name: string;
  readonly exact: boolean;
  readonly draw: (random: Random) => number;
}

const SCORE_KINDS: readonly ScoreKind[] = [
  { name: "eighths", exact: true, draw: (r) => r.between(-16, 32) / 8 },
  { name: "few values", exact: true, draw: (r) => r.between(0, 2) },
  { name: "all zero", exact: true, draw: () => 0 },
  { name: "all equal", exact: true, draw: () => 0.75 },
  { name: "all negative", exact: true, draw: (r) => -r.between(1, 40) / 4 },
  { name: "unit interval", exact: false, draw: (r) => r.next() },
  { name: "signed", exact: false, draw: (r) => r.next() * 2 - 1 },
  { name: "tiny and huge", exact: false, draw: (r) => r.pick([1e-9, 1e9, -1e9, 2e-9, 0, 1]) },
  { name: "far from zero", exact: false, draw: (r) => 1e6 + r.next() },
];

export interface Case {
  readonly problem: Problem;
  readonly kind: string;
  readonly exact: boolean;
}

/** At most 7 × 7, with everything that a problem can carry, each by chance. */
export function smallCase(seed: number): Case {
  const random = new Random(seed);
  const kind = random.pick(SCORE_KINDS);
  const terms = drawTerms(random, random.between(0, 7), random.between(0, 7), kind);
  const pairs = drawPairs(random, terms, kind, random.pick([0.3, 0.6, 1]));
  return { problem: buildProblem(terms, pairs).problem, kind: kind.name, exact: kind.exact };
}

/** The same with groups within groups on either side, and seekers who may take several places. */
export function nestedCase(seed: number): Case {
  const random = new Random(seed);
  const kind = random.pick(SCORE_KINDS);
  const large = random.chance(0.1);
  const sizes = () => random.between(large ? 5 : 0, large ? 7 : 5);
  const base = drawTerms(random, sizes(), sizes(), kind);
  const seekerCapacity = Array.from({ length: base.seekers }, () =>
    random.between(random.chance(0.15) ? 0 : 1, 3),
  );
  const several = random.chance(0.6);
  const pairs = drawPairs(random, base, kind, random.pick([0.3, 0.6, large ? 0.5 : 1]));
  const terms: Terms = {
    ...base,
    ...(several && { seekerCapacity }),
    ...(random.chance(0.6) && { seekerGroups: drawGroups(random, base.seekers) }),
    ...(random.chance(0.7) && { placeGroups: drawGroups(random, base.places) }),
  };
  const { problem } = buildProblem(terms, pairs);
  return { problem: withoutExcess(problem), kind: kind.name, exact: kind.exact };
}

function drawGroups(random: Random, members: number): GroupTerms {
  const size = random.between(1, 4);
  const shuffled = random.permutation(size);
  const parent: number[] = [];
  for (const [k, g] of shuffled.entries()) {
    parent[g] = k > 0 && random.chance(0.5) ? shuffled[random.between(0, k - 1)]! : -1;
  }
  const capacity = Array.from({ length: size }, () => random.between(1, Math.max(1, members)));
  return {
    of: Array.from({ length: members }, () => random.between(-1, size - 1)),
    parent,
    capacity,
    minimum: capacity.map((most) => (random.chance(0.25) ? random.between(0, most) : 0)),
  };
}

/** Pins that their seekers or groups cannot hold would make it a broken problem: they are let go. */
function withoutExcess(problem: Problem): Problem {
  const pinned = problem.pinned.slice();
  for (let a = 0; a < pinned.length; a++) {
    if (pinned[a] === 0) continue;
    try {
      checkProblem({ ...problem, pinned: pinned.map((p, b) => (b <= a ? p : 0)) });
    } catch {
      pinned[a] = 0;
    }
  }
  return { ...problem, pinned };
}

function drawTerms(random: Random, seekers: number, places: number, kind: ScoreKind) {
  const most = random.pick([1, 2, 3]);
  const capacity = Array.from({ length: places }, () =>
    random.between(random.chance(0.2) ? 0 : 1, most),
  );
  const withMinimums = random.chance(0.5);
  const withPriorities = random.chance(0.3);
  return {
    seekers,
    places,
    capacity,
    minimum: capacity.map((seats) =>
      withMinimums && random.chance(0.4) ? random.between(0, seats) : 0,
    ),
    priority: Array.from({ length: seekers }, () =>
      withPriorities ? random.between(-8, 8) / 8 : 0,
    ),
    continuityPrice: random.pick([0, 0, 0.25, 2, -0.5]),
    floor: random.chance(0.25) ? kind.draw(random) : -Infinity,
    mostMatched: random.chance(0.6),
  } satisfies Terms;
}

function drawPairs(
  random: Random,
  terms: { seekers: number; places: number; capacity: readonly number[] },
  kind: ScoreKind,
  density: number,
): ScoredPair[] {
  const left = [...terms.capacity];
  const withPins = random.chance(0.4);
  const withForbids = random.chance(0.4);
  const pairs: ScoredPair[] = [];
  for (let seeker = 0; seeker < terms.seekers; seeker++) {
    let free = withPins && random.chance(0.3);
    for (let place = 0; place < terms.places; place++) {
      if (!random.chance(density)) continue;
      const pinned = free && left[place]! > 0 && random.chance(0.4);
      if (pinned) {
        free = false;
        left[place]!--;
      }
      const forbidden = !pinned && withForbids && random.chance(0.2);
      pairs.push({
        seeker,
        place,
        score: kind.draw(random),
        pinned,
        forbidden,
        held: random.chance(0.15),
      });
    }
  }
  return pairs;
}

/** For linear programmes: minimums that can mostly be held, scores in hundredths. */
export function middlingCase(
  seed: number,
  seekers: number,
  places: number,
  nested = false,
): Problem {
  const random = new Random(seed);
  const capacity = Array.from({ length: places }, () => random.between(1, 4));
  const terms = {
    seekers,
    places,
    capacity,
    minimum: capacity.map((seats) =>
      random.chance(0.3) ? random.between(1, Math.min(2, seats)) : 0,
    ),
    mostMatched: random.chance(0.6),
    continuityPrice: 0.1,
    floor: -0.4,
  };
  const pairs: ScoredPair[] = [];
  for (let seeker = 0; seeker < seekers; seeker++) {
    for (let place = 0; place < places; place++) {
      if (!random.chance(0.3)) continue;
      pairs.push({
        seeker,
        place,
        score: random.between(-50, 100) / 100,
        held: random.chance(0.05),
      });
    }
  }
  const groups = {
    seekerCapacity: Array.from({ length: seekers }, () => random.between(1, 3)),
    seekerGroups: halving(random, seekers),
    placeGroups: halving(random, places),
  };
  return buildProblem({ ...terms, ...(nested && groups) }, pairs).problem;
}

/** Groups of four members, two of them in each further group, with room for about half of the members. */
function halving(random: Random, members: number): GroupTerms {
  const lower = Math.ceil(members / 4);
  const upper = Math.ceil(lower / 2);
  const capacity = Array.from({ length: lower + upper }, (_, g) =>
    g < lower ? random.between(4, 7) : random.between(6, 12),
  );
  return {
    of: Array.from({ length: members }, (_, member) => member >> 2),
    parent: Array.from({ length: lower + upper }, (_, g) => (g < lower ? lower + (g >> 1) : -1)),
    capacity,
    minimum: capacity.map(() => (random.chance(0.06) ? 1 : 0)),
  };
}
