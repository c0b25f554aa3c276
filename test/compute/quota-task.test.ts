import { afterAll, expect, it } from "vitest";
import { buildProblem, type ScoredPair } from "../../src/assignment/build.ts";
import type { Quota } from "../../src/assignment/quotas/quotas.ts";
import { closeCompute, runTask } from "../../src/compute/compute.ts";
import type { TaskProgress } from "../../src/compute/task.ts";
import { Random } from "../assignment/random.ts";

afterAll(closeCompute);

/** Jobs that need much, agents that have little: years of search at this size. */
function hardProblem(seekers: number, places: number) {
  const random = new Random(1);
  const pairs: ScoredPair[] = Array.from({ length: seekers * places }, (_, k) => ({
    seeker: Math.floor(k / places),
    place: k % places,
    score: random.next(),
  }));
  const capacity = new Int32Array(places).fill(seekers);
  const { problem } = buildProblem({ seekers, places, capacity }, pairs);
  const amount = Float64Array.from(problem.score, (score) =>
    Math.round(1000 * (0.3 + score) * (0.9 + random.next() / 5)),
  );
  const most = Math.round((0.55 * 1000 * seekers) / places);
  const list = Array.from({ length: places }, (_, place): Quota => ({
    kind: "budget",
    place,
    most,
  }));
  return { problem, quotas: { list, amount } };
}

it("solves in a worker thread, step by step, and certifies", async () => {
  const { problem } = hardProblem(8, 3);
  const apart: Quota = {
    kind: "apart",
    seekers: Int32Array.of(0, 1),
    part: Int32Array.of(0, 0, 0),
  };
  const seen: (string | null)[] = [];
  const { solution, certificate } = await runTask(
    "solveQuotas",
    { problem, quotas: { list: [apart] } },
    { onProgress: ({ step }: TaskProgress) => seen.push(step) },
  );
  expect(solution).toMatchObject({ status: "optimal", matched: 7 });
  expect(certificate).toMatchObject({
    proof: "two-solvers",
    certified: true,
    gap: 0,
    failures: [],
  });
  expect(new Set(seen)).toEqual(new Set(["solve", "quotas"]));
});

it("stops when its time is up, with what it has and how far that may be from the best", async () => {
  const { solution, certificate } = await runTask("solveQuotas", {
    ...hardProblem(120, 12),
    timeLimitSeconds: 3,
  });
  expect(solution.status).not.toBe("optimal");
  expect(certificate?.certified ?? false).toBe(false);
});

it("stops when it is told to", async () => {
  const controller = new AbortController();
  const stopped = runTask("solveQuotas", hardProblem(120, 12), {
    signal: controller.signal,
    onProgress: ({ step }) => step === "quotas" && controller.abort(new Error("enough")),
  });
  await expect(stopped).rejects.toThrow("enough");
});
