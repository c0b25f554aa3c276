import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { certify } from "../../src/assignment/certificate.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import type { Solution } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectOptimum } from "./agree.ts";
import { changed, restated } from "./damage.ts";
import { smallCase } from "./generate.ts";
import { exhaust } from "./oracle.ts";
import { Random } from "./random.ts";

const CASES = 3000;

/** Solved small problems with exact scores, so that equal totals are equal numbers. */
function eachSolved(check: (problem: Problem, solution: Solution, random: Random) => void) {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem, exact, kind } = smallCase(seed);
    const solution = solveTotal(problem);
    if (!exact || solution.status !== "optimal") continue;
    try {
      check(problem, solution, new Random(seed));
    } catch (cause) {
      throw new Error(`seed ${seed}, scores ${kind}`, { cause });
    }
  }
}

function otherArc(problem: Problem, seeker: number, random: Random): number {
  return random.between(problem.start[seeker]! - 1, problem.start[seeker + 1]! - 1);
}

describe("the certificate refuses a damaged answer", () => {
  test("a seat taken away, given, or changed, with sums that agree: unless it is as good", () => {
    let refused = 0;
    eachSolved((problem, solution, random) => {
      for (let damage = 0; damage < 4 && problem.seekers > 0; damage++) {
        const seeker = random.between(0, problem.seekers - 1);
        const arc = otherArc(problem, seeker, random);
        const given = arc < problem.start[seeker]! ? -1 : arc;
        if (given === solution.arc[seeker]) continue;
        const damaged = restated(problem, solution, solution.arc.with(seeker, given));
        if (certify(problem, damaged).certified)
          expectOptimum(problem, damaged, exhaust(problem), true);
        else refused++;
      }
    });
    expect(refused).toBeGreaterThan(CASES / 2);
  });

  test("two seekers exchanged", () => {
    const { problem } = buildProblem({ seekers: 2, places: 2 }, [
      { seeker: 0, place: 0, score: 0.75 },
      { seeker: 0, place: 1, score: 0.5 },
      { seeker: 1, place: 0, score: 0.5 },
      { seeker: 1, place: 1, score: 0.5 },
    ]);
    const swapped = restated(problem, solveTotal(problem), Int32Array.of(1, 2));
    const certificate = certify(problem, swapped);
    expect(certificate.certified).toBe(false);
    expect(certificate.gap * swapped.precision).toBe(0.25);
    expect(certificate.bound).toBe(1.25);
  });

  test.each([
    ["matched", (s: Solution) => ({ ...s, matched: s.matched + 1 })],
    ["total", (s: Solution) => ({ ...s, total: s.total + 2 ** -40 })],
    ["units", (s: Solution) => ({ ...s, units: s.units - 1 })],
    ["precision", (s: Solution) => ({ ...s, precision: s.precision * 2 })],
    ["precision of zero", (s: Solution) => ({ ...s, precision: 0 })],
    ["base", (s: Solution) => ({ ...s, base: s.base + 1 })],
    ["status", (s: Solution) => ({ ...s, status: "cancelled" as const })],
    ["infeasible without reason", (s: Solution) => ({ ...s, status: "infeasible" as const })],
    ["no prices", (s: Solution) => ({ ...s, duals: null })],
    ["an arc too few", (s: Solution) => ({ ...s, arc: s.arc.slice(1) })],
    ["an arc beyond", (s: Solution) => ({ ...s, arc: s.arc.map(() => 1_000_000) })],
  ])("a false statement: %s", (_, damage) => {
    eachSolved((problem, solution) => {
      if (problem.seekers === 0) return;
      const { certified, failures } = certify(problem, damage(solution));
      expect(certified).toBe(false);
      expect(failures.length).toBeGreaterThan(0);
    });
  });
});

describe("the certificate refuses a damaged price", () => {
  test("of a seeker: any change at all", () => {
    eachSolved((problem, solution, random) => {
      if (problem.seekers === 0) return;
      const seeker = random.between(0, problem.seekers - 1);
      for (const field of ["seekerMatches", "seekerUnits"] as const) {
        for (const by of [1, -1, 0.5, NaN]) {
          expect(certify(problem, changed(solution, field, seeker, by)).certified).toBe(false);
        }
      }
    });
  });

  test("of a place where somebody chose to be: any change at all", () => {
    let changes = 0;
    eachSolved((problem, solution) => {
      const chosen = new Set<number>();
      for (let i = 0; i < problem.seekers; i++) {
        const a = solution.arc[i]!;
        if (a >= 0 && problem.pinned[a] === 0) chosen.add(problem.place[a]!);
      }
      for (const place of chosen) {
        for (const field of ["placeMatches", "placeUnits"] as const) {
          for (const by of [1, -1]) {
            expect(certify(problem, changed(solution, field, place, by)).certified).toBe(false);
            changes++;
          }
        }
      }
    });
    expect(changes).toBeGreaterThan(CASES);
  });

  test("above zero for an empty seat", () => {
    const { problem } = buildProblem({ seekers: 0, places: 1 }, []);
    const { failures } = certify(problem, changed(solveTotal(problem), "placeUnits", 0, 1));
    expect(failures[0]).toBe("place 0: price (0, 1) with 0 of 1");
  });
});

describe("the certificate of an infeasible problem", () => {
  test("counts anew, and refuses a conflict that is none", () => {
    let refused = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem } = smallCase(seed);
      const solution = solveTotal(problem);
      const { conflict } = solution;
      if (conflict === null) continue;
      const fewer = { ...conflict, places: conflict.places.slice(1) };
      const lies = [
        { ...conflict, needed: conflict.needed + 1 },
        { ...conflict, available: conflict.available - 1 },
        { ...conflict, seekers: Int32Array.of(problem.seekers) },
        { ...conflict, places: Int32Array.of(problem.places) },
        fewer,
      ];
      for (const lie of lies) {
        expect(certify(problem, { ...solution, conflict: lie }).certified, `seed ${seed}`).toBe(
          false,
        );
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(CASES / 10);
  });
});

test("the checker imports nothing of the solver but the names of its types", () => {
  const folder = new URL("../../src/assignment/certificate/", import.meta.url);
  const files = readdirSync(folder).map((name) => new URL(name, folder));
  files.push(new URL("../certificate.ts", folder));
  for (const file of files) {
    for (const [, kind, from] of readFileSync(file, "utf8").matchAll(
      /^import (type )?.*from "(.*)";$/gm,
    )) {
      const own = from!.startsWith("./") || from === "../certificate.ts";
      expect(own || kind === "type ", `${file.pathname}: ${from}`).toBe(true);
    }
  }
});
