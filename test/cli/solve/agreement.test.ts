import { afterAll, beforeAll, expect, it } from "vitest";
import { gainOf, type Problem } from "../../../src/assignment/problem.ts";
import { closeCompute } from "../../../src/compute/compute.ts";
import { smallCase } from "../../assignment/generate.ts";
import { exhaust } from "../../assignment/oracle.ts";
import { Random } from "../../assignment/random.ts";
import { csv, type Files, policy, Workspace } from "./workspace.ts";

const CASES = 100;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
  await closeCompute();
});

it(`agrees with trying everything, from files to files, ${CASES} problems`, async () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem } = smallCase(seed);
    try {
      await expectOptimal(asFilesSay(problem), new Random(seed));
    } catch (cause) {
      throw new Error(`seed ${seed}`, { cause });
    }
  }
});

/** Files know no priorities, and no price below zero. */
const asFilesSay = (problem: Problem): Problem => ({
  ...problem,
  priority: new Float64Array(problem.seekers),
  continuityPrice: Math.max(0, problem.continuityPrice),
});

async function expectOptimal(problem: Problem, random: Random): Promise<void> {
  const { status, out, report, error } = await workspace.solve(filesOf(problem, random));
  expect(error).toBe("");
  const optimum = exhaust(problem);
  expect(status).toBe(optimum === null ? 1 : 0);
  const rows = out!.trimEnd().split("\n").slice(1);
  const slack = (problem.seekers + 1) * report!.precision;
  const matched = problem.mostMatched ? (optimum?.matched ?? 0) : rows.length;
  expect(rows).toHaveLength(matched);
  expect(report!.matched).toBe(matched);
  const best = optimum?.total ?? 0;
  expect(Math.abs(report!.total - best)).toBeLessThanOrEqual(slack);
  const total = rows.reduce((sum, row) => sum + gainOfRow(problem, row), 0);
  expect(Math.abs(total - best)).toBeLessThanOrEqual(slack);
}

function gainOfRow(problem: Problem, row: string): number {
  const [seeker, place, score] = row.split(",");
  const i = Number(seeker!.slice(1));
  for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++) {
    if (`p${problem.place[arc]}` !== place) continue;
    expect(Number(score)).toBe(problem.score[arc]);
    return gainOf(problem, i, arc);
  }
  throw new Error(`${row} is no pair of the problem`);
}

function filesOf(problem: Problem, random: Random): Files {
  const rows: string[] = [];
  const lists = { pins: [] as object[], forbids: [] as object[], held: [] as object[] };
  for (let i = 0; i < problem.seekers; i++) {
    for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++) {
      const pair = { seeker: `s${i}`, place: `p${problem.place[arc]}` };
      rows.push(`${pair.seeker},${pair.place},${problem.score[arc]}`);
      if (problem.pinned[arc] === 1) lists.pins.push(pair);
      if (problem.forbidden[arc] === 1) lists.forbids.push(pair);
      if (problem.held[arc] === 1) lists.held.push(pair);
    }
  }
  const { continuityPrice, floor, mostMatched } = problem;
  const places = Array.from(
    problem.capacity,
    (capacity, p) => `p${p},${capacity},${problem.minimum[p]}`,
  );
  const seekers = Array.from({ length: problem.seekers }, (_, i) => `s${i}`);
  return {
    "scores.csv": csv("seeker,place,score", ...shuffled(rows, random)),
    "places.csv": csv("place,capacity,minimum", ...shuffled(places, random)),
    "seekers.csv": csv("seeker", ...shuffled(seekers, random)),
    "policy.json": policy({
      ...lists,
      continuityPrice,
      mostMatched,
      ...(floor === -Infinity ? {} : { floor }),
    }),
  };
}

const shuffled = (lines: readonly string[], random: Random): readonly string[] =>
  random.permutation(lines.length).map((at) => lines[at]!);
