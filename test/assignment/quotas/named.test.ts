import { beforeAll, describe, expect, test } from "vitest";
import { gapInstances, hasGapInstances } from "../../../bench/gap-instances.ts";
import { buildProblem, type ScoredPair, type Terms } from "../../../src/assignment/build.ts";
import { certifyQuotas } from "../../../src/assignment/certificate/quotas.ts";
import type { Problem } from "../../../src/assignment/problem.ts";
import type { Maximise } from "../../../src/assignment/quotas/programme.ts";
import type { Quota } from "../../../src/assignment/quotas/quotas.ts";
import type { QuotaSolution } from "../../../src/assignment/quotas/solution.ts";
import { solveQuotas } from "../../../src/assignment/quotas/solve.ts";
import { openHighs } from "../../../src/compute/highs-solver.ts";
import { openSimplex } from "../../../src/compute/simplex-solver.ts";

const HOUR = 3600;
const simplex = openSimplex(HOUR);
let highs: Maximise;
beforeAll(async () => {
  highs = await openHighs(HOUR);
});

/** Every seeker with every place; scores by row. */
function full(scores: readonly (readonly number[])[], terms: Partial<Terms> = {}): Problem {
  const pairs: ScoredPair[] = scores.flatMap((row, seeker) =>
    row.map((score, place) => ({ seeker, place, score })),
  );
  const sizes = { seekers: scores.length, places: scores[0]!.length };
  return buildProblem({ ...sizes, ...terms }, pairs).problem;
}

const list = (...members: number[]) => Int32Array.from(members);
const places = (problem: Problem, { arc }: QuotaSolution) =>
  [...arc].map((a) => (a < 0 ? -1 : problem.place[a]));

function solved(problem: Problem, quotas: readonly Quota[], amount?: Float64Array) {
  const all = { list: quotas, ...(amount && { amount }) };
  const solution = solveQuotas(problem, all, highs);
  const certificate = certifyQuotas(problem, all, solution, simplex);
  expect(certificate.failures).toEqual([]);
  return { solution, certificate, where: places(problem, solution) };
}

describe("each kind of quota changes the answer", () => {
  const two = full(
    [
      [9, 1],
      [8, 2],
      [7, 3],
      [6, 4],
    ],
    { capacity: [2, 2] },
  );

  test("without quotas, and where they cost nothing, prices prove it", () => {
    const harmless: Quota = { kind: "atLeast", seekers: list(0), places: list(0), bound: 1 };
    expect(solved(two, [])).toMatchObject({ where: [0, 0, 1, 1], certificate: { proof: "duals" } });
    expect(solved(two, [harmless]).certificate).toMatchObject({ proof: "duals", gap: 0 });
  });

  test.each<[string, Quota, number[]]>([
    [
      "half of a place",
      {
        kind: "atLeast",
        seekers: list(2, 3),
        places: list(0),
        bound: { numerator: 1, denominator: 2 },
      },
      [0, 1, 0, 1],
    ],
    [
      "at most one of a set",
      { kind: "atMost", seekers: list(0, 1), places: list(0), bound: 1 },
      [0, 1, 0, 1],
    ],
    ["together", { kind: "together", seekers: list(0, 3), part: list(0, 1) }, [0, 1, 1, 0]],
    ["apart", { kind: "apart", seekers: list(0, 1), part: list(0, 1) }, [0, 1, 0, 1]],
  ])("%s", (_, quota, expected) => {
    const { where, certificate } = solved(two, [quota]);
    expect(where).toEqual(expected);
    expect(certificate).toMatchObject({ proof: "two-solvers", certified: true, gap: 0 });
  });

  test("a budget holds fewer than the seats", () => {
    const amount = Float64Array.of(3, 3, 1, 1, 1, 1, 1, 1);
    const budget: Quota = { kind: "budget", place: 0, most: 2 };
    expect(solved(two, [budget], amount).where).toEqual([1, 0, 0, 1]);
  });

  test("of equal answers one that keeps the quota is proved by prices", () => {
    const equal = full([
      [1, 1],
      [1, 1],
    ]);
    const swap: Quota = { kind: "atMost", seekers: list(0), places: list(0), bound: 0 };
    expect(solved(equal, [swap])).toMatchObject({ where: [1, 0], certificate: { proof: "duals" } });
  });
});

describe("hostile quotas", () => {
  test("a share holds where nobody is", () => {
    const problem = full([[1], [2]]);
    const all: Quota = {
      kind: "atLeast",
      seekers: list(),
      places: list(0),
      bound: { numerator: 1, denominator: 1 },
    };
    expect(solved(problem, [all])).toMatchObject({ where: [-1, -1], solution: { matched: 0 } });
  });

  test("sizes of nothing, and companions without a way", () => {
    const nothing = buildProblem({ seekers: 0, places: 0 }, []).problem;
    expect(solved(nothing, []).solution.status).toBe("optimal");
    const lonely = buildProblem({ seekers: 2, places: 1, capacity: [2] }, [
      { seeker: 0, place: 0, score: 1 },
    ]).problem;
    const together: Quota = { kind: "together", seekers: list(0, 1), part: list(0) };
    expect(solved(lonely, [together]).where).toEqual([-1, -1]);
  });

  test("gains of 1e-9 beside 1e9, half a thousand in one place", () => {
    const scores = Array.from({ length: 500 }, (_, i) => [i % 2 ? 1e-9 * i : 1e9 - i]);
    const odd = Int32Array.from({ length: 250 }, (_, k) => 2 * k + 1);
    const half: Quota = {
      kind: "atLeast",
      seekers: odd,
      places: list(0),
      bound: { numerator: 1, denominator: 2 },
    };
    const { solution } = solved(full(scores, { capacity: [101] }), [half]);
    expect(solution).toMatchObject({ status: "optimal", matched: 101 });
  });

  test.each<[string, Quota]>([
    [
      "a seeker that does not exist",
      { kind: "atMost", seekers: list(7), places: list(0), bound: 1 },
    ],
    ["a list out of order", { kind: "atMost", seekers: list(1, 0), places: list(0), bound: 1 }],
    [
      "a share above one",
      { kind: "atMost", seekers: list(), places: list(), bound: { numerator: 3, denominator: 2 } },
    ],
    ["a count of no whole number", { kind: "atMost", seekers: list(), places: list(), bound: 0.5 }],
    ["parts of other places", { kind: "apart", seekers: list(), part: list(0) }],
    ["a budget below zero", { kind: "budget", place: 0, most: -1 }],
  ])("%s is refused by name", (_, quota) => {
    const problem = full([
      [1, 1],
      [1, 1],
    ]);
    expect(() => solveQuotas(problem, { list: [quota] }, highs)).toThrow(/^quotas\[0\]\./);
  });
});

describe("no solution is an answer", () => {
  const problem = full(
    [
      [5, 1],
      [4, 2],
      [3, 3],
    ],
    { capacity: [2, 1] },
  );
  const three: Quota = { kind: "atLeast", seekers: list(0, 1, 2), places: list(0), bound: 3 };
  const idle: Quota = { kind: "atMost", seekers: list(0), places: list(1), bound: 1 };

  test("named, and how near it can come", () => {
    const { solution, certificate } = solved(problem, [idle, three]);
    expect(certificate).toMatchObject({ proof: "two-solvers", certified: true });
    expect(solution.quotaConflict).toMatchObject({
      quotas: list(1),
      irreducible: true,
      releases: [{ quota: 1, status: "possible", nearest: { counted: 2, among: 2 } }],
    });
  });

  test("a solver whose time is up finds nothing, and a stop is heard", async () => {
    const late = await openHighs(0);
    const apart: Quota = { kind: "apart", seekers: list(0, 1, 2), part: list(0, 1) };
    expect(solveQuotas(problem, { list: [apart] }, late).status).toBe("undecided");
    let asked = false;
    const watch = { step: (name: string) => (asked = name === "quotas"), poll: () => !asked };
    expect(solveQuotas(problem, { list: [apart] }, highs, watch).status).toBe("cancelled");
  });
});

describe("the certificate refuses", () => {
  const problem = full(
    [
      [9, 1],
      [8, 2],
      [7, 3],
      [6, 4],
    ],
    { capacity: [2, 2] },
  );
  const apart: Quota = { kind: "apart", seekers: list(0, 1), part: list(0, 1) };
  const quotas = { list: [apart] };
  const check = (change: Partial<QuotaSolution>) => {
    const solution = { ...solveQuotas(problem, quotas, highs), ...change };
    return certifyQuotas(problem, quotas, solution, simplex).failures.join();
  };

  test("an answer that breaks a quota, a bound below it, a worse answer called optimal", () => {
    const free = solveQuotas(problem, { list: [] }, highs);
    expect(certifyQuotas(problem, quotas, free, simplex).failures.join()).toContain("quota 0");
    expect(check({ unitsBound: 0 })).toContain("below the answer");
    const harder = { list: [{ ...apart, seekers: list(0, 1, 2, 3) }] };
    expect(
      certifyQuotas(problem, quotas, solveQuotas(problem, harder, highs), simplex).failures.join(),
    ).toContain("a second solver finds");
    expect(check({ status: "infeasible" })).toContain("infeasible");
  });
});

describe("generalised assignment, OR-Library (skipped where its data is absent)", () => {
  test.skipIf(!hasGapInstances)("gap1, gap2 and gapa: the proved optima", () => {
    for (const { name, problem, quotas, optimum } of gapInstances(["gap1", "gap2", "gapa"])) {
      const solution = solveQuotas(problem, quotas, highs);
      expect({ ...solution, name }).toMatchObject({ status: "optimal", total: optimum });
    }
  });
});
