import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildProblem } from "../src/assignment/build.ts";
import type { Problem } from "../src/assignment/problem.ts";
import type { Quotas } from "../src/assignment/quotas/quotas.ts";

// The OR-Library's generalised assignment problems stand beside a working copy, never in it.
const DATA = process.env["INNESTO_DATA"] ?? join(import.meta.dirname, "../../shared/data");
const FOLDER = join(DATA, "orlib-gap");

export const hasGapInstances = existsSync(join(FOLDER, "optima.json"));

/** One of the OR-Library's: every job to one agent, what an agent's jobs need within what it has. */
export interface GapInstance {
  readonly name: string;
  readonly problem: Problem;
  readonly quotas: Quotas;
  /** The proved greatest profit, or the least cost with its sign turned. */
  readonly optimum: number;
}

type Optima = Readonly<Record<"maximise" | "minimise", Readonly<Record<string, number[]>>>>;

/** All of the files with proved optima: gap1 … gap12 of greatest profit, gapa … gapc of least cost. */
export function* gapInstances(files?: readonly string[]): Generator<GapInstance> {
  const optima = JSON.parse(readFileSync(join(FOLDER, "optima.json"), "utf8")) as Optima;
  for (const [sense, sign] of [
    ["maximise", 1],
    ["minimise", -1],
  ] as const) {
    for (const [file, values] of Object.entries(optima[sense])) {
      if (files && !files.includes(file)) continue;
      const text = readFileSync(join(FOLDER, `${file}.txt`), "utf8")
        .trim()
        .split(/\s+/)
        .map(Number);
      const next = text.values();
      const count = take(next, 1)[0]!;
      if (count !== values.length) throw new Error(`${file}: ${count} instances`);
      for (const [k, value] of values.entries()) {
        yield { name: `${file}-${k + 1}`, ...readInstance(next, sign), optimum: sign * value };
      }
    }
  }
}

function readInstance(
  next: Iterator<number>,
  sign: number,
): Pick<GapInstance, "problem" | "quotas"> {
  const [agents, jobs] = take(next, 2) as [number, number];
  const values = take(next, agents * jobs);
  const needs = take(next, agents * jobs);
  const most = take(next, agents);
  const pairs = values.map((value, k) => ({
    seeker: k % jobs,
    place: Math.floor(k / jobs),
    score: sign * value,
  }));
  const capacity = new Int32Array(agents).fill(jobs);
  const { problem, pair } = buildProblem({ seekers: jobs, places: agents, capacity }, pairs);
  const amount = Float64Array.from(pair, (k) => needs[k]!);
  const list = most.map((budget, place) => ({ kind: "budget", place, most: budget }) as const);
  return { problem, quotas: { list, amount } };
}

function take(next: Iterator<number>, count: number): number[] {
  return Array.from({ length: count }, () => next.next().value as number);
}
