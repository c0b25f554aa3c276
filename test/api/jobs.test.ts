import { afterAll, beforeAll, expect, test } from "vitest";
import { preferredWait } from "../../src/api/jobs/prefer.ts";
import { COMANTOVA, comantova, openFixtureRound } from "../support/comantova.ts";
import { Worker } from "../../src/jobs/worker.ts";
import { coordinationKey } from "../support/keys.ts";
import { serviceOn, type TestService, WAIT } from "./service.ts";

let service: TestService;
let worker: Worker | undefined;
beforeAll(async () => {
  const db = await comantova();
  await openFixtureRound(db);
  service = serviceOn(db, await coordinationKey(db, COMANTOVA), () => worker?.wake());
});
afterAll(async () => {
  await worker?.stop();
  await service.db.close();
});

const queueRun = async (body?: unknown, headers = {}) =>
  await service.ask("POST", "rounds/1/runs", { body, headers });

// One story: as long as there is no worker, jobs wait.

test("a run is answered with a job to follow, once for a key", async () => {
  const headers = { "idempotency-key": "a-run" };
  const first = await queueRun({ name: "Prova" }, headers);
  expect(first.status).toBe(202);
  expect(first.headers.get("location")).toBe("/api/v1/jobs/1");
  expect(first.body).toMatchObject({
    id: 1,
    kind: "round-run",
    programme: COMANTOVA,
    state: "queued",
    progress: null,
    made: null,
    error: null,
  });
  const again = await queueRun({ name: "Prova" }, headers);
  expect([again.status, again.text]).toEqual([202, first.text]);
  expect(again.headers.get("location")).toBe("/api/v1/jobs/1");
  expect((await service.get("/api/v1/jobs")).body.items).toHaveLength(1);
  expect((await service.get("/api/v1/jobs/1")).body).toEqual(first.body);
});

test("who waits for less than it takes is given the job all the same", async () => {
  const { status, body, headers } = await queueRun({}, { prefer: "wait=1" });
  expect([status, body.id, headers.get("preference-applied")]).toEqual([202, 2, null]);
});

test("a job that waits is stopped at once, and only once", async () => {
  const { body } = await service.post("/api/v1/jobs/2/cancel");
  expect(body).toMatchObject({ id: 2, state: "cancelled", cancelRequested: true });
  expect((await service.post("/api/v1/jobs/2/cancel")).status).toBe(409);
  expect((await service.post("/api/v1/jobs/3/cancel")).status).toBe(404);
});

test("a round that is not there, or closed, is refused before anything is queued", async () => {
  expect((await service.post("rounds/9/runs")).status).toBe(404);
  expect((await service.get("/api/v1/jobs")).body.items).toHaveLength(2);
});

test("the list goes on page by page and keeps its filter", async () => {
  for (const _ of [3, 4]) await queueRun();
  const first = await service.get(`/api/v1/jobs?state=queued&programme=${COMANTOVA}&limit=2`);
  expect(first.body.items.map(({ id }: { id: number }) => id)).toEqual([4, 3]);
  const second = await service.get(first.body.next);
  expect(second.body.items.map(({ id }: { id: number }) => id)).toEqual([1]);
  expect(second.body.next).toBeNull();
  const none = await service.get("/api/v1/jobs?programme=altrove");
  expect(none.status).toBe(403);
});

test("once there is a worker, what waited is done, and says where it is", async () => {
  worker = new Worker({ db: service.db, modelsFolder: "/nonexistent/models", jobs: 1 });
  const waited = await queueRun({ name: "Ultima" }, WAIT);
  expect(waited.status).toBe(201);
  expect(waited.headers.get("preference-applied")).toBe("wait=60");
  expect(waited.body).toMatchObject({ name: "Ultima", report: { seekersMatched: 34 } });
  const { body: first } = await service.get("/api/v1/jobs/1");
  expect(first).toMatchObject({ state: "done", attempts: 1, error: null });
  expect((await service.get(first.made)).body).toMatchObject({ name: "Prova" });
});

test("a job that fails says why, in both languages, and answers who waits with it", async () => {
  const { body: queued } = await queueRun({ name: "Prova" });
  const waited = await queueRun({ name: "Prova" }, WAIT);
  expect(waited.status).toBe(409);
  const { body: failed } = await service.get(`/api/v1/jobs/${queued.id}`);
  expect(failed).toMatchObject({ state: "failed", attempts: 1, made: null });
  expect(failed.error).toMatchObject({ kind: "conflict", text: waited.body.text });
});

test.each([
  [undefined, 0],
  ["", 0],
  ["respond-async", 0],
  ["wait=10", 10],
  ["respond-async, wait=10", 10],
  ["wait = 10; strict, handling=lenient", 10],
  ['WAIT="7"', 7],
  ["wait=3600", 60],
  ["wait=-1", 0],
  ["wait=ten", 0],
  ["await=10", 0],
])("Prefer: %s waits for %d seconds", (header, seconds) => {
  expect(preferredWait(header)).toBe(seconds);
});
