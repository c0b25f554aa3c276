import { expect, test } from "vitest";
import { widened } from "../../src/assignment/widened.ts";
import { buildProblem } from "../../src/assignment/build.ts";
import { changeBetween, withForced } from "../../src/assignment/changed-problem.ts";
import { isAllowed, seekerOf } from "../../src/assignment/problem.ts";
import { arcsOf } from "../../src/assignment/solution.ts";
import { openStable } from "../../src/assignment/stable-solved.ts";
import { solveStable } from "../../src/assignment/stable.ts";
import { after } from "./changes.ts";
import { boundsOf } from "./nested-oracle.ts";
import { stableCase } from "./stable-case.ts";

const CASES = 3000;

test(`alternates are the places that would take the seeker as things stand, ${CASES} problems`, () => {
  const seen = { free: 0, exchanged: 0, none: 0 };
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem, placeScore } = stableCase(seed);
    const solution = solveStable(problem, placeScore);
    const solved = openStable(problem, solution, placeScore);
    const answer = [...arcsOf(solution)];
    const open = answer.filter((a) => problem.pinned[a] === 0);
    const bounds = boundsOf(problem);
    const fits = (set: readonly number[]) => {
      const load = bounds.capacity.map(() => 0);
      for (const a of set)
        for (const k of bounds.countsAt(seekerOf(problem, a), problem.place[a]!)) load[k]!++;
      return load.every((n, k) => n <= bounds.capacity[k]!);
    };
    for (let seeker = 0; seeker < problem.seekers; seeker++) {
      const own = answer.filter((a) => seekerOf(problem, a) === seeker);
      const least = open
        .filter((a) => own.includes(a))
        .toSorted((a, b) => problem.score[a]! - problem.score[b]!)[0];
      const isFull = own.length === (problem.seekerCapacity?.[seeker] ?? 1);
      const expected: [number, number[]][] = [];
      for (let a = problem.start[seeker]!; a < problem.start[seeker + 1]!; a++) {
        if (answer.includes(a) || !isAllowed(problem, a)) continue;
        if (isFull && least === undefined) continue;
        const takes = (b: number) =>
          placeScore[b]! < placeScore[a]! && fits([...answer.filter((c) => c !== b), a]);
        if (!fits([...answer, a]) && !open.some(takes)) continue;
        const rest = isFull ? answer.filter((b) => b !== least) : answer;
        const turned = [-1, ...open.filter((b) => rest.includes(b))]
          .filter((b) => b < 0 || placeScore[b]! < placeScore[a]!)
          .filter((b) => fits([...rest.filter((c) => c !== b), a]))
          .toSorted((b, c) => (placeScore[b] ?? -1) - (placeScore[c] ?? -1))[0];
        if (turned === undefined) continue;
        seen[turned < 0 ? "free" : "exchanged"]++;
        expected.push([a, [...rest.filter((c) => c !== turned), a].toSorted((b, c) => b - c)]);
      }
      expected.sort(([a], [b]) => problem.score[b]! - problem.score[a]!);
      const found = solved.alternates(seeker);
      if (found.length === 0) seen.none++;
      expect(
        found.map((alternate) => [alternate.arc, after(solution, alternate)]),
        `seed ${seed}`,
      ).toEqual(expected);
      // What it would rather have, it has: else the answer were not stable.
      const most = least !== undefined && isFull ? problem.score[least]! : -Infinity;
      expect(found.every(({ arc }) => problem.score[arc]! < most)).toBe(true);
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CASES / 20);
});

const { problem } = buildProblem({ seekers: 2, places: 2 }, [
  { seeker: 0, place: 0, score: 2 },
  { seeker: 0, place: 1, score: 1 },
  { seeker: 1, place: 1, score: 1 },
]);

test("of equals a place keeps the earlier seeker, as the proposals do", () => {
  const solved = openStable(problem, solveStable(problem));
  expect(solved.alternates(1)).toEqual([]);
  expect(solved.alternates(0)).toEqual([
    {
      arc: 1,
      feasible: true,
      matches: -1,
      total: -2,
      units: -(2 ** 30),
      moves: [
        { seeker: 0, from: 0, to: 1 },
        { seeker: 1, from: 2, to: -1 },
      ],
    },
  ]);
});

test("what only a new stable answer tells is refused by name, and found by solving the changed problem", () => {
  const solution = solveStable(problem);
  const solved = openStable(problem, solution);
  for (const ask of [
    () => solved.force(1),
    () => solved.repair(0),
    () => solved.seatValue("place", 0),
    () => solved.seatValues(),
  ]) {
    expect(ask).toThrow("not-for-stable");
  }
  const forced = changeBetween(problem, solution, solveStable(withForced(problem, 1)));
  expect(forced.moves).toEqual([
    { seeker: 0, from: 0, to: 1 },
    { seeker: 1, from: 2, to: -1 },
  ]);
  const wider = changeBetween(
    problem,
    solution,
    solveStable(widened(problem, { of: "place", index: 1 }, 1)),
  );
  expect(wider).toMatchObject({ feasible: true, matches: 0, total: 0, moves: [] });
});
