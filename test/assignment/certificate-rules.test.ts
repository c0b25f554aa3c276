import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { certify } from "../../src/assignment/certificate.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { changed, restated } from "./damage.ts";

describe("each rule is checked by itself, whatever the prices say", () => {
  const { problem } = buildProblem(
    { seekers: 3, places: 3, capacity: [1, 2, 2], minimum: [0, 1, 0], floor: 0.2 },
    [
      { seeker: 0, place: 0, score: 0.75, pinned: true },
      { seeker: 0, place: 1, score: 0.75 },
      { seeker: 1, place: 0, score: 0.5 },
      { seeker: 1, place: 1, score: 0.5 },
      { seeker: 1, place: 2, score: 0.5, forbidden: true },
      { seeker: 2, place: 1, score: 0.25 },
      { seeker: 2, place: 2, score: 0.125 },
    ],
  );
  const solution = solveTotal(problem);

  test.each([
    ["the pin", [1, 3, 5], "seeker 0: pinned to arc 0, given 1"],
    ["a capacity", [0, 2, 5], "place 0: 2 of at most 1"],
    ["a minimum", [0, -1, -1], "place 1: 0 of at least 1"],
    ["a forbidden pair", [0, 4, 5], "seeker 1: arc 4 is forbidden"],
    ["the floor", [0, 3, 6], "seeker 2: arc 6 is below the floor"],
    ["the optimum", [0, -1, 5], "bound (2, "],
  ])("%s", (_, arc, failure) => {
    expect([...solution.arc]).toEqual([0, 3, 5]);
    const { failures } = certify(problem, restated(problem, solution, Int32Array.from(arc)));
    expect(failures.join("\n")).toContain(failure);
  });

  test("a pair without gain", () => {
    const idle = buildProblem({ seekers: 1, places: 1, mostMatched: false }, [
      { seeker: 0, place: 0, score: 0 },
    ]).problem;
    const taken = restated(idle, solveTotal(idle), Int32Array.of(0));
    expect(certify(idle, taken).failures).toEqual(["seeker 0: matched without gain or need"]);
  });

  test("a price too low for an arc, and one that its own pair does not leave", () => {
    const lower = changed(solution, "seekerUnits", 1, -1);
    const higher = changed(solution, "seekerUnits", 1, 1);
    expect(certify(problem, lower).failures[0]).toMatch(/^seeker 1: price .* below/);
    expect(certify(problem, higher).failures[0]).toMatch(/^seeker 1: price .*, its pair leaves/);
  });

  test("a conflict that is none", () => {
    const conflict = {
      places: Int32Array.of(1, 1),
      seekers: Int32Array.of(1, 2),
      pins: new Int32Array(0),
      needed: 1,
      available: 2,
    };
    const arc = Int32Array.of(-1, -1, -1);
    const denied = { ...solution, status: "infeasible" as const, arc, matched: 0, conflict };
    expect(certify(problem, denied).failures).toEqual([
      "a place is named twice",
      "2 seekers suffice for 1 seats",
    ]);
    const full = certify(problem, { ...denied, arc: solution.arc }).failures;
    expect(full).toContain("infeasible, yet matched");
  });
});
