/*
 * Instances of one kind of scores each. All are exactly tight: as many seats as seekers, and a hidden full
 * assignment among the candidates, so that everyone can be matched and solvers that know no other case can join.
 */

import { type Instance, STEPS } from "./instance.ts";
import { type Draw, normal, permutation, seeded } from "./random.ts";

export interface Size {
  readonly seekers: number;
  readonly places: number;
  /** Candidates of each seeker; all places when equal to `places`. */
  readonly candidates: number;
}

/** Draws the scores of one seeker's candidates, each in [0, 1]. */
type Score = (seeker: number, place: number) => number;

export interface Kind {
  readonly name: string;
  readonly scores: (size: Size, draw: Draw) => Score;
  /** How a candidate is drawn; uniformly when absent. */
  readonly popular?: (places: number, draw: Draw) => number;
}

export const UNIFORM: Kind = { name: "uniform", scores: (_, draw) => () => draw() };

/** Ties everywhere, as with questionnaires and yes-or-no criteria. */
export const FEW_VALUES: Kind = {
  name: "few values",
  scores: (_, draw) => () => Math.floor(draw() * 6) / 5,
};

/** Everyone wants the same places: squared popularity decides most of the score and who is a candidate at all. */
export const POPULAR: Kind = {
  name: "popular places",
  scores:
    ({ places }, draw) =>
    (_, place) =>
      0.7 * (1 - place / places) ** 2 + 0.3 * draw(),
  popular: (places, draw) => Math.floor(places * draw() ** 2),
};

/** Cosines of vectors that share a direction, as those of sentence embeddings do: all near 0.8. */
export const COSINES: Kind = {
  name: "cosines",
  scores: ({ seekers, places }, draw) => {
    const left = vectors(seekers, draw);
    const right = vectors(places, draw);
    return (seeker, place) => {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d++) {
        dot += left[seeker * DIMENSIONS + d]! * right[place * DIMENSIONS + d]!;
      }
      return Math.min(1, Math.max(0, dot));
    };
  },
};

const DIMENSIONS = 24;
const SHARED = 2;

function vectors(count: number, draw: Draw): Float64Array {
  const all = new Float64Array(count * DIMENSIONS);
  for (let v = 0; v < count; v++) {
    const one = all.subarray(v * DIMENSIONS, (v + 1) * DIMENSIONS);
    for (let d = 0; d < DIMENSIONS; d++) one[d] = normal(draw) / Math.sqrt(DIMENSIONS);
    one[0]! += SHARED;
    const length = Math.hypot(...one);
    for (let d = 0; d < DIMENSIONS; d++) one[d]! /= length;
  }
  return all;
}

export function generate(kind: Kind, size: Size, seed: number): Instance {
  const { seekers, places, candidates } = size;
  const draw = seeded(seed);
  const start = Int32Array.from({ length: seekers + 1 }, (_, i) => i * candidates);
  const place = new Int32Array(seekers * candidates);
  const steps = new Float64Array(seekers * candidates);
  const score = kind.scores(size, draw);
  const seats = permutation(seekers, draw);
  for (let i = 0; i < seekers; i++) {
    const row = place.subarray(start[i], start[i + 1]);
    drawRow(row, places, Math.floor((seats[i]! * places) / seekers), draw, kind);
    for (let c = 0; c < candidates; c++) {
      steps[start[i]! + c] = Math.round(score(i, row[c]!) * STEPS);
    }
  }
  const capacity = new Int32Array(places).fill(seekers / places);
  return { seekers, places, start, place, capacity, steps };
}

function drawRow(row: Int32Array, places: number, hidden: number, draw: Draw, kind: Kind): void {
  const chosen = new Set([hidden]);
  if (row.length === places) for (let p = 0; p < places; p++) chosen.add(p);
  while (chosen.size < row.length) {
    chosen.add(kind.popular?.(places, draw) ?? Math.floor(draw() * places));
  }
  row.set([...chosen].toSorted((a, b) => a - b));
}
