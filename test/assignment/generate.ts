import { buildProblem, type ScoredPair, type Terms } from "../../src/assignment/build.ts";
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
export function middlingCase(seed: number, seekers: number, places: number): Problem {
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
  return buildProblem(terms, pairs).problem;
}
