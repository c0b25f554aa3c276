import { readFileSync } from "node:fs";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueTicket, jobsWithoutTicket, takeTickets } from "../../src/jobs/queue.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { queueNote, ticketCount } from "./support.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => await db.close());

const MIGRATION = new URL("../../migrations/0007_job_queue.sql", import.meta.url);

/** Statements without their outer transaction, and without regard to blanks. */
const statements = (sql: string): string[] =>
  sql
    .replaceAll(/^--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.replaceAll(/\s+/g, " ").trim())
    .filter((s) => s !== "" && !/^(BEGIN|COMMIT|SET LOCAL|SELECT pg_advisory)/.test(s));

test("the migration makes the tables that this version of pg-boss works on", () => {
  const migrated = statements(readFileSync(MIGRATION, "utf8"));
  const wanted = statements(PgBoss.getConstructionPlans("pgboss"));
  expect(wanted.length).toBeGreaterThan(10);
  expect(migrated.slice(0, wanted.length)).toEqual(wanted);
});

test("tickets come out in the order in which they went in, each once, the delayed ones later", async () => {
  const ids: number[] = [];
  for (const note of ["a", "b", "c"]) ids.push((await queueNote(db, { note })).id);
  await db.asSystem(null, (tx) => issueTicket(tx, 1_000_000, 3600));
  const take = async (most: number) =>
    (await db.asSystem(null, (tx) => takeTickets(tx, most))).toSorted((a, b) => a - b);
  expect(await take(2)).toEqual(ids.slice(0, 2));
  expect(await take(9)).toEqual(ids.slice(2));
  expect(await take(9)).toEqual([]);
  expect(await ticketCount(db)).toBe(1);
  expect(await db.asSystem(null, (tx) => jobsWithoutTicket(tx))).toEqual(ids);
});

test("a ticket that was taken in a transaction that failed is still there", async () => {
  const { id } = await queueNote(db, { note: "kept" });
  const failing = db.asSystem(null, async (tx) => {
    expect(await takeTickets(tx, 9)).toEqual([id]);
    throw new Error("undone");
  });
  await expect(failing).rejects.toThrow("undone");
  expect(await db.asSystem(null, (tx) => takeTickets(tx, 9))).toEqual([id]);
});

test("a statement of the queue that fails is an error, not an empty queue", async () => {
  const broken = db.asSystem(null, async (tx) => {
    await tx.execute("select set_config('role', 'innesto_app', true)");
    return await takeTickets(tx, 1);
  });
  await expect(broken).rejects.toThrow("permission denied");
});
