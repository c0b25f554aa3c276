import { expect, test } from "vitest";
import { boundaryOf } from "../../src/assignment/boundary.ts";
import { checkProblem } from "../../src/assignment/check.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { type Release, released, releasesOf } from "../../src/assignment/release.ts";
import type { Conflict } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { minimumOf } from "../../src/assignment/widened.ts";
import { nestedCase, smallCase } from "./generate.ts";
import { exhaustNested } from "./nested-oracle.ts";

const CASES = 4000;

/** A conflict of one problem, with all that is proposed against it. */
function* conflicts(): Generator<[seed: number, Problem, Conflict, Release[]]> {
  for (const draw of [smallCase, nestedCase]) {
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem } = draw(seed);
      const { conflict } = solveTotal(problem);
      if (conflict !== null) yield [seed, problem, conflict, releasesOf(problem, conflict)];
    }
  }
}

const holds = (problem: Problem): boolean => exhaustNested(problem) !== null;

/** A step short of the least amount; null where there is none. */
function less(release: Release): Release | null {
  if (release.kind === "minimum" && release.to + 1 < release.from)
    return { ...release, to: release.to + 1 };
  if (release.kind === "room" && release.by > 1) return { ...release, by: release.by - 1 };
  return null;
}

test("every change proposed works, and no smaller one does, by trying everything", () => {
  const seen = { minimum: 0, room: 0, pin: 0, forbid: 0, floor: 0 };
  let left = 0;
  for (const [seed, problem, , releases] of conflicts()) {
    for (const release of releases) {
      seen[release.kind]++;
      if (!release.enough) left++;
      const changed = released(problem, release);
      checkProblem(changed);
      expect(holds(changed), `seed ${seed}`).toBe(release.enough);
      const short = less(release);
      expect(short !== null && holds(released(problem, short)), `seed ${seed}`).toBe(false);
    }
  }
  expect(left).toBeGreaterThan(10);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

const only = (minimum: Int32Array, named: Int32Array = new Int32Array(0)): Int32Array =>
  minimum.map((least, k) => (named.includes(k) ? least : 0));

/** The problem with the minimums and pins of the conflict alone. */
function alone(problem: Problem, { places, pins, nested }: Conflict): Problem {
  const { seekerGroups, placeGroups } = problem;
  return {
    ...problem,
    minimum: only(problem.minimum, places),
    pinned: problem.pinned.map((_, arc) => Number(pins.includes(arc))),
    ...(seekerGroups && {
      seekerGroups: { ...seekerGroups, minimum: only(seekerGroups.minimum, nested?.seekerGroups) },
    }),
    ...(placeGroups && {
      placeGroups: { ...placeGroups, minimum: only(placeGroups.minimum, nested?.placeGroups) },
    }),
  };
}

test("a conflict cannot hold by itself, and any member dropped lets the rest hold", () => {
  let members = 0;
  for (const [seed, problem, conflict, releases] of conflicts()) {
    const itself = alone(problem, conflict);
    expect(holds(itself), `seed ${seed}`).toBe(false);
    for (const at of boundaryOf(problem, conflict).minimums) {
      const drop = { kind: "minimum", at, from: minimumOf(problem, at), to: 0 } as const;
      expect(holds(released(itself, drop)), `seed ${seed}`).toBe(true);
      // So there is always something to propose.
      expect(releases.some((found) => found.kind === "minimum" && found.at.of === at.of)).toBe(
        true,
      );
      members++;
    }
    for (const arc of conflict.pins) {
      expect(holds(released(itself, { kind: "pin", arc })), `seed ${seed}`).toBe(true);
      members++;
    }
  }
  expect(members).toBeGreaterThan(CASES / 10);
});

test("what bounds the pairs adds up to those that can be had", () => {
  for (const [seed, problem, conflict] of conflicts()) {
    const { limits, pairs } = boundaryOf(problem, conflict);
    const sum = limits.reduce((total, { room }) => total + room, pairs);
    expect(sum, `seed ${seed}`).toBe(conflict.available);
  }
});
