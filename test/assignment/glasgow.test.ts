import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildProblem, type ScoredPair } from "../../src/assignment/build.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectCertified } from "./agree.ts";

// PrefLib's student–project allocations of the University of Glasgow stand beside a working copy, never in it.
const DATA = process.env["INNESTO_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const FOLDER = join(DATA, "preflib-projects");
const OPTIMA = join(FOLDER, "reference_optima_project.json");

interface Reference {
  readonly max_matching_size: number;
  readonly min_rank_sum_at_max_size: number;
}

/** Students rank projects of one seat each; a supervisor caps the projects that are theirs. */
function readYear(year: string): Problem {
  const lines = (ending: string) =>
    readFileSync(join(FOLDER, `${year}.${ending}`), "utf8")
      .trim()
      .split(/\r?\n/);
  const projects = Number(/ALTERNATIVES: (\d+)/.exec(lines("soi").join("\n"))![1]);
  const of = new Int32Array(projects).fill(-1);
  const capacity = lines("dat")
    .slice(1)
    .map((line, supervisor) => {
      const [, most, own] = line.split(",");
      for (const project of own!.trim().split(/\s+/)) of[Number(project)] = supervisor;
      return Number(most);
    });
  const pairs: ScoredPair[] = [];
  let seekers = 0;
  for (const line of lines("soi").filter((text) => !text.startsWith("#"))) {
    const [count, order] = line.split(": ");
    for (let student = 0; student < Number(count); student++, seekers++) {
      for (const [rank, alternative] of order!.split(",").entries()) {
        pairs.push({ seeker: seekers, place: Number(alternative) - 1, score: -(rank + 1) });
      }
    }
  }
  return buildProblem({ seekers, places: projects, placeGroups: { of, capacity } }, pairs).problem;
}

// Sessions 2010–11 to 2014–15; in the two before there were no supervisors' capacities.
const YEARS = [4, 5, 6, 7, 8].map((number) => `00038-0000000${number}`);

describe("student–project allocation, University of Glasgow (skipped where PrefLib's data is absent)", () => {
  test.skipIf(!existsSync(OPTIMA)).each(YEARS)(
    "%s: greatest size, then least sum of ranks",
    (year) => {
      const optima: Record<string, Reference> = JSON.parse(readFileSync(OPTIMA, "utf8"));
      const problem = readYear(year);
      const solution = solveTotal(problem);
      expectCertified(problem, solution);
      expect(solution.matched).toBe(optima[year]!.max_matching_size);
      expect(-solution.total).toBe(optima[year]!.min_rank_sum_at_max_size);
    },
  );
});
