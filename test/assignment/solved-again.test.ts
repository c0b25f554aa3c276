import { expect, test } from "vitest";
import { type Aim, certifyFor, OBJECTIVES, solveFor } from "../../src/assignment/objective.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { changeBetween } from "../../src/assignment/changed-problem.ts";
import { seatValues } from "../../src/assignment/sensitivity.ts";
import { openSolved } from "../../src/assignment/solved.ts";
import { seatValuesFor, solveWithPin } from "../../src/assignment/solved-again.ts";
import { nestedCase } from "./generate.ts";

const aimAt = (objective: Aim["objective"]): Aim => ({
  objective,
  seekerView: null,
  placeView: null,
});

const none = (minimum: Int32Array): Int32Array => new Int32Array(minimum.length);

/** What the objective can be asked of. */
function suited(problem: Problem, { objective }: Aim): Problem {
  if (objective !== "stable") return { ...problem, mostMatched: true };
  const { seekerGroups: _, placeGroups, ...rest } = problem;
  return {
    ...rest,
    minimum: none(problem.minimum),
    ...(placeGroups && { placeGroups: { ...placeGroups, minimum: none(placeGroups.minimum) } }),
  };
}

test.each(OBJECTIVES)("certifies %s by its own proof", (objective) => {
  const proofs = new Set<string>();
  for (let seed = 1; seed <= 400; seed++) {
    const aim = aimAt(objective);
    const problem = suited(nestedCase(seed).problem, aim);
    const { proof, failures } = certifyFor(problem, aim, solveFor(problem, aim));
    expect(failures, `seed ${seed}`).toEqual([]);
    proofs.add(proof);
  }
  const own = { total: "duals", fair: "floors+duals", stable: "no-blocking-pair" }[objective];
  expect(proofs).toEqual(new Set(objective === "stable" ? [own] : [own, "conflict"]));
});

test("solving again says of the total what its prices say", () => {
  const aim = aimAt("total");
  let forced = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const { problem, exact } = nestedCase(seed);
    const solution = solveFor(problem, aim);
    if (!exact || solution.status !== "optimal") continue;
    const solved = openSolved(problem, solution);
    for (let arc = 0; arc < problem.place.length; arc++) {
      if (problem.forbidden[arc] === 1 || problem.score[arc]! < problem.floor) continue;
      const told = solved.force(arc);
      const after = solveWithPin(problem, aim, arc);
      expect(after !== null, `seed ${seed}`).toBe(told.feasible);
      const change = after === null ? told : changeBetween(problem, solution, after, arc);
      expect([change.matches, change.total], `seed ${seed}`).toEqual([told.matches, told.total]);
      forced++;
    }
  }
  expect(forced).toBeGreaterThan(500);
});

test("one more seat brings a fair answer as many matches as it brings the total", () => {
  let helpful = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const { problem: drawn, exact } = nestedCase(seed);
    const problem = suited(drawn, aimAt("fair"));
    const solution = solveFor(problem, aimAt("fair"));
    if (!exact || solution.status !== "optimal") continue;
    const fair = seatValuesFor(problem, aimAt("fair"), solution)!;
    // How many are matched is the first level of both objectives.
    const total = seatValues(problem, solveFor(problem, aimAt("total")));
    expect([...fair.matches], `seed ${seed}`).toEqual([...total.matches]);
    expect(fair.placeGroups?.matches, `seed ${seed}`).toEqual(total.placeGroups?.matches);
    helpful += fair.matches.filter((matches) => matches > 0).length;
  }
  expect(helpful).toBeGreaterThan(30);
});

test("where solving for every seat would take too long, no value is told", () => {
  const { problem } = nestedCase(3);
  const many = 2 ** 23;
  const large = { ...problem, places: many, place: { length: many } as Int32Array };
  expect(seatValuesFor(large, aimAt("stable"), solveFor(problem, aimAt("total")))).toBeNull();
});
