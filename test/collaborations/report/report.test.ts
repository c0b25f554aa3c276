import { eq, type SQL, sql } from "drizzle-orm";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ShownReport, reportFor } from "../../../src/collaborations/report/shown.ts";
import { reportAsXlsx, reportSheets } from "../../../src/intake/funder-report/sheets.ts";
import { participant } from "../../../src/db/tables/participant.ts";
import { comantova, COMANTOVA, TODAY } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { COORDINATOR, FUNDER, MEMBER } from "../../web/support.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

const PERIOD = { from: null, to: TODAY };
const askedBy = ({ actors: [actor] }: typeof COORDINATOR) =>
  reportFor(db, actor!, "fse-plus", PERIOD);
const figures = ({ indicators }: ShownReport) =>
  Object.fromEntries(indicators.map(({ indicator, n }) => [indicator.code, n]));

test("the fixture's 43 people, as a funder counts them", async () => {
  const report = await askedBy(COORDINATOR);
  expect(figures(report)).toMatchObject({
    EECO01: 43,
    EECO02: 32,
    EECO04: 2,
    EECO05: 9,
    EECO09: 5,
    EECO10: 25,
    EECO11: 13,
    EECO12: 3,
    EECO14: 9,
  });
  const [everybody] = report.indicators;
  expect(everybody!.bySex).toEqual({ F: 22, M: 21, X: 0, "?": 0 });
  expect(report.indicators.flatMap(({ missing }) => missing)).toEqual([]);
});

test("the same question gives the same bytes", async () => {
  const [first, second] = [await askedBy(COORDINATOR), await askedBy(COORDINATOR)];
  const workbook = await reportAsXlsx(first);
  // A ZIP counts time in steps of two seconds.
  await delay(2100);
  expect((await reportAsXlsx(second)).equals(workbook)).toBe(true);
});

test("whoever funds reads no number of few people, and nobody behind one; others read nothing", async () => {
  const report = await askedBy(FUNDER);
  expect(figures(report)).toMatchObject({
    EECO01: 43,
    EECO04: null,
    EECO05: null,
    EECO12: null,
    EECO14: 9,
  });
  expect(report.behind).toBeNull();
  expect(report.indicators.flatMap(({ people, missing }) => [...people, ...missing])).toEqual([]);
  expect(reportSheets(report).map(({ name }) => name)).toEqual([
    "Indicatori",
    "Definizioni e data",
  ]);
  await expect(askedBy(MEMBER)).rejects.toMatchObject({ kind: "forbidden" });
});

test("a title that is taken away moves its person to what is missing, and nothing else", async () => {
  const before = figures(await askedBy(COORDINATOR));
  await db.asSystem(COMANTOVA, (tx) =>
    tx.update(participant).set({ education: null }).where(eq(participant.id, "P12")),
  );
  const after = await askedBy(COORDINATOR);
  expect(figures(after)).toEqual({ ...before, EECO09: 4 });
  const missing = after.indicators.filter((one) => one.missing.length > 0);
  expect(missing.map(({ indicator, missing: people }) => [indicator.code, people])).toEqual(
    ["EECO09", "EECO10", "EECO11"].map((code) => [code, [{ person: "P12", fact: "education" }]]),
  );
});

test("a person is counted in the period in which they entered", async () => {
  await db.asSystem(COMANTOVA, (tx) =>
    tx.update(participant).set({ enteredOn: "2026-01-10" }).where(eq(participant.id, "P01")),
  );
  const [actor] = COORDINATOR.actors;
  const since = (from: string, to: string) => reportFor(db, actor!, "fse-plus", { from, to });
  expect(figures(await since("2026-01-01", TODAY))["EECO01"]).toBe(1);
  expect(figures(await since("2015-01-01", "2025-12-31"))["EECO01"]).toBe(42);
});

const run = (statement: SQL) => db.asSystem(COMANTOVA, (tx) => tx.execute(statement));
const until = async (to: string) => {
  const report = await reportFor(db, COORDINATOR.actors[0]!, "fse-plus", { from: null, to });
  return Object.fromEntries(
    report.indicators.map(({ indicator, n, missing }) => [indicator.code, [n, missing.length]]),
  );
};

test("outcomes count for the exit if known in time, and a firm with an incentive as supported, once", async () => {
  await run(
    sql`update collaboration set state = 'completed', ended_on = '2026-01-10' where id in ('C01', 'C02', 'C03')`,
  );
  await run(sql`insert into outcome (programme_id, id, collaboration_id, moment, observed_on, condition, at_host) values
    (${COMANTOVA}, 'C01-exit', 'C01', 'exit', '2026-02-07', 'employed', true),
    (${COMANTOVA}, 'C02-exit', 'C02', 'exit', '2026-02-08', 'employed', true)`);
  await run(sql`insert into hiring_incentive (programme_id, collaboration_id, asked_on, granted_on, amount)
    values (${COMANTOVA}, 'C01', '2026-02-01', '2026-03-01', 3000)`);
  expect(await until("2026-12-31")).toMatchObject({
    EECR01: [0, 0],
    EECR04: [1, 2],
    EECR05: [0, 3],
    EECO19: [1, 0],
  });
  expect(await until("2026-02-28")).toMatchObject({ EECR05: [0, 0], EECO19: [0, 0] });
});
