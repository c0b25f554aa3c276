import { afterAll, expect, it } from "vitest";
import { buildProblem, type ScoredPair } from "../../src/assignment/build.ts";
import type { Aim } from "../../src/assignment/objective.ts";
import type { Quota } from "../../src/assignment/quotas/quotas.ts";
import { closeCompute, runTask } from "../../src/compute/compute.ts";
import type { TaskProgress } from "../../src/compute/task.ts";
import { Random } from "../assignment/random.ts";

afterAll(closeCompute);

const TOTAL: Aim = { objective: "total", seekerView: null, placeView: null };

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
  const { solution, arcs, figures, matchedBound } = await runTask(
    "solveProblem",
    { problem, aim: TOTAL, quotas: { list: [apart] } },
    { onProgress: ({ step }: TaskProgress) => seen.push(step) },
  );
  expect(solution.status).toBe("optimal");
  expect(arcs).toHaveLength(7);
  expect(matchedBound).toBe(7);
  expect(figures).toMatchObject({ proof: "two-solvers", certified: true, gap: 0 });
  expect(new Set(seen)).toEqual(new Set(["solve", "quotas"]));
});

it("stops when its time is up, with what it has and how far that may be from the best", async () => {
  const { solution, figures } = await runTask("solveProblem", {
    ...hardProblem(120, 12),
    aim: TOTAL,
    timeLimitSeconds: 3,
  });
  expect(solution.status).toBe("feasible");
  expect(figures).toMatchObject({ proof: "solver-bound", certified: false });
  expect(figures.gap).not.toBe(0);
});

it("says that it found nothing in time", async () => {
  const late = { ...hardProblem(120, 12), aim: TOTAL, timeLimitSeconds: 1e-9 };
  await expect(runTask("solveProblem", late)).rejects.toMatchObject({ kind: "unavailable" });
});

it("stops when it is told to", async () => {
  const controller = new AbortController();
  const stopped = runTask(
    "solveProblem",
    { ...hardProblem(120, 12), aim: TOTAL },
    {
      signal: controller.signal,
      onProgress: ({ step }) => step === "quotas" && controller.abort(new Error("enough")),
    },
  );
  await expect(stopped).rejects.toThrow("enough");
});
