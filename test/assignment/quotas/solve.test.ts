import { beforeAll, describe, expect, test } from "vitest";
import { certifyQuotas } from "../../../src/assignment/certificate/quotas.ts";
import type { Problem } from "../../../src/assignment/problem.ts";
import type { Maximise } from "../../../src/assignment/quotas/programme.ts";
import type { Quotas } from "../../../src/assignment/quotas/quotas.ts";
import type { QuotaSolution } from "../../../src/assignment/quotas/solution.ts";
import { solveQuotas } from "../../../src/assignment/quotas/solve.ts";
import { openHighs } from "../../../src/compute/highs-solver.ts";
import { openSimplex } from "../../../src/compute/simplex-solver.ts";
import type { Optimum } from "../oracle.ts";
import { quotaCase } from "./generate.ts";
import { exhaustQuotas } from "./oracle.ts";

const CASES = 4000;
const HOUR = 3600;

const MEMBERS = ["quotas", "places", "seekerGroups", "placeGroups", "pins"] as const;

interface Member {
  readonly kind: (typeof MEMBERS)[number];
  readonly index: number;
}

/** Of quotas, minimums and pins the named alone. */
function onlyNamed(problem: Problem, quotas: Quotas, named: readonly Member[]): [Problem, Quotas] {
  const has = (kind: Member["kind"], index: number) =>
    named.some((member) => member.kind === kind && member.index === index);
  const least = (minimum: Int32Array, kind: Member["kind"]) =>
    minimum.map((value, k) => (has(kind, k) ? value : 0));
  const sides = (["seekerGroups", "placeGroups"] as const).flatMap((side) => {
    const groups = problem[side];
    return groups ? [[side, { ...groups, minimum: least(groups.minimum, side) }] as const] : [];
  });
  return [
    {
      ...problem,
      minimum: least(problem.minimum, "places"),
      pinned: problem.pinned.map((pin, a) => (has("pins", a) ? pin : 0)),
      ...Object.fromEntries(sides),
    },
    { ...quotas, list: quotas.list.filter((_, q) => has("quotas", q)) },
  ];
}

/** Half a step for every pair of either answer, and the rounding of the sums themselves. */
function expectSameTotal(problem: Problem, solution: QuotaSolution, best: Optimum, exact: boolean) {
  const largest = problem.score.reduce((most, score) => Math.max(most, Math.abs(score)), 1);
  const error = problem.place.length * (solution.precision + largest * 2 ** -50);
  expect(Math.abs(solution.total - best.total)).toBeLessThanOrEqual(exact ? 0 : error);
}

function expectBest(
  problem: Problem,
  quotas: Quotas,
  solution: QuotaSolution,
  second: Maximise,
  best: Optimum | null,
  exact: boolean,
) {
  const certificate = certifyQuotas(problem, quotas, solution, second);
  expect(certificate.failures).toEqual([]);
  expect(solution.status).toBe(best === null ? "infeasible" : "optimal");
  const matched = problem.mostMatched ? (best?.matched ?? 0) : solution.matched;
  expect(solution.matched).toBe(matched);
  if (best !== null) expectSameTotal(problem, solution, best, exact);
  return certificate;
}

describe("quotas, against trying everything", () => {
  let highs: Maximise;
  const simplex = openSimplex(HOUR);
  beforeAll(async () => {
    highs = await openHighs(HOUR);
  });

  test(`${CASES} small problems`, () => {
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= CASES; seed++) {
      const drawn = quotaCase(seed);
      if (drawn === null) continue;
      const { problem, quotas, kind, exact } = drawn;
      try {
        const solution = solveQuotas(problem, quotas, highs);
        const best = exhaustQuotas(problem, quotas);
        const { proof } = expectBest(problem, quotas, solution, simplex, best, exact);
        seen[proof] = (seen[proof] ?? 0) + 1;
      } catch (cause) {
        throw new Error(`seed ${seed}, scores ${kind}`, { cause });
      }
    }
    expect(seen["duals"]).toBeGreaterThan(CASES / 10);
    expect(seen["two-solvers"]).toBeGreaterThan(CASES / 10);
    expect(seen["conflict"]).toBeGreaterThan(CASES / 20);
  });

  test("a conflict's rules cannot hold, and without any one of them they can", () => {
    let conflicts = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const drawn = quotaCase(seed);
      if (drawn === null) continue;
      const { problem, quotas } = drawn;
      const { quotaConflict: conflict } = solveQuotas(problem, quotas, highs);
      if (conflict === null) continue;
      conflicts++;
      const named = MEMBERS.flatMap((kind) =>
        [...conflict[kind]].map((index) => ({ kind, index })),
      );
      expect(exhaustQuotas(...onlyNamed(problem, quotas, named)), `seed ${seed}`).toBeNull();
      for (const spared of named) {
        const rest = named.filter((member) => member !== spared);
        expect(exhaustQuotas(...onlyNamed(problem, quotas, rest)), `seed ${seed}`).not.toBeNull();
      }
      for (const { quota, status } of conflict.releases) {
        const list = quotas.list.filter((_, q) => q !== quota);
        const without = exhaustQuotas(problem, { ...quotas, list });
        expect(status, `seed ${seed}`).toBe(without === null ? "never" : "possible");
      }
    }
    expect(conflicts).toBeGreaterThan(CASES / 40);
  });

  test("asked twice, it gives the same pairs", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const drawn = quotaCase(seed);
      if (drawn === null) continue;
      const ask = () => solveQuotas(drawn.problem, drawn.quotas, highs);
      expect(ask()).toEqual(ask());
    }
  });
});
