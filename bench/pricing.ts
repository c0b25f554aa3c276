/*
 * Over all pairs without holding them: scores are produced by block, each time they are read; the answer is proved by
 * reading every pair anew before a time is printed.
 *
 *   npm run bench:pricing -- [NAME …]      only instances whose name contains one of the words
 */

import { certifyOverAll } from "../src/assignment/certificate/over-all.ts";
import { solveOverAllPairs } from "../src/assignment/over-all-pairs.ts";
import type { PairSource } from "../src/assignment/over-all/source.ts";
import { normal, seeded } from "./random.ts";

const SEED = 1;
const DIMENSIONS = 8;
const CAPACITY = 10;
const SIZES = [
  { seekers: 10_000, places: 1000 },
  { seekers: 100_000, places: 10_000 },
];

interface Size {
  readonly seekers: number;
  readonly places: number;
}

/** Cosines of random unit vectors, those of places kept by dimension so that a row is read once through. */
function cosines({ seekers, places }: Size): PairSource["scores"] {
  const draw = seeded(SEED);
  const left = unitVectors(seekers, draw);
  const right = unitVectors(places, draw);
  const columns = new Float64Array(places * DIMENSIONS);
  for (let p = 0; p < places; p++) {
    for (let d = 0; d < DIMENSIONS; d++) columns[d * places + p] = right[p * DIMENSIONS + d]!;
  }
  return (from, to, into) => {
    into.fill(0, 0, (to - from) * places);
    for (let i = from; i < to; i++) {
      const row = (i - from) * places;
      for (let d = 0; d < DIMENSIONS; d++) {
        const x = left[i * DIMENSIONS + d]!;
        const column = d * places;
        for (let p = 0; p < places; p++) into[row + p]! += x * columns[column + p]!;
      }
    }
  };
}

function unitVectors(count: number, draw: () => number): Float64Array {
  const all = Float64Array.from({ length: count * DIMENSIONS }, () => normal(draw));
  for (let v = 0; v < count; v++) {
    const one = all.subarray(v * DIMENSIONS, (v + 1) * DIMENSIONS);
    const length = Math.hypot(...one);
    for (let d = 0; d < DIMENSIONS; d++) one[d]! /= length;
  }
  return all;
}

/** A hash of seeker and place, in [0, 1): the finalizer of MurmurHash3 (A. Appleby, public domain). */
function hashes({ places }: Size): PairSource["scores"] {
  return (from, to, into) => {
    let at = 0;
    for (let i = from; i < to; i++) {
      const row = Math.imul(i + SEED, 0x9e3779b1);
      for (let p = 0; p < places; p++) {
        let h = row ^ Math.imul(p + 1, 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        into[at++] = ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
      }
    }
  };
}

function run(name: string, size: Size, scores: PairSource["scores"]): void {
  const { seekers, places } = size;
  const title = `${seekers} × ${places}, capacity ${CAPACITY}, ${name}`;
  const words = process.argv.slice(2);
  if (words.length > 0 && !words.some((word) => title.includes(word))) return;
  const terms = { seekers, places, capacity: new Int32Array(places).fill(CAPACITY) };
  const source = { terms, scores, marked: [] };
  const begin = performance.now();
  const { problem, solution, rounds } = solveOverAllPairs(source);
  const solved = performance.now();
  const certificate = certifyOverAll(source, problem, solution)!;
  const proved = performance.now();
  if (!certificate.certified) throw new Error(`${title}: ${certificate.failures.join("; ")}`);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${title}: solved in ${seconds(solved - begin)} s, proved over ${seekers * places} pairs in ` +
      `${seconds(proved - solved)} s; ${rounds} rounds, ${problem.place.length} pairs considered, ` +
      `${solution.matched} matched, peak ${megabytes} MB`,
  );
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

console.log(`node ${process.version}, seed ${SEED}`);
for (const size of SIZES) {
  run("cosines", size, cosines(size));
  run("uniform hashes", size, hashes(size));
}
