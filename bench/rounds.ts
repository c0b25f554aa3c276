/*
 * Twelve rounds of programmes that live: people come and lose patience, firms join, proposals are accepted,
 * declined or left unanswered for a round, collaborations end and give their seat back. What happens to a
 * person or a pair is drawn beforehand and is the same for every method.
 *
 *   npm run bench:rounds        ten generated programmes, seeded
 *
 * Each round goes the way of a run, through encode, solve and certificate. «Of hindsight» is the total fit of
 * all that was started, as a share of an upper bound that knows everything (bench/rounds/hindsight.ts): no way
 * of matching round by round can be sure to come near it.
 */
import { hindsightBound } from "./rounds/hindsight.ts";
import { METHODS, type Method } from "./rounds/methods.ts";
import { type Course, simulate } from "./rounds/simulate.ts";
import { generateWorld, ROUNDS, type World } from "./rounds/world.ts";

const SEEDS = Array.from({ length: 10 }, (_, i) => 20_150_323 + i);

const WITHIN = [1, 2, 3];

interface Programme {
  readonly world: World;
  readonly bound: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Of those who came early enough to be seen for so many rounds and stayed for them: how many had started. */
function startedWithin(rounds: number, worlds: readonly World[], courses: readonly Course[]) {
  const seen = worlds.flatMap(({ people }, w) =>
    people.flatMap(({ arrives }, p) =>
      arrives + rounds <= ROUNDS ? [courses[w]!.startedAfter[p]!] : [],
    ),
  );
  return seen.filter((after) => after !== null && after < rounds).length / seen.length;
}

/** Gini coefficient: 0 when all waited alike, towards 1 when few waited for all. */
function gini(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const weighted = sum(sorted.map((value, i) => (2 * (i + 1) - n - 1) * value));
  return weighted / (n * sum(sorted));
}

function line({ name }: Method, programmes: readonly Programme[], courses: readonly Course[]) {
  const worlds = programmes.map(({ world }) => world);
  const waited = courses.flatMap((course) => course.waited);
  const fit = sum(courses.map(({ totalFit }) => totalFit));
  const shares = courses.map(({ totalFit }, i) => totalFit / programmes[i]!.bound);
  return [
    name,
    ...WITHIN.map((rounds) => percent(startedWithin(rounds, worlds, courses))),
    percent(
      sum(courses.map(({ replaced }) => replaced)) / sum(courses.map(({ standing }) => standing)),
    ),
    String(Math.max(...waited)),
    gini(waited).toFixed(3),
    fit.toFixed(1),
    percent(fit / sum(programmes.map(({ bound }) => bound))),
    percent(Math.min(...shares)),
  ];
}

const HEAD = [
  "method",
  ...WITHIN.map((n) => `started within ${n}`),
  "churn",
  "longest wait, rounds",
  "Gini of waiting",
  "total fit",
  "of hindsight",
  "worst programme",
];

const programmes: Programme[] = [];
for (const seed of SEEDS) {
  const world = generateWorld(seed);
  programmes.push({ world, bound: await hindsightBound(world) });
}
const people = sum(programmes.map(({ world }) => world.people.length));
const firms = sum(programmes.map(({ world }) => world.firms.length));
console.log(
  `${SEEDS.length} programmes, ${ROUNDS} rounds, ${people} people and ${firms} firms in all; every round certified.\n`,
);
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
console.log(row(HEAD));
console.log(row(HEAD.map((_, i) => (i === 0 ? "---" : "---:"))));
for (const method of METHODS) {
  const courses = programmes.map(({ world }) => simulate(world, method));
  console.log(row(line(method, programmes, courses)));
}
