/*
 * How time grows with size, for each kind of scores and each shape of problem: `npm run bench:growth -- [WORD …]`.
 * Every answer is certified before its time is printed; a time is the least of a few, in one process. The exponent
 * is the slope of the least-squares line through the logarithms of arcs and time.
 */

import { certify } from "../src/assignment/certificate.ts";
import type { Problem } from "../src/assignment/problem.ts";
import { solveTotal } from "../src/assignment/total.ts";
import { COSINES, FEW_VALUES, generate, POPULAR, UNIFORM } from "./generators.ts";
import { problemOf } from "./instance.ts";
import { nested } from "./nested.ts";

const SEED = 1;
const REPEATS = 3;
// A size that takes longer is solved once.
const LONG_SECONDS = 2;

interface Shape {
  readonly name: string;
  readonly seekers: readonly number[];
  readonly seekersPerPlace: number;
  /** Of each seeker; all places when 0. */
  readonly candidates: number;
  readonly change: (problem: Problem) => Problem;
}

const SPARSE = { seekers: [3000, 10_000, 30_000], seekersPerPlace: 10, candidates: 32 };
const DENSE = { seekers: [250, 500, 1000, 2000], seekersPerPlace: 1, candidates: 0 };

const SHAPES: readonly Shape[] = [
  { name: "sparse, tight", ...SPARSE, change: (problem) => problem },
  { name: "sparse, loose", ...SPARSE, change: withSpare },
  { name: "dense, tight", ...DENSE, change: (problem) => problem },
  { name: "dense, loose", ...DENSE, change: withSpare },
  { name: "sparse, groups with room", ...SPARSE, change: (problem) => nested(problem, 1, 0) },
  { name: "sparse, groups that bind", ...SPARSE, change: (problem) => nested(problem, 0.9, 0.5) },
];

const words = process.argv.slice(2);
console.log(`node ${process.version}, seed ${SEED}; milliseconds at each number of seekers`);
for (const shape of SHAPES) {
  for (const kind of [UNIFORM, FEW_VALUES, POPULAR, COSINES]) {
    const title = `${shape.name}, ${kind.name}`;
    if (words.length > 0 && !words.some((word) => title.includes(word))) continue;
    const points = shape.seekers.map((seekers) => {
      const places = seekers / shape.seekersPerPlace;
      const size = { seekers, places, candidates: shape.candidates || places };
      const problem = shape.change(problemOf(generate(kind, size, SEED)));
      return { seekers, arcs: problem.place.length, seconds: secondsOf(problem) };
    });
    const times = points.map(
      ({ seekers, seconds }) => `${seekers}: ${(seconds * 1000).toFixed(0)}`,
    );
    console.log(`${title.padEnd(44)}arcs^${slopeOf(points).toFixed(2)}   ${times.join("   ")}`);
  }
}

/** Half as many seats again. */
function withSpare(problem: Problem): Problem {
  return {
    ...problem,
    capacity: problem.capacity.map((seats, p) => seats + ((seats + (p % 2)) >> 1)),
  };
}

function secondsOf(problem: Problem): number {
  let least = Infinity;
  for (let r = 0; r < REPEATS && !(r > 0 && least > LONG_SECONDS); r++) {
    const begin = performance.now();
    const solution = solveTotal(problem);
    const seconds = (performance.now() - begin) / 1000;
    const { certified, failures } = certify(problem, solution);
    if (!certified) throw new Error(failures.join("; "));
    least = Math.min(least, seconds);
  }
  return least;
}

function slopeOf(points: readonly { arcs: number; seconds: number }[]): number {
  const x = points.map(({ arcs }) => Math.log(arcs));
  const y = points.map(({ seconds }) => Math.log(seconds));
  const [mx, my] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, k) => sum + (value - mx) * (y[k]! - my), 0);
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
