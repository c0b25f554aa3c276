import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { assembleIncubation } from "../../src/rounds/assemble/incubation.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { openedRun } from "../support/opened-run.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

const HUB = "SA";
const capacity = (most: number | null) =>
  db.asSystem(COMANTOVA, (tx) =>
    tx.execute(
      sql`update hub set capacity = ${most} where programme_id = ${COMANTOVA} and id = ${HUB}`,
    ),
  );
const assembled = () =>
  db.asSystem(COMANTOVA, (tx) =>
    assembleIncubation(tx, {
      programmeId: COMANTOVA,
      roundNumber: 1,
      embedderId: "built-in",
    }),
  );

test("a hub's capacity limits the seats that it accompanies, those under way taken off", async () => {
  expect((await assembled()).groups).toEqual([]);
  await capacity(100);
  const { groups, places } = await assembled();
  const limit = groups!.find(({ id }) => id === HUB)!;
  expect(groups).toHaveLength(1);
  const held = 100 - limit.capacity!;
  expect(limit).toMatchObject({ minimum: 0, within: null });
  const under = places.filter(({ group }) => group === HUB);
  expect(under.length).toBeGreaterThan(5);
  expect(under.length).toBeLessThan(places.length);
  expect(held).toBeGreaterThan(0);
  await capacity(held - 1);
  expect((await assembled()).groups).toMatchObject([{ id: HUB, capacity: 0 }]);

  await openFixtureRound(db);
  await capacity(held + 2);
  const { report } = await runRound(db, COMANTOVA, 1, { on: TODAY });
  const ids = new Set(under.map(({ id }) => id));
  expect(report.pairs.filter(({ place }) => ids.has(place))).toHaveLength(2);
  expect(report).toMatchObject({ certified: true, gap: 0, objective: "total" });
  expect(report.groupValues).toMatchObject([{ group: HUB }]);
});

test.each([
  [2, "fair", "floors+duals"],
  [3, "stable", "no-blocking-pair"],
] as const)("round %i: a programme may ask for %s", async (round, objective, proof) => {
  const { version, policy } = await db.asSystem(COMANTOVA, (tx) => currentPolicy(tx, COMANTOVA));
  const next = { ...policy, objective };
  await db.asSystem(COMANTOVA, (tx) => savePolicy(tx, COMANTOVA, next, version));
  await closeRound(db, COMANTOVA, round - 1);
  await openFixtureRound(db);
  const { id, report } = await runRound(db, COMANTOVA, round, { on: TODAY });
  expect(report).toMatchObject({ objective, proof, certified: true, seatsReckoned: true });
  expect(report.fair === null).toBe(objective !== "fair");
  const answers = await openedRun(db, id);
  const why = answers.seekers.map((seeker) => answers.why(seeker)?.kind);
  expect(why.filter((kind) => kind === "proposed")).toHaveLength(report.matched);
});
