import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readShippedRules } from "../../src/programmes/internship-rules/shipped.ts";
import { saveRules } from "../../src/programmes/internship-rules/store.ts";
import { barsOf } from "../../src/rounds/assemble/bars.ts";
import { loadFacts } from "../../src/rounds/assemble/facts.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listProposals } from "../../src/rounds/runs.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

/** F01 has a staff of four and hosts a trainee on its seat S01, which now has room for another. */
const SEAT = "S01";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
  await openFixtureRound(db);
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update seat set capacity = 2, collaboration_kind = 'internship'
      where resource_id = ${SEAT}`),
  );
});
afterAll(async () => await db.close());

const run = (on = TODAY) => runRound(db, COMANTOVA, 1, { on });

const proposedAt = async (id: string): Promise<number> => {
  const all = await db.asSystem(COMANTOVA, (tx) => listProposals(tx, COMANTOVA, id));
  return all.filter(({ place }) => place === SEAT).length;
};

const bars = () =>
  db.asSystem(COMANTOVA, async (tx) => barsOf(await loadFacts(tx, COMANTOVA, 1)).get("F01"));

test("without rules a seat for a second trainee is a seat like any other", async () => {
  const { id, report } = await run();
  expect([report.places, await proposedAt(id)]).toEqual([36, 1]);
});

test("a second trainee at a host of four is barred before any run, with the sentence and its day", async () => {
  await db.asSystem(COMANTOVA, async (tx) => {
    const by = { expected: 0, madeBy: null };
    await saveRules(tx, COMANTOVA, readShippedRules("lombardia"), by);
    await tx.execute(sql`update collaboration set planned_end_on = '2026-06-30' where id = 'C01'`);
  });
  expect(await bars()).toEqual([
    {
      from: "2018-06-09",
      to: "2026-06-30",
      why: {
        it: "Officine culturali Belvelo ha 4 addetti e ospita già un tirocinante: nessun altro posto di tirocinio fino al 30/06/2026",
        en: "Officine culturali Belvelo has a staff of 4 and hosts a trainee already: no other internship until 30/06/2026",
      },
    },
  ]);
  const { id, report } = await run();
  expect([report.certified, report.places, await proposedAt(id)]).toEqual([true, 36, 0]);
});

test("from the day after, and once the first is interrupted, it is free", async () => {
  const later = await run("2026-07-01");
  expect(await proposedAt(later.id)).toBe(1);
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update collaboration set state = 'interrupted', ended_on = '2026-01-10',
      end_reason = 'x' where id = 'C01'`),
  );
  expect(await bars()).toBeUndefined();
});
