/*
 * Questions to one solved round, without solving anew: each kind is asked of many seekers, pairs and places in turn, and
 * a sample of the answers is compared with solving the changed problem before a time is printed.
 *
 *   npm run bench:answers
 */

import { widened } from "../src/assignment/widened.ts";
import { withDeclined, withForced } from "../src/assignment/changed-problem.ts";
import type { Problem } from "../src/assignment/problem.ts";
import { openSolved } from "../src/assignment/solved.ts";
import { solveTotal } from "../src/assignment/total.ts";
import { COSINES, FEW_VALUES, generate, type Kind, POPULAR, UNIFORM } from "./generators.ts";
import { problemOf } from "./instance.ts";

const SEED = 1;
const SIZE = { seekers: 10_000, places: 1000, candidates: 32 };
const QUESTIONS = 200;
const COMPARED = 3;

interface Change {
  readonly matches: number;
  readonly total: number;
}

function run(kind: Kind): void {
  const problem = problemOf(generate(kind, SIZE, SEED));
  const solution = solveTotal(problem);
  const begin = performance.now();
  const solved = openSolved(problem, solution);
  const opening = performance.now() - begin;
  const check = (found: Change, changed: Problem) => {
    const after = solveTotal(changed);
    const apart = Math.abs(after.total - solution.total - found.total);
    const same = after.matched - solution.matched === found.matches;
    if (!same || apart > problem.seekers * solution.precision) {
      throw new Error(`${kind.name}: solving anew gives another answer`);
    }
  };
  console.log(`\n${kind.name}: opened in ${opening.toFixed(0)} ms`);
  const seekerAt = (k: number) => (k * 7919) % problem.seekers;
  const arcAt = (k: number) => problem.start[seekerAt(k)]! + (k % SIZE.candidates);
  const ask = (name: string, question: (k: number) => Change, changed: (k: number) => Problem) => {
    for (let k = 0; k < COMPARED; k++) check(question(k), changed(k));
    print(name, times(question, QUESTIONS));
  };
  ask(
    "force a pair",
    (k) => solved.force(arcAt(k)),
    (k) => withForced(problem, arcAt(k)),
  );
  const given = (k: number) => solution.arc[seekerAt(k)]!;
  ask(
    "repair after a decline",
    (k) => solved.repair(given(k)),
    (k) => withDeclined(problem, given(k)),
  );
  const placeAt = (k: number) => (k * 331) % problem.places;
  ask(
    "value of a seat",
    (k) => solved.seatValue("place", placeAt(k)),
    (k) => widened(problem, { of: "place", index: placeAt(k) }, 1),
  );
  ask(
    "all alternates of a seeker",
    (k) => solved.alternates(seekerAt(k))[0]!,
    (k) => withForced(problem, solved.alternates(seekerAt(k))[0]!.arc),
  );
  print(
    "values of all seats",
    times(() => solved.seatValues(), 10),
  );
}

function times(question: (k: number) => unknown, count: number): number[] {
  return Array.from({ length: count }, (_, k) => {
    const begin = performance.now();
    question(k);
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);
}

function print(name: string, sorted: readonly number[]): void {
  const [least, median, most] = [sorted[0]!, sorted[sorted.length >> 1]!, sorted.at(-1)!];
  const figures = [least, median, most].map((ms) => `${ms.toFixed(2)} ms`.padStart(12)).join("");
  console.log(`  ${name.padEnd(28)}${figures}`);
}

console.log(`node ${process.version}, seed ${SEED}; least, median, most of ${QUESTIONS}`);
for (const kind of [UNIFORM, FEW_VALUES, POPULAR, COSINES]) run(kind);
