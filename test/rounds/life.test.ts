import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decide, revoke } from "../../src/rounds/decide.ts";
import { diffRuns } from "../../src/rounds/diff.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listRuns, runInForce } from "../../src/rounds/runs.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
const by = { madeBy: "coordinator", madeFrom: "test" };
const run = (number: number, reuse = false) =>
  runRound(db, COMANTOVA, number, { on: TODAY, reuse });
const refused = (kind: string) => expect.objectContaining({ kind });

beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

// One story, in the order in which a coordinator lives it.

test("a programme has one open round at a time", async () => {
  expect(await openFixtureRound(db)).toMatchObject({ number: 1, state: "open" });
  await expect(openFixtureRound(db)).rejects.toThrow(refused("conflict"));
});

test("the same inputs give the same answer, and are found again by their digest", async () => {
  const first = await run(1);
  const second = await run(1);
  expect(second.name).toBe("Ipotesi B");
  expect(second.report.pairs).toEqual(first.report.pairs);
  expect(second.report.total).toBe(first.report.total);
  expect((await run(1, true)).id).toMatch(/^1-[ab]$/);
  const digests = await db.asSystem(COMANTOVA, (tx) => listRuns(tx, COMANTOVA, 1));
  expect(new Set(digests.map(({ inputDigest }) => inputDigest)).size).toBe(1);
});

test("a pin costs exactly what «why not» said it would", async () => {
  const before = (await run(1, true)).report;
  const answers = await openedRun(db, "1-a");
  const wish = answers.seekers
    .flatMap((seeker) => answers.places.map((place) => ({ seeker, place })))
    .map((pair) => ({ pair, why: answers.whyNot(pair.seeker, pair.place)! }))
    .find(({ why }) => why.kind === "costs" && why.matches === 0 && why.total < -0.05);
  const { pair, why } = wish!;
  const id = await decide(db, COMANTOVA, 1, { ...by, kind: "pin", ...pair });
  const pinned = (await run(1)).report;
  expect(pinned.pairs).toContainEqual(pair);
  expect(pinned.certified).toBe(true);
  expect(pinned.total - before.total).toBeCloseTo(why.kind === "costs" ? why.total : Number.NaN, 6);
  const diff = await diffRuns(db, COMANTOVA, "1-a", "1-c");
  expect(diff.changes.find(({ seeker }) => seeker === pair.seeker)!.to).toBe(pair.place);
  await revoke(db, COMANTOVA, id, by);
  expect((await run(1)).report.pairs).toEqual(before.pairs);
});

test("a forbidden pair is not proposed", async () => {
  const pair = (await run(1, true)).report.pairs[0]!;
  const id = await decide(db, COMANTOVA, 1, { ...by, kind: "forbid", ...pair });
  expect((await run(1)).report.pairs).not.toContainEqual(pair);
  await revoke(db, COMANTOVA, id, by);
});

test("a pin that the constraints bar is refused by name before anything is solved", async () => {
  const id = await decide(db, COMANTOVA, 1, { ...by, kind: "pin", seeker: "P33", place: "S32" });
  await expect(run(1)).rejects.toMatchObject({
    kind: "invalid",
    issues: [{ found: { it: "P33 – S32" } }],
  });
  await revoke(db, COMANTOVA, id, by);
  const unknown = { ...by, kind: "pin" as const, seeker: "P99", place: "S32" };
  await expect(decide(db, COMANTOVA, 1, unknown)).rejects.toThrow(refused("notFound"));
});

test("minimums that cannot be held are an answer with its conflict, not a crash", async () => {
  await setMinimum("S14", 1);
  // Nobody may go to a place that everybody is barred from.
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update seat set bands = '{night,dawn,evening,holidays,saturday,morning,afternoon}',
      exposures = '{tutto}' where resource_id = 'S14' and programme_id = ${COMANTOVA}`),
  );
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(
      sql`update participant_condition set avoids = '{tutto}' where programme_id = ${COMANTOVA}`,
    ),
  );
  const { report } = await run(1);
  expect(report).toMatchObject({ status: "infeasible", certified: true, matched: 0, pairs: [] });
  expect(report.conflict).toMatchObject({ places: ["S14"], needed: 1, available: 0 });
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(
      sql`update participant_condition set avoids = '{}' where programme_id = ${COMANTOVA}`,
    ),
  );
  await setMinimum("S14", 0);
});

const setMinimum = (seat: string, minimum: number) =>
  db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update seat set minimum = ${minimum}
      where resource_id = ${seat} and programme_id = ${COMANTOVA}`),
  );

test("one run of a round is published, and a later one takes its place", async () => {
  await expect(publishRun(db, COMANTOVA, "1-z")).rejects.toThrow(refused("notFound"));
  await publishRun(db, COMANTOVA, "1-a");
  await publishRun(db, COMANTOVA, "1-b");
  const runs = await db.asSystem(COMANTOVA, (tx) => listRuns(tx, COMANTOVA, 1));
  expect(runs.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id)).toEqual([
    "1-b",
  ]);
  expect(await db.asSystem(COMANTOVA, (tx) => runInForce(tx, COMANTOVA, 1))).toMatchObject({
    id: "1-b",
  });
});

test("a policy is versioned: a stale edit is a conflict, a round keeps the version it opened with", async () => {
  const { version, policy } = await db.asSystem(COMANTOVA, (tx) => currentPolicy(tx, COMANTOVA));
  const next = { ...policy, floor: 0.9 };
  await db.asSystem(COMANTOVA, (tx) => savePolicy(tx, COMANTOVA, next, version));
  await expect(
    db.asSystem(COMANTOVA, (tx) => savePolicy(tx, COMANTOVA, policy, version)),
  ).rejects.toThrow(refused("conflict"));
  expect((await run(1)).report.seekersMatched).toBe(34);
});

test("the next round starts where the last one ended: who waited has priority, held pairs their price", async () => {
  await closeRound(db, COMANTOVA, 1);
  await expect(run(1)).rejects.toThrow(refused("conflict"));
  await openFixtureRound(db);
  const { report } = await run(2);
  // The floor of the new policy lets only the closest pairs through.
  expect(report.seekersMatched).toBeLessThan(34);
  expect(report.certified).toBe(true);
});
